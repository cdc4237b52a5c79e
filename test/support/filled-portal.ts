import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { eventually } from './browserless.js';

/**
 * Fills an empty folder with the data of a portal that has been started once: engines set up, tables made, first data in
 * them. The first test that asks has them made, by `npm start` itself; the others get copies, which spares each of them
 * half of its start.
 *
 * @param environment what `npm start` is to run with, without the data folder
 */
export async function fillDataFolder(dataDir: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const original = join(process.env.TEST_SCRATCH_DIR!, 'filled-portal');
  const ready = `${original}.ready`;
  if (isFirst(`${original}.begun`)) {
    await fill(original, environment);
    writeFileSync(ready, '');
  }
  await eventually(async () => {
    if (!existsSync(ready))
      throw new Error('the data of a portal could not be made: see the test that began first');
  }, 120_000);
  cpSync(original, dataDir, { recursive: true });
  acknowledgeCopy(dataDir);
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** Starts a portal and ends it as soon as its databases are filled and its entries can be searched. */
async function fill(folder: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const starter = spawn(process.execPath, [resolve('scripts/start.mjs')], {
    env: { ...environment, PORTAL_DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const read = (chunk: Buffer) => (output += chunk.toString());
  starter.stdout.on('data', read);
  starter.stderr.on('data', read);
  const ended = new Promise((settled) => starter.once('exit', settled));
  await eventually(async () => {
    if (starter.exitCode === null && !existsSync(join(folder, 'search', 'in-use')))
      throw new Error(`npm start made no index:\n${output}`);
  }, 120_000);
  starter.kill('SIGTERM');
  await ended;
  if (!existsSync(join(folder, 'filled.json')))
    throw new Error(`npm start did not fill its data:\n${output}`);
  rmSync(join(folder, 'logs'), { recursive: true });
}

/** The stamp says which folder of the database was filled: see scripts/setup/fill-databases.mjs. */
function acknowledgeCopy(dataDir: string): void {
  const stamp = join(dataDir, 'filled.json');
  const { ino, birthtimeMs } = statSync(join(dataDir, 'mariadb'));
  const said = JSON.parse(readFileSync(stamp, 'utf8')) as object;
  writeFileSync(stamp, JSON.stringify({ ...said, database: [ino, birthtimeMs] }));
}
