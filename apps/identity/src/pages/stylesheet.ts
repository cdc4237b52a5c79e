import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FIRST = 'libs/look/src/tokens.css';
const SHEETS = [
  FIRST,
  'libs/look/src/ui.css',
  'libs/look/src/cases.css',
  'apps/identity/src/pages/identity.css',
];

/** The one style sheet of identity's pages: the portal's look and a few rules of its own, read once at the start. */
export interface Stylesheet {
  /** Carries a hash of the content, so browsers may keep it for good. */
  readonly path: string;
  readonly css: string;
}

export function loadStylesheet(): Stylesheet {
  const root = installation();
  const css = SHEETS.map((sheet) => readFileSync(join(root, sheet), 'utf8')).join('\n');
  return { path: `/style/${createHash('sha256').update(css).digest('hex').slice(0, 16)}.css`, css };
}

/** The top folder of the installation, the same for sources and for the compiled server. */
function installation(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, FIRST))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`${FIRST} is missing from the installation`);
    folder = parent;
  }
  return folder;
}
