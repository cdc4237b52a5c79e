import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startEngines } from '../../scripts/engines/start-engines.mjs';
import { scratchFolder } from '../../scripts/setup/scratch-folder.mjs';

/**
 * Runs once before the first test file: makes sure that there are engines for the tests. `npm test` gives
 * the addresses of its own; a test file run alone gets private ones with throw-away data.
 */
export default async function setUpEngines(): Promise<() => Promise<void>> {
  if (process.env.TEST_DATABASE_ADMIN_URL && process.env.TEST_REDIS_URL) return async () => {};
  const dataDir = scratchFolder('portal-test-');
  process.env.TEST_SCRATCH_DIR = dataDir;
  process.env.NODE_COMPILE_CACHE = join(dataDir, 'compile-cache');
  const engines = await startEngines({ dataDir, enginesDir: resolve('.data/engines'), environment: {} });
  process.env.TEST_DATABASE_ADMIN_URL = engines.databaseAdminUrl;
  process.env.TEST_REDIS_URL = engines.redisUrl;
  return async () => {
    await engines.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
