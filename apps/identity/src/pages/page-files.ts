import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { installation } from './installation.js';

const FIRST = 'libs/look/src/tokens.css';
const SHEETS = [
  FIRST,
  'libs/look/src/ui.css',
  'libs/look/src/cases.css',
  'apps/identity/src/pages/identity.css',
  'apps/identity/src/registry/registry.css',
];

/** The modules that browsers run as they stand, one for each page that needs one. */
const SCRIPTS: readonly string[] = ['ended', 'passkey', 'registry'];

/** What identity's pages load, read once at the start; every address carries a hash of the content and holds for good. */
export class PageFiles {
  readonly stylesheet: string;
  private readonly files = new Map<string, string>();
  private readonly scripts: ReadonlyMap<string, string>;

  constructor() {
    const root = installation(FIRST);
    const read = (path: string): string => readFileSync(join(root, path), 'utf8');
    this.stylesheet = this.keep(SHEETS.map(read).join('\n'), '.css');
    this.scripts = new Map(
      SCRIPTS.map((name) => [name, this.keep(read(`apps/identity/src/pages/scripts/${name}.js`), '.js')]),
    );
  }

  /** The address of a page's script. @throws Error when there is none of that name */
  script(name: string): string {
    const path = this.scripts.get(name);
    if (path === undefined) throw new Error(`identity has no script ${name}`);
    return path;
  }

  /** The content of an address, or undefined for one of an earlier release. */
  find(path: string): { readonly text: string; readonly type: string } | undefined {
    const text = this.files.get(path);
    return text === undefined ? undefined : { text, type: extname(path) };
  }

  private keep(text: string, type: '.css' | '.js'): string {
    const path = `/assets/${createHash('sha256').update(text).digest('hex').slice(0, 16)}${type}`;
    this.files.set(path, text);
    return path;
  }
}
