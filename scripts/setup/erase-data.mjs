import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../failure.mjs';

const kept = new Set(['engines', 'run.json', 'setup.lock']);
const erased = '.erased-';

/**
 * Removes everything that a portal has stored under its data folder. Databases on a server of somebody
 * else's are never touched.
 */
export function eraseData(dataDir) {
  if (process.env.DATABASE_ADMIN_URL || process.env.REDIS_URL) {
    throw new Failure('--fresh erases only the private databases of this folder', [
      'drop the schemas portal and identity on your own server yourself, then start without --fresh',
    ]);
  }
  const bin = join(dataDir, `${erased}${process.pid}`);
  mkdirSync(bin, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(dataDir)) {
    if (!kept.has(name) && !name.startsWith(erased)) renameSync(join(dataDir, name), join(bin, name));
  }
  removeRemains(dataDir);
}

/** Removes what interrupted runs have left under way: half-made and half-erased folders. */
export function removeRemains(dataDir, enginesDir = join(dataDir, 'engines')) {
  for (const name of namesIn(dataDir)) {
    if (name.startsWith(erased) || name.startsWith('.database-') || name.endsWith('.tmp')) {
      rmSync(join(dataDir, name), { recursive: true, force: true });
    }
  }
  for (const name of namesIn(enginesDir)) {
    // Another installation may be unpacking into the shared folder at this moment.
    const path = join(enginesDir, name);
    if (name.startsWith('.') && Date.now() - statSync(path).mtimeMs > 3_600_000) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}

function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
