import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder with the fonts: the same one for sources and for the compiled server, which holds no copy of it. */
export function assetsFolder(): string {
  let folder = import.meta.dirname;
  for (;;) {
    const assets = path.join(folder, 'libs/certificate/assets');
    if (existsSync(assets)) return assets;
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('libs/certificate/assets is missing from this installation');
    folder = parent;
  }
}
