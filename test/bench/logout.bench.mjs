// `npm run bench -- logout`: ten thousand sessions, each entered in five subsystems, ended by one administrator's
// command. Measured: until gateway and services refuse all of them, until every notice is stored, until every subsystem
// has been told, and what memory identity takes for that. The peer is the limit of the specification: five seconds.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createConnection } from 'mysql2/promise';
import { request } from 'undici';
import { makeDatabase, registerSubsystems } from './logout/databases.mjs';
import { startIssuer } from './logout/issuer.mjs';
import { writeSessions } from './logout/write-sessions.mjs';

const SESSIONS = Number(process.env.BENCH_SESSIONS ?? 10_000);
const SUBSYSTEMS = 5;
/** Sessions that are asked for, out of all, and how many at the same time. */
const SAMPLE = 100;
const LANES = 4;
const LIMIT_S = 5;
/** Seconds after which the bench waits no longer for what is still to be told: it is queued, with its status. */
const PATIENCE_S = Number(process.env.BENCH_PATIENCE ?? 420);

const stops = [];
const seconds = (ms) => Number((ms / 1000).toFixed(2));

async function start(args, env) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'info', HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  stops.push(() => child.kill('SIGKILL'));
  const lines = createInterface(child.stdout);
  const first = await new Promise((found) => lines.once('line', found));
  lines.close();
  child.stdout.resume();
  return { pid: child.pid, first };
}

const program = (name) => [resolve(`dist/apps/${name}/src/main.js`)];

async function untilReady(url) {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await sleep(100);
  }
  throw new Error(`${url} does not answer`);
}

async function freePort() {
  const { createServer } = await import('node:net');
  const server = createServer();
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Everything that runs, and the environment of an operator's command. */
async function startPortal(adminUrl, redisUrl) {
  const [identityDb, portalDb] = [
    await makeDatabase(adminUrl, 'identity'),
    await makeDatabase(adminUrl, 'portal'),
  ];
  stops.push(identityDb.drop, portalDb.drop);
  const key = randomBytes(32);
  const endpoints = await start([
    fileURLToPath(new URL('./logout/endpoints.mjs', import.meta.url)),
    SUBSYSTEMS - 1,
  ]);
  const addresses = JSON.parse(endpoints.first).ports.map((port) => `http://127.0.0.1:${port}`);
  const names = await registerSubsystems(identityDb.url, key, addresses);
  const issuer = await startIssuer();
  stops.push(issuer.close);
  const [gateway, identity, services] = await Promise.all(
    ['gateway', 'identity', 'services'].map(async () => `http://127.0.0.1:${await freePort()}`),
  );
  const prefix = `identity-bench-${randomBytes(6).toString('hex')}:`;
  const gatewaySecret = randomBytes(32).toString('base64url');
  const port = (url) => new URL(url).port;
  const common = {
    PUBLIC_URL: gateway,
    OIDC_ISSUER: identity,
    REDIS_URL: redisUrl,
    REDIS_PREFIX: prefix,
    IDENTITY_REDIS_PREFIX: prefix,
    OIDC_CLIENT_ID: 'portal',
    OIDC_CLIENT_SECRET: randomBytes(32).toString('base64url'),
    IDENTITY_DATABASE_URL: identityDb.url,
    KEY_ENCRYPTION_KEY: key.toString('base64'),
    MAIL_DIR: join(process.env.BENCH_DATA_DIR, 'mail'),
    FILES_DIR: join(process.env.BENCH_DATA_DIR, 'files'),
  };
  const provider = await start(program('identity'), { ...common, IDENTITY_PORT: port(identity) });
  await untilReady(`${identity}/health/ready`);
  await start(program('gateway'), {
    ...common,
    GATEWAY_PORT: port(gateway),
    SERVICES_URL: services,
    SESSION_SECRETS: gatewaySecret,
    WEB_BUILD: '/nonexistent',
  });
  await start(program('services'), {
    ...common,
    SERVICES_PORT: port(services),
    DATABASE_URL: portalDb.url,
    OIDC_ISSUER: issuer.issuer,
  });
  await Promise.all([untilReady(`${gateway}/health/live`), untilReady(`${services}/health/ready`)]);
  const clients = ['portal', ...names];
  const written = { clients, redisUrl, prefix, issuer: identity, gatewaySecret };
  return {
    common,
    gateway,
    services,
    issuer,
    written,
    identityPid: provider.pid,
    database: identityDb.url,
    addresses,
  };
}

/** How gateway and services answer somebody of this session. */
async function statuses({ gateway, services }, { cookie, token }) {
  const asked = [
    [`${gateway}/auth/session`, { cookie }],
    [`${services}/hightech/applications`, { authorization: `Bearer ${token}` }],
  ];
  return Promise.all(
    asked.map(async ([url, headers]) => {
      const { statusCode, body } = await request(url, { headers });
      await body.dump();
      return statusCode;
    }),
  );
}

/** Asks for the sessions by turns, a few at the same time. @returns when the last of them was refused by both */
async function whenRefused(portal, sample) {
  const left = [...sample];
  let last = 0;
  const lane = async () => {
    for (let one = left.shift(); one; one = left.shift()) {
      const answers = await statuses(portal, one);
      last = performance.now();
      if (answers.some((status) => status !== 401)) left.push(one);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return last;
}

async function endEverybody(env) {
  const began = performance.now();
  const args = [...program('cli'), 'session', 'end', '--everybody', '--by', 'bench', '--reason', 'measured'];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((ended) => child.once('exit', ended));
  if (code !== 0) throw new Error(`the command ended with ${code}`);
  return { began, stored: performance.now() };
}

function memoryMb(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)[1]) / 1024);
}

/** Notes the largest memory until it is stopped. */
function watchMemory(pid) {
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, memoryMb(pid))), 200);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

/** Waits until every notice is stored, and then until each has been told. */
async function whenTold(connection, expected, since) {
  const times = { queued: null, told: null };
  let counts = {};
  while (times.told === null && performance.now() - since < PATIENCE_S * 1000) {
    await sleep(500);
    const [[row]] = await connection.query(
      'SELECT COUNT(*) AS stored, SUM(delivered_at IS NOT NULL) AS told, SUM(attempts) AS attempts FROM logout_notice',
    );
    counts = { stored: Number(row.stored), told: Number(row.told), attempts: Number(row.attempts) };
    if (counts.stored >= expected) times.queued ??= performance.now();
    if (counts.told >= expected) times.told = performance.now();
  }
  return { ...times, counts };
}

async function main() {
  const { TEST_DATABASE_ADMIN_URL: adminUrl, TEST_REDIS_URL: redisUrl } = process.env;
  if (!adminUrl || !redisUrl) throw new Error('no engines: run it by npm run bench -- logout');
  const portal = await startPortal(adminUrl, redisUrl);
  const sessions = await writeSessions({ count: SESSIONS, ...portal.written });
  const picked = sessions.filter((_, at) => at % Math.ceil(SESSIONS / SAMPLE) === 0);
  const sample = await Promise.all(
    picked.map(async (one) => ({ ...one, token: await portal.issuer.sign(one.personId, one.sid) })),
  );
  const before = (await Promise.all(sample.map((one) => statuses(portal, one)))).flat();
  if (before.some((status) => status !== 200))
    throw new Error(`not signed in before: ${[...new Set(before)].join(', ')}`);
  const memoryBefore = memoryMb(portal.identityPid);
  const peak = watchMemory(portal.identityPid);
  const { began, stored } = await endEverybody(portal.common);
  const refused = await whenRefused(portal, sample);
  const connection = await createConnection(portal.database);
  const expected = SESSIONS * SUBSYSTEMS;
  const { queued, told, counts } = await whenTold(connection, expected, stored);
  await connection.end();
  const taken = await (await fetch(portal.addresses[0])).json();
  await sleep(5000);
  const since = (time) => (time === null ? null : seconds(time - stored));
  const ours = {
    refusedSeconds: since(refused),
    refusedFromCommandSeconds: seconds(refused - began),
    queuedSeconds: since(queued),
    toldSeconds: since(told),
    notices: counts.stored,
    told: counts.told,
    attempts: counts.attempts,
    memoryBeforeMb: memoryBefore,
    memoryPeakMb: peak(),
    memoryAfterMb: memoryMb(portal.identityPid),
  };
  const ratio = Number((LIMIT_S / ours.refusedSeconds).toFixed(2));
  console.log(
    `${SESSIONS} sessions × ${SUBSYSTEMS} subsystems; taken by the four apart from the portal: ${taken}`,
  );
  console.table({ 'one command': ours });
  console.log(`access refused after ${ours.refusedSeconds} s (limit ${LIMIT_S} s)`);
  console.log(JSON.stringify({ bench: 'logout', ours, peer: { limitSeconds: LIMIT_S }, ratio }));
  if (counts.stored !== expected || ours.refusedSeconds > LIMIT_S) process.exitCode = 1;
}

try {
  await main();
} finally {
  for (const stop of stops.toReversed()) await stop();
}
