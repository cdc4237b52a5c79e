import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngines } from '../engines/start-engines.mjs';
import { enginesDir } from './layout.mjs';

/** Does the work with private engines whose data are thrown away afterwards. */
export async function withThrowAwayEngines(log, work) {
  const dataDir = mkdtempSync(join(tmpdir(), 'portal-throw-away-'));
  const engines = await startEngines({ dataDir, enginesDir, environment: {}, log });
  try {
    return await work({ ...engines, dataDir });
  } finally {
    await engines.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
