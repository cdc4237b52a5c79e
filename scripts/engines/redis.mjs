import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Failure } from '../failure.mjs';
import { startChild } from '../processes/child.mjs';
import { anyFreePort } from '../processes/free-port.mjs';
import { writeAtomically } from '../write-atomically.mjs';
import { findProgram, remediesFor } from './find-program.mjs';
import { probeRedis } from './probe-redis.mjs';
import { requireVersion } from './versions.mjs';

const run = promisify(execFile);

/**
 * Starts a private Redis on a free loopback port: every write is appended to a file, nothing is evicted.
 *
 * @param {{ dataDir: string, enginesDir: string, password: string, port?: number, log: (text: string) => void }} options
 */
export async function startRedis(options) {
  const server = await findRedis(options);
  const folder = join(options.dataDir, 'redis');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const port = options.port ?? (await anyFreePort());
  const configuration = join(options.dataDir, 'redis.conf');
  // In a file, because the arguments of a process are visible to everybody on the machine.
  writeAtomically(configuration, settings(port, options.password));
  const child = startChild({
    name: 'redis',
    command: server.program,
    args: [configuration],
    cwd: folder,
    env: server.env,
    logFile: join(options.dataDir, 'logs', 'redis.log'),
    dataDir: options.dataDir,
    orphanSeconds: 5,
  });
  const url = `redis://:${options.password}@127.0.0.1:${port}`;
  await untilAnswers(child, url);
  return { child, port, url, version: `Redis ${server.version}` };
}

/** The data folder is the working folder: Redis does not unquote every kind of path. */
const settings = (port, password) =>
  [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    'dir .',
    'appendonly yes',
    'appendfsync everysec',
    'maxmemory-policy noeviction',
    'daemonize no',
    '',
  ].join('\n');

async function findRedis({ enginesDir, log }) {
  const found = await findProgram({
    title: 'Redis ≥ 7',
    names: ['redis-server'],
    packages: ['redis-server'],
    folder: 'redis',
    variable: 'REDIS_URL',
    enginesDir,
    log,
  });
  const { stdout } = await run(found.program, ['--version'], { env: found.env }).catch((error) => {
    throw new Failure(`${found.program} does not run: ${error.stderr || error.message}`);
  });
  const version = /v=(\d+\.\d+\.\d+)/.exec(stdout)?.[1];
  requireVersion({ product: 'Redis', version }, found.program, remediesFor(found, 'REDIS_URL'));
  return { ...found, version };
}

async function untilAnswers(child, url) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && !child.ended) {
    if ((await probeRedis(url)).version) return;
    await sleep(50);
  }
  await child.stop();
  throw new Failure(`Redis did not start; the end of ${child.logFile}:\n${child.logTail()}`);
}
