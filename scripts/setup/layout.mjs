import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the repository. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The compiled program of a process, relative to the top folder. */
export const programOf = (name) => join('dist', 'programs', `${name}.js`);

/** Where this installation keeps its data: `.data`, or PORTAL_DATA_DIR. */
export const dataDir = resolve(root, process.env.PORTAL_DATA_DIR ?? '.data');

/** Debian's packages unpacked for this installation; several installations may share one folder. */
export const enginesDir = resolve(root, process.env.PORTAL_ENGINES_DIR ?? join('.data', 'engines'));

/** The lock of the one portal that runs on the data folder, and what is known about it. */
export const runFile = join(dataDir, 'run.json');

/** Held while the packages or the compiled programs of this repository are replaced. */
export const setupLock = join(root, '.data', 'setup.lock');
