// `npm run bench -- gateway`: signed-in requests through the gateway, beside a bare undici reverse proxy and beside
// Apache with mod_auth_openidc as proxy, to the same endpoint, in the same run, by turns. Apache takes all cores with its
// processes, so a gateway for each core stands beside it. Rate limits do not matter here: only writes are limited.
import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { startApacheProxy } from './gateway/apache.mjs';
import { fullLoad, steadyLoad } from './gateway/load.mjs';
import { openSessions } from './gateway/open-sessions.mjs';
import { cpuOfFamily, program, startProcess } from './processes.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const CONNECTIONS = 64;
const BAR = 0.5;
const APACHE_BAR = 1;
const LARGEST_ADDED_P99_MS = 10;

/** What a browser sends when a page asks for its list. */
const requestOf = (path, cookie, host = 'localhost:3000') =>
  Buffer.from(
    `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept: application/json\r\nAccept-Language: zh-CN\r\n` +
      `User-Agent: Mozilla/5.0 (X11; Linux x86_64) bench\r\nSec-Fetch-Site: same-origin\r\nCookie: ${cookie}\r\n\r\n`,
  );

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const round = (value, digits = 2) => Number(value.toFixed(digits));

/** The gateway and its peer, each with the requests that lead it to the endpoint. */
async function startParties(redisUrl) {
  const secret = randomBytes(32).toString('base64url');
  const cookies = await openSessions(redisUrl, secret);
  const endpoint = await startProcess([here('./gateway/endpoint.mjs')]);
  const services = `http://127.0.0.1:${endpoint.port}`;
  const peer = await startProcess([here('./gateway/bare-proxy.mjs'), services]);
  const settings = {
    GATEWAY_PORT: '0',
    PUBLIC_URL: 'http://localhost:3000',
    SERVICES_URL: services,
    REDIS_URL: redisUrl,
    OIDC_ISSUER: 'https://bench.invalid',
    OIDC_CLIENT_ID: 'bench',
    OIDC_CLIENT_SECRET: 'bench',
    SESSION_SECRETS: secret,
    WEB_BUILD: '/nonexistent',
  };
  const gateways = await Promise.all(
    Array.from({ length: availableParallelism() }, () => startProcess(program('gateway'), settings)),
  );
  const apache = await startApacheProxy(services);
  const requests = (path) => cookies.map((cookie) => requestOf(path, cookie));
  const apacheRequests = apache.cookies.map((cookie) => requestOf('/api/applications', cookie, apache.host));
  return {
    peer: { ...peer, requests: requests('/hightech/applications') },
    ours: { ...gateways[0], requests: requests('/api/hightech/applications') },
    all: {
      pids: gateways.map(({ pid }) => pid),
      ports: gateways.map(({ port }) => port),
      requests: requests('/api/hightech/applications'),
    },
    apache: { ...apache, requests: apacheRequests },
  };
}

/** One run under full load, with the processor time that the proxy itself took for a request. */
async function measure(party, seconds) {
  const { pid, pids = [pid] } = party;
  const used = () => pids.reduce((sum, one) => sum + cpuOfFamily(one), 0);
  const before = used();
  const run = await fullLoad({ ...party, connections: CONNECTIONS, seconds });
  return { ...run, cpuMicros: (used() - before) / (run.perSecond * seconds) };
}

/** Rounds in which all have their turn, the one first that came last the round before. */
async function rounds(parties) {
  for (const party of Object.values(parties)) await measure(party, 3);
  const runs = { peer: [], ours: [], all: [], apache: [] };
  const order = Object.keys(runs);
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const name of turn % 2 === 0 ? order : order.toReversed()) {
      runs[name].push(await measure(parties[name], SECONDS));
    }
  }
  return runs;
}

/**
 * Both at the same pace, half of what the gateway can do, in windows of a second by turns: a stall of the machine
 * falls into one window, a stall of a server's own into all of them.
 */
async function halfLoad(parties, perSecond) {
  const runs = { peer: [], ours: [] };
  for (let turn = 0; turn < ROUNDS * 3; turn += 1) {
    for (const name of turn % 2 === 0 ? ['peer', 'ours'] : ['ours', 'peer']) {
      runs[name].push(
        await steadyLoad({ ...parties[name], connections: CONNECTIONS, seconds: 1, perSecond }),
      );
    }
  }
  return runs;
}

function report(full, half) {
  const middle = (runs, key) => median(runs.map((run) => run[key]));
  return {
    perSecond: Math.round(middle(full, 'perSecond')),
    cpuMicros: round(middle(full, 'cpuMicros'), 1),
    p50: round(middle(full, 'p50')),
    p99: round(middle(full, 'p99')),
    halfLoadP99: round(middle(half, 'p99')),
    bad: [...full, ...half].reduce((sum, run) => sum + run.bad, 0),
  };
}

function brief(runs) {
  return {
    perSecond: Math.round(median(runs.map((run) => run.perSecond))),
    cpuMicros: round(median(runs.map((run) => run.cpuMicros)), 1),
    bad: runs.reduce((sum, run) => sum + run.bad, 0),
  };
}

async function main() {
  const redisUrl = process.env.TEST_REDIS_URL;
  if (!redisUrl) throw new Error('TEST_REDIS_URL is not set: run it by npm run bench -- gateway');
  const parties = await startParties(redisUrl);
  stopApache = parties.apache.stop;
  const full = await rounds(parties);
  const perSecond = median(full.ours.map((run) => run.perSecond)) / 2;
  const half = await halfLoad(parties, perSecond);
  const [ours, peer] = [report(full.ours, half.ours), report(full.peer, half.peer)];
  const [all, apache] = [brief(full.all), brief(full.apache)];
  // Of each round by itself: what else the machine does at that time touches both.
  const over = (name, other) =>
    round(median(full[name].map((run, turn) => run.perSecond / full[other][turn].perSecond)), 3);
  const [ratio, apacheRatio] = [over('ours', 'peer'), over('all', 'apache')];
  const addedP99 = round(ours.halfLoadP99 - peer.halfLoadP99);
  console.table({
    'gateway, signed in': ours,
    'bare undici proxy': peer,
    'a gateway for each core': all,
    'Apache, mod_auth_openidc': apache,
  });
  console.log(
    `ratio ${ratio} (bar ${BAR}); CPU of the proxy itself ${ours.cpuMicros} µs beside ${peer.cpuMicros} µs`,
  );
  console.log(`beside Apache with mod_auth_openidc ${apacheRatio} (bar ${APACHE_BAR})`);
  console.log(`added p99 at ${Math.round(perSecond)}/s: ${addedP99} ms (bar ${LARGEST_ADDED_P99_MS} ms)`);
  console.log(JSON.stringify({ bench: 'gateway', ours, peer, all, apache, ratio, apacheRatio, addedP99 }));
  if (ours.bad + peer.bad + all.bad + apache.bad > 0) process.exitCode = 1;
}

let stopApache = async () => {};
try {
  await main();
} finally {
  await stopApache();
}
process.exit();
