import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The top folder of the installation, the same for sources and for the compiled server.
 * @param known a file or folder that lies in it
 */
export function installation(known: string): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, known))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`${known} is missing from the installation`);
    folder = parent;
  }
  return folder;
}
