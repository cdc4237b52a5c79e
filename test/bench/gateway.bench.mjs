// `npm run bench -- gateway`: signed-in requests through the gateway, beside a bare undici reverse proxy to the same
// endpoint, in the same run, by turns. Rate limits do not matter here: only writes are limited.
import { spawn } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createClient } from 'redis';
import { fullLoad, steadyLoad } from './gateway/load.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const CONNECTIONS = 64;
const SESSIONS = 200;
const BAR = 0.5;
const LARGEST_ADDED_P99_MS = 10;

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const stops = [];

/** Starts a program that prints its port on its first line. */
async function start(args, env = {}) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  stops.push(() => child.kill('SIGKILL'));
  const lines = createInterface(child.stdout);
  for await (const line of lines) {
    const port = Number(line) || (line.startsWith('{') ? JSON.parse(line).port : 0);
    if (!port) continue;
    child.stdout.resume();
    return port;
  }
  throw new Error(`${args[0]} ended before it listened`);
}

/** Sessions as a sign-in leaves them: what is measured is their use. */
async function openSessions(url, secret) {
  const redis = createClient({ url });
  await redis.connect();
  const now = Date.now();
  const cookies = await Promise.all(
    Array.from({ length: SESSIONS }, async (_, at) => {
      const id = randomBytes(32).toString('base64url');
      const user = {
        name: '示例人员',
        company: {
          id: '018f2f6e-0000-7000-8000-000000000001',
          uscc: '91110000000000000X',
          name: '示例公司',
          district: '110108',
          registeredOn: null,
          role: 'administrator',
        },
        roles: [],
        grants: { hightech: ['fill', 'submit'] },
        issuer: 'https://bench.invalid',
        subject: `person-${at}`,
        sid: `sid-${at}`,
        csrfToken: randomBytes(32).toString('base64url'),
        endsAt: now + 3_600_000,
      };
      const token = {
        header: `Bearer ${randomBytes(600).toString('base64url')}`,
        expiresAt: now + 3_600_000,
      };
      await redis.set(
        `gateway:session:${id}`,
        JSON.stringify({ cookie: { path: '/' }, passport: { user } }),
        { expiration: { type: 'EX', value: 1800 } },
      );
      await redis.hSet(`gateway:tokens:${id}`, {
        refresh: 'r',
        'for:urn:portal:hightech': JSON.stringify(token),
      });
      await redis.expire(`gateway:tokens:${id}`, 1800);
      const signature = createHmac('sha256', secret).update(id).digest('base64').replace(/=+$/, '');
      return `portal=${encodeURIComponent(`s:${id}.${signature}`)}`;
    }),
  );
  await redis.close();
  return cookies;
}

/** What a browser sends when a page asks for its list. */
const requestOf = (path, cookie) =>
  Buffer.from(
    `GET ${path} HTTP/1.1\r\nHost: localhost:3000\r\nAccept: application/json\r\nAccept-Language: zh-CN\r\n` +
      `User-Agent: Mozilla/5.0 (X11; Linux x86_64) bench\r\nSec-Fetch-Site: same-origin\r\nCookie: ${cookie}\r\n\r\n`,
  );

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const round = (value, digits = 2) => Number(value.toFixed(digits));

try {
  const url = process.env.TEST_REDIS_URL;
  if (!url) throw new Error('TEST_REDIS_URL is not set: run it by npm run bench -- gateway');
  const secret = randomBytes(32).toString('base64url');
  const cookies = await openSessions(url, secret);
  const endpoint = await start([here('./gateway/endpoint.mjs')]);
  const peerPort = await start([here('./gateway/bare-proxy.mjs'), `http://127.0.0.1:${endpoint}`]);
  const oursPort = await start([resolve('dist/apps/gateway/src/main.js')], {
    GATEWAY_PORT: '0',
    PUBLIC_URL: 'http://localhost:3000',
    SERVICES_URL: `http://127.0.0.1:${endpoint}`,
    REDIS_URL: url,
    OIDC_ISSUER: 'https://bench.invalid',
    OIDC_CLIENT_ID: 'bench',
    OIDC_CLIENT_SECRET: 'bench',
    SESSION_SECRETS: secret,
    WEB_BUILD: '/nonexistent',
    LOG_LEVEL: 'info',
  });
  const parties = {
    peer: { port: peerPort, requests: cookies.map((cookie) => requestOf('/hightech/applications', cookie)) },
    ours: {
      port: oursPort,
      requests: cookies.map((cookie) => requestOf('/api/hightech/applications', cookie)),
    },
  };

  const full = { peer: [], ours: [] };
  for (const name of ['peer', 'ours'])
    await fullLoad({ ...parties[name], connections: CONNECTIONS, seconds: 3 });
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const name of turn % 2 === 0 ? ['peer', 'ours'] : ['ours', 'peer']) {
      full[name].push(await fullLoad({ ...parties[name], connections: CONNECTIONS, seconds: SECONDS }));
    }
  }
  const rate = Object.fromEntries(
    Object.entries(full).map(([name, runs]) => [name, median(runs.map((run) => run.perSecond))]),
  );
  const half = { peer: [], ours: [] };
  for (let turn = 0; turn < Math.max(1, Math.ceil(ROUNDS / 2)); turn += 1) {
    for (const name of ['peer', 'ours']) {
      half[name].push(
        await steadyLoad({
          ...parties[name],
          connections: CONNECTIONS,
          seconds: SECONDS,
          perSecond: rate.ours / 2,
        }),
      );
    }
  }

  const report = (name) => ({
    perSecond: Math.round(rate[name]),
    p50: round(median(full[name].map((run) => run.p50))),
    p99: round(median(full[name].map((run) => run.p99))),
    halfLoadP99: round(median(half[name].map((run) => run.p99))),
    bad: [...full[name], ...half[name]].reduce((sum, run) => sum + run.bad, 0),
  });
  const [ours, peer] = [report('ours'), report('peer')];
  const ratio = round(rate.ours / rate.peer, 3);
  const addedP99 = round(ours.halfLoadP99 - peer.halfLoadP99);
  console.table({ 'gateway, signed in': ours, 'bare undici proxy': peer });
  console.log(
    `ratio ${ratio} (bar ${BAR}) · added p99 at half load (${Math.round(rate.ours / 2)}/s) ${addedP99} ms (bar ${LARGEST_ADDED_P99_MS})`,
  );
  console.log(JSON.stringify({ bench: 'gateway', ours, peer, ratio, addedP99 }));
  if (ours.bad + peer.bad > 0) process.exitCode = 1;
} finally {
  for (const stop of stops.toReversed()) await stop();
}
