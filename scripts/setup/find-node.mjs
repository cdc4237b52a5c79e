import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from '../failure.mjs';
import { root } from './layout.mjs';

const needed = 24;

/** Fails early, before anything is installed, when neither this Node nor a packaged one will do. */
export function requireUsableNode() {
  if (isPackaged() || majorOf(process.version) >= needed) return;
  throw new Failure(
    `Node ${process.version} is too old on this kind of machine (${process.platform} ${process.arch})`,
    [`install Node ${needed} LTS (the version is in .nvmrc) and try again`],
  );
}

/** Node comes as a package of this repository for the kind of machine on which portals are operated. */
const isPackaged = () => process.platform === 'linux' && process.arch === 'x64';

const majorOf = (version) => Number(/^v?(\d+)/.exec(version)?.[1] ?? 0);

/** The Node that runs everything once packages are installed: the packaged one, else this one. */
export function findNode() {
  const packaged = join(root, 'node_modules', '.bin', 'node');
  if (existsSync(packaged) && majorOf(versionOf(packaged)) >= needed) return packaged;
  if (majorOf(process.version) >= needed) return process.execPath;
  throw new Failure(
    `Node ${needed} is needed, this is ${process.version}, and the packaged Node does not run here`,
    [`install Node ${needed} LTS (the version is in .nvmrc) and try again`],
  );
}

function versionOf(program) {
  try {
    return execFileSync(program, ['--version'], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** The environment with the programs of the installed packages first on the PATH. */
export const withPackagePrograms = (env = process.env) => ({
  ...env,
  PATH: [join(root, 'node_modules', '.bin'), env.PATH].join(delimiter),
});
