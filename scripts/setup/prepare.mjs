import { dirname } from 'node:path';
import { withLock } from '../processes/lock.mjs';
import { buildIfStale } from './build.mjs';
import { findNode, requireUsableNode } from './find-node.mjs';
import { installPackages, packagesAreCurrent } from './install-packages.mjs';
import { setupLock } from './layout.mjs';
import { ensureDataDir } from './secrets.mjs';
import { step } from './steps.mjs';

const whileAlone = (work) => {
  ensureDataDir(dirname(setupLock));
  return withLock(setupLock, work);
};

/** Makes the packages those of the lock file. */
export async function preparePackages() {
  requireUsableNode();
  await step('packages', (note) =>
    whileAlone(async () => {
      if (packagesAreCurrent()) return note('up to date');
      await installPackages();
      note('installed from the lock file');
    }),
  );
  findNode();
}

/** Makes the compiled programs those of the sources. */
export const prepareBuild = () =>
  step('build', (note) =>
    whileAlone(async () => {
      const built = await buildIfStale();
      note(built.length > 0 ? built.join(' and ') : 'up to date');
    }),
  );
