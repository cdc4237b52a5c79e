// `npm run bench -- sign-in`: password sign-ins over the full code flow (portal → identity → password → code → tokens →
// portal session), beside bare argon2id at the same parameters on all cores, beside a bare provider and relying party of
// the same packages that keep everything in memory, and beside refreshes of access tokens, by turns in the same run. The
// rate limits are raised by configuration, because one machine signs everybody in here.
import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { anyFreePort } from '../../scripts/processes/free-port.mjs';
import { cpuOf, launch, program, untilReady } from './processes.mjs';
import { prepareIdentity } from './sign-in/prepare.mjs';
import { Person } from './sign-in/person.mjs';
import { refreshLoad, refreshTokens } from './sign-in/refresh.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 6);
const PEOPLE = 12;
const ACCOUNTS = 200;
/** Sign-ins before anything is measured: what a process that has run for a while has behind it. */
const WARM_UP = Number(process.env.BENCH_WARM_UP ?? 1000);
const BAR = 0.5;
const LARGEST_CPU_MS = 8;
/** Refreshes a second ÷ password sign-ins a second. */
const REFRESH_BAR = 10;

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const round = (value, digits = 2) => Number(value.toFixed(digits));

/** A provider and a relying party that do nothing but the protocol and the hash. */
async function startBare(password) {
  const [gatewayPort, identityPort] = [await anyFreePort(), await anyFreePort()];
  const gateway = `http://localhost:${gatewayPort}`;
  const identity = `http://localhost:${identityPort}`;
  const env = {
    PUBLIC_URL: gateway,
    OIDC_ISSUER: identity,
    OIDC_CLIENT_ID: 'portal',
    OIDC_CLIENT_SECRET: randomBytes(32).toString('base64url'),
    GATEWAY_PORT: String(gatewayPort),
    IDENTITY_PORT: String(identityPort),
    BENCH_PASSWORD: password,
  };
  const started = ['bare-provider', 'bare-relying-party'].map((name) =>
    launch([fileURLToPath(new URL(`./sign-in/${name}.mjs`, import.meta.url))], env, 'ignore'),
  );
  await Promise.all([untilReady(`${identity}/health/ready`), untilReady(`${gateway}/health/live`)]);
  return { gateway, identity, logins: ['bench'], password, pids: started.map(({ pid }) => pid) };
}

async function startPeer() {
  const peer = fileURLToPath(new URL('./sign-in/bare-argon2.mjs', import.meta.url));
  const child = launch([peer], {}, ['pipe', 'pipe', 'inherit']);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  await lines.next();
  return async (seconds) => {
    child.stdin.write(`${seconds}\n`);
    const { hashes, ms, cpuMs } = JSON.parse((await lines.next()).value);
    return { perSecond: (hashes * 1000) / ms, cpuMs: cpuMs / hashes };
  };
}

/** As many sign-ins as the people can do one after the other. */
async function load({ gateway, identity, logins, password, pids, seconds, atLeast = 0 }) {
  const people = await Promise.all(Array.from({ length: PEOPLE }, () => Person.open(gateway, identity)));
  const cpu = pids.map((pid) => cpuOf(pid));
  const began = performance.now();
  const until = began + seconds * 1000;
  const times = [];
  await Promise.all(
    people.map(async (person, at) => {
      for (let turn = at; performance.now() < until || times.length < atLeast; turn += PEOPLE) {
        const sent = performance.now();
        await person.signIn(logins[turn % logins.length], password);
        times.push(performance.now() - sent);
      }
    }),
  );
  const ms = performance.now() - began;
  const [identityMs, gatewayMs] = pids.map((pid, at) => (cpuOf(pid) - cpu[at]) / 1000 / times.length);
  const session = await people[0].session();
  if (session.status !== 200) throw new Error(`no session after the sign-in: ${session.status}`);
  for (const person of people) person.close();
  return { perSecond: (times.length * 1000) / ms, p50: median(times), identityMs, gatewayMs };
}

const { TEST_DATABASE_ADMIN_URL: adminUrl, TEST_REDIS_URL: redisUrl } = process.env;
if (!adminUrl || !redisUrl) throw new Error('no engines: run it by npm run bench -- sign-in');
const prepared = await prepareIdentity(adminUrl, ACCOUNTS);
const [gatewayPort, identityPort] = [await anyFreePort(), await anyFreePort()];
const gateway = `http://localhost:${gatewayPort}`;
const identity = `http://localhost:${identityPort}`;
const common = {
  PUBLIC_URL: gateway,
  OIDC_ISSUER: identity,
  REDIS_URL: redisUrl,
  OIDC_CLIENT_ID: 'portal',
  OIDC_CLIENT_SECRET: randomBytes(32).toString('base64url'),
};
const processes = [
  launch(program('identity'), {
    ...common,
    IDENTITY_PORT: String(identityPort),
    IDENTITY_DATABASE_URL: prepared.url,
    MAIL_DIR: join(process.env.BENCH_DATA_DIR, 'mail'),
    REDIS_PREFIX: `identity-bench-${randomBytes(6).toString('hex')}:`,
    KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    SIGN_IN_TRIES_PER_ACCOUNT: '1000000',
    SIGN_IN_TRIES_PER_ADDRESS: '1000000',
  }),
  launch(program('gateway'), {
    ...common,
    GATEWAY_PORT: String(gatewayPort),
    SESSION_SECRETS: randomBytes(32).toString('base64url'),
    LIMIT_SIGN_INS_PER_ADDRESS: '10000000',
    WEB_BUILD: '/nonexistent',
  }),
];
await Promise.all([untilReady(`${identity}/health/ready`), untilReady(`${gateway}/health/live`)]);
const peer = await startPeer();
const { logins, password } = prepared;
const target = { gateway, identity, logins, password, pids: processes.map(({ pid }) => pid) };
const bareTarget = await startBare(password);

await load({ ...target, seconds: 5, atLeast: WARM_UP });
await load({ ...bareTarget, seconds: 5, atLeast: WARM_UP });
await peer(2);
const client = { id: common.OIDC_CLIENT_ID, secret: common.OIDC_CLIENT_SECRET };
const tokens = await refreshTokens(redisUrl, PEOPLE);
await refreshLoad({ identity, client, tokens, seconds: 2 });
const runs = { ours: [], peer: [], bare: [], refresh: [] };
for (let turn = 0; turn < ROUNDS; turn += 1) {
  runs.peer.push(await peer(SECONDS));
  runs.ours.push(await load({ ...target, seconds: SECONDS }));
  runs.bare.push(await load({ ...bareTarget, seconds: SECONDS }));
  runs.refresh.push(await refreshLoad({ identity, client, tokens, seconds: SECONDS / 2 }));
}

const of = (name, field) => median(runs[name].map((run) => run[field]));
const hashMs = of('peer', 'cpuMs');
const [identityMs, gatewayMs] = [of('ours', 'identityMs'), of('ours', 'gatewayMs')];
const ours = {
  perSecond: round(of('ours', 'perSecond'), 1),
  p50: round(of('ours', 'p50'), 1),
  cpuMs: round(identityMs + gatewayMs - hashMs),
  identityCpuMs: round(identityMs - hashMs),
  gatewayCpuMs: round(gatewayMs),
  refreshesPerSecond: round(of('refresh', 'perSecond'), 1),
  refreshesPerSignIn: round(
    median(runs.refresh.map((run, at) => run.perSecond / runs.ours[at].perSecond)),
    1,
  ),
};
const hashes = { perSecond: round(of('peer', 'perSecond'), 1), cpuMs: round(hashMs) };
const bareProvider = {
  perSecond: round(of('bare', 'perSecond'), 1),
  p50: round(of('bare', 'p50'), 1),
  cpuMs: round(of('bare', 'identityMs') + of('bare', 'gatewayMs') - hashMs),
};
const shareOf = (name, other) =>
  round(median(runs[name].map((run, at) => run.perSecond / runs[other][at].perSecond)), 3);
const ratio = shareOf('ours', 'peer');
console.log(
  `argon2id 19 MiB, t=2, p=1 · ${availableParallelism()} cores · ${PEOPLE} people at once · rate limits raised by configuration`,
);
console.table({
  'sign-in, full code flow': ours,
  'bare provider and relying party, in memory': bareProvider,
  'bare argon2id, all cores': hashes,
});
console.log(`ratio ${ratio} (bar ${BAR}) · CPU beyond the hash ${ours.cpuMs} ms (bar ${LARGEST_CPU_MS})`);
console.log(`refreshes ÷ sign-ins ${ours.refreshesPerSignIn} (bar ${REFRESH_BAR})`);
console.log(
  JSON.stringify({
    bench: 'sign-in',
    ours,
    peer: hashes,
    ratio,
    bareProvider: { ...bareProvider, ratio: shareOf('bare', 'peer') },
    ofBareProvider: shareOf('ours', 'bare'),
  }),
);
process.exit();
