import { readFileSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { Failure } from '../failure.mjs';
import { runProgram } from '../processes/run-program.mjs';
import { root } from './layout.mjs';

/**
 * Whether the installed packages are those of the lock file. npm writes down what it has installed as its
 * last act (node_modules/.package-lock.json), so an interrupted installation counts as none.
 */
export function packagesAreCurrent(folder = root) {
  const wanted = readPackages(join(folder, 'package-lock.json'));
  const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted)
    throw new Failure('package-lock.json is missing or damaged: this is not a whole copy of the repository');
  if (!installed) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    // A package for another kind of machine is rightly absent.
    if (installed[path] === undefined) return entry.optional === true;
    return installed[path].version === entry.version && installed[path].integrity === entry.integrity;
  });
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Installs exactly what the lock file names. */
export async function installPackages() {
  const { code, output } = await runProgram('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    env: { ...process.env, PATH: pathOutsidePackages() },
  });
  if (code === 0) return;
  const complaints = output.split('\n').filter((line) => line.startsWith('npm error'));
  throw new Failure(
    `npm ci failed:\n${(complaints.length > 0 ? complaints.slice(0, 12) : [output]).join('\n')}`,
    ['check the network or the npm registry settings of this machine, then run the command again'],
  );
}

/** npm must not run on the Node that it is about to replace. */
function pathOutsidePackages() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const inside = join('node_modules', '.bin');
  const outside = folders.filter(
    (folder) => !folder.endsWith(`${sep}${inside}`) && !folder.includes('node-gyp-bin'),
  );
  return outside.join(delimiter);
}
