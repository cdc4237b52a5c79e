import { execFile, spawn } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Failure } from '../failure.mjs';
import { anyFreePort } from '../processes/free-port.mjs';
import { startChild } from '../processes/child.mjs';
import { interruption } from '../processes/interruption.mjs';
import { writeAtomically } from '../write-atomically.mjs';
import { findProgram, remediesFor } from './find-program.mjs';
import { probeDatabase } from './probe-database.mjs';
import { databaseVersion, requireVersion } from './versions.mjs';

const run = promisify(execFile);

// The tables that the server keeps about itself, in the order in which its own installer feeds them.
// Newer releases say mariadb_ where older ones said mysql_.
const systemTables = [
  '{}_system_tables',
  '{}_performance_tables',
  '{}_system_tables_data',
  'fill_help_tables',
  'maria_add_gis_sp_bootstrap',
  '{}_sys_schema',
];

/**
 * Starts a private MariaDB (or MySQL) on a free loopback port, making its data folder the first time.
 *
 * @param {{ dataDir: string, enginesDir: string, rootPassword: string, port?: number, log: (text: string) => void }} options
 */
export async function startMariadb(options) {
  const server = await findMariadb(options);
  const folder = join(options.dataDir, server.product.toLowerCase());
  if (!existsSync(folder)) await initialise(server, folder, options);
  const port = options.port ?? (await anyFreePort());
  const socketDir = chooseSocketDir(options.dataDir);
  const logFile = join(options.dataDir, 'logs', 'mariadb.log');
  const child = startChild({
    name: 'mariadb',
    command: server.program,
    args: serverArguments(server, { folder, port, socketDir, ...options }),
    env: server.env,
    logFile,
    dataDir: options.dataDir,
    orphanSeconds: 5,
  });
  if (socketDir !== options.dataDir)
    void child.exited.then(() => rmSync(socketDir, { recursive: true, force: true }));
  await untilAnswers(child, port);
  const url = `mysql://root:${options.rootPassword}@127.0.0.1:${port}`;
  return { child, port, url, version: `${server.product} ${server.version}` };
}

async function findMariadb({ enginesDir, log }) {
  const found = await findProgram({
    title: 'MariaDB ≥ 10.6 (or MySQL ≥ 8.4)',
    names: ['mariadbd', 'mysqld'],
    packages: ['mariadb-server-core'],
    folder: 'mariadb',
    variable: 'DATABASE_ADMIN_URL',
    enginesDir,
    log,
  });
  const { stdout } = await run(found.program, ['--no-defaults', '--version'], { env: found.env }).catch(
    (error) => {
      throw new Failure(`${found.program} does not run: ${error.stderr || error.message}`);
    },
  );
  const version = databaseVersion(stdout);
  requireVersion(version, found.program, remediesFor(found, 'DATABASE_ADMIN_URL'));
  return { ...found, ...version };
}

/** The data folder, unless the socket's path there would pass the 107 bytes that systems allow. */
function chooseSocketDir(dataDir) {
  if (Buffer.byteLength(dataDir) < 85) return dataDir;
  return mkdtempSync(join(Buffer.byteLength(tmpdir()) < 60 ? tmpdir() : '/tmp', 'portal-db-'));
}

/**
 * Where the server keeps its temporary tables. In a folder that several servers share, each would remove those of the
 * others when it starts, and those of a server that belongs to the machine.
 */
function temporaryFolder(dataDir) {
  const folder = join(dataDir, 'database-tmp');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return `--tmpdir=${folder}`;
}

const asRoot = () => (process.getuid?.() === 0 ? ['--user=root'] : []);

function serverArguments(server, { folder, port, socketDir, dataDir, rootPassword }) {
  const init = join(dataDir, 'mariadb-root.sql');
  writeAtomically(init, rootAccount(rootPassword));
  return [
    '--no-defaults',
    ...baseArguments(server),
    `--datadir=${folder}`,
    temporaryFolder(dataDir),
    `--init-file=${init}`,
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    `--socket=${join(socketDir, 'mariadb.sock')}`,
    `--pid-file=${join(socketDir, 'mariadb.pid')}`,
    '--skip-name-resolve',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    '--default-time-zone=+00:00',
    '--innodb-buffer-pool-size=128M',
    '--max-connections=300',
    '--max-allowed-packet=64M',
    ...(server.product === 'MySQL' ? ['--mysqlx=OFF'] : []),
    ...asRoot(),
  ];
}

const baseArguments = (server) => (server.product === 'MariaDB' ? [`--basedir=${server.prefix}`] : []);

/** Run by the server itself at each start, before it listens: one statement a line. */
function rootAccount(password) {
  return [
    `CREATE USER IF NOT EXISTS 'root'@'127.0.0.1' IDENTIFIED BY '${password}';`,
    `ALTER USER 'root'@'127.0.0.1' IDENTIFIED BY '${password}';`,
    `GRANT ALL PRIVILEGES ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;`,
    `ALTER USER 'root'@'localhost' IDENTIFIED BY '${password}';`,
    `DROP USER IF EXISTS 'root'@'::1';`,
    '',
  ].join('\n');
}

/** Makes the data folder beside its place and moves it there when it is whole. */
async function initialise(server, folder, { dataDir, log }) {
  log(`new data folder`);
  const next = mkdtempSync(join(dataDir, '.database-'));
  try {
    const places = [`--datadir=${next}`, temporaryFolder(dataDir)];
    if (server.product === 'MySQL') await initialiseMysql(server, places);
    else await bootstrapMariadb(server, next, places);
    renameSync(next, folder);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

async function initialiseMysql(server, places) {
  const args = ['--no-defaults', '--initialize-insecure', ...places, ...asRoot()];
  await run(server.program, args, { env: server.env, signal: interruption });
}

/** What mariadb-install-db does, which cannot cope with spaces in folder names. */
async function bootstrapMariadb(server, folder, places) {
  const files = systemTables.map((name) => findSystemTables(server, name));
  mkdirSync(join(folder, 'mysql'));
  const child = spawn(
    server.program,
    [
      '--no-defaults',
      '--bootstrap',
      '--silent-startup',
      ...baseArguments(server),
      ...places,
      '--log-warnings=0',
      '--enforce-storage-engine=',
      '--max-allowed-packet=8M',
      '--net-buffer-length=16K',
      ...asRoot(),
    ],
    { env: server.env, stdio: ['pipe', 'ignore', 'pipe'], signal: interruption },
  );
  let complaint = '';
  child.stderr.on('data', (chunk) => (complaint += chunk));
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  // It is awaited only after everything was fed in: an interruption before that is not an unhandled one.
  ended.catch(() => {});
  child.stdin.on('error', () => {});
  child.stdin.write('use mysql;\nSET @auth_root_socket=NULL;\n');
  for (const file of files) for await (const chunk of createReadStream(file)) child.stdin.write(chunk);
  child.stdin.end();
  if ((await ended) !== 0)
    throw new Failure(`${server.program} could not make its data folder:\n${complaint}`);
}

function findSystemTables(server, pattern) {
  const candidates = ['mariadb', 'mysql'].flatMap((product) =>
    ['share/mysql', 'share/mariadb', 'share', 'scripts'].map((folder) =>
      join(server.prefix, folder, `${pattern.replace('{}', product)}.sql`),
    ),
  );
  const found = candidates.find((file) => existsSync(file));
  if (!found) throw new Failure(`${server.program} came without its system tables (${candidates[0]})`);
  return found;
}

async function untilAnswers(child, port) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && !child.ended) {
    if (await probeDatabase({ host: '127.0.0.1', port })) return;
    await sleep(50);
  }
  await child.stop();
  throw new Failure(`MariaDB did not start; the end of ${child.logFile}:\n${child.logTail()}`);
}
