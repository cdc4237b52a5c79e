// `npm run bench -- last-yuan`: a thousand companies apply at once for vouchers of a line that has money for some of
// them, through two services processes and beside two workers; then the ledger is verified.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { Pool } from 'undici';
import { anyFreePort } from '../../scripts/processes/free-port.mjs';
import { makeDatabase } from './logout/databases.mjs';
import { startIssuer } from './logout/issuer.mjs';
import { launch, program, untilReady } from './processes.mjs';

const lib = (name) => import(new URL(`../../dist/libs/${name}/src/index.js`, import.meta.url).href);
const { completeUscc, newId, systemClock } = await lib('kernel');
const { VerifyLedger } = await lib('ledger');
const { Db, databaseOptions } = await lib('platform');
const { PORTAL_ENTITIES, PORTAL_LEDGER_CHECKS } = await lib('subsystems');

const COMPANIES = Number(process.env.BENCH_COMPANIES ?? 1000);
const SERVED = Number(process.env.BENCH_SERVED ?? 137);
const AMOUNT = 1000;
const MOST_P99_MS = 2000;

async function startProcesses(adminUrl, redisUrl, issuer) {
  const { url } = await makeDatabase(adminUrl, 'portal');
  const common = {
    DATABASE_URL: url,
    REDIS_URL: redisUrl,
    OIDC_ISSUER: issuer.issuer,
    PUBLIC_URL: 'http://localhost:3000',
    FILES_DIR: join(process.env.BENCH_DATA_DIR, 'files'),
    MAIL_DIR: join(process.env.BENCH_DATA_DIR, 'mail'),
    LOG_LEVEL: 'warn',
  };
  const start = async (name) => {
    const port = await anyFreePort();
    launch(program(name), { ...common, [`${name.toUpperCase()}_PORT`]: String(port) });
    await untilReady(`http://127.0.0.1:${port}/health/ready`);
    return `http://127.0.0.1:${port}`;
  };
  const services = [await start('services'), await start('services')];
  await start('worker');
  await start('worker');
  return { url, services };
}

async function people(issuer) {
  const codes = 'ABCDEFGHJKLMNPQRTUWXY';
  const one = async (_, at) => {
    const tail = `${codes[at % codes.length]}${String(at).padStart(4, '0')}`;
    const id = newId();
    const company = {
      id,
      uscc: completeUscc(`91110108MAE${tail}`),
      name: `示例公司 ${at}`,
      district: '110108',
      registeredOn: null,
      role: 'administrator',
    };
    return issuer.sign(newId(), randomUUID(), { company, memberOf: [id] }, 'urn:portal:voucher');
  };
  return Promise.all(Array.from({ length: COMPANIES }, one));
}

const { TEST_DATABASE_ADMIN_URL: adminUrl, TEST_REDIS_URL: redisUrl } = process.env;
const issuer = await startIssuer();
const { url, services } = await startProcesses(adminUrl, redisUrl, issuer);
const pools = services.map((origin) => new Pool(origin, { connections: 500 }));

async function send(at, token, path, body) {
  const response = await pools[at % pools.length].request({
    method: body ? 'POST' : 'GET',
    path,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const answer = await response.body.json();
  if (response.statusCode >= 300)
    throw new Error(`${path}: ${response.statusCode} ${JSON.stringify(answer)}`);
  return answer;
}

const finance = await issuer.sign(
  newId(),
  randomUUID(),
  { company: null, memberOf: [], roles: [{ role: 'finance-officer' }] },
  'urn:portal:voucher',
);
const budget = { round: '2026-2', amount: String(SERVED * AMOUNT), reason: 'bench', key: randomUUID() };
await send(0, finance, '/voucher/budget-lines', budget);

// Everybody has the page open already: has come, has declared, sees an empty wallet.
const tokens = await people(issuer);
for (let at = 0; at < tokens.length; at += 50) {
  await Promise.all(
    tokens.slice(at, at + 50).map(async (token, offset) => {
      const code = String(100_000 + at + offset);
      const size = { year: 2025, industry: 'I6513', staff: 9, revenue: '1000000', assets: '500000' };
      const controller = { name: `示例 ${code}`, code };
      await send(at + offset, token, '/voucher/declaration', { ...size, controller });
      await send(at + offset, token, '/voucher/wallet');
    }),
  );
}

const source = await new DataSource(databaseOptions(url, PORTAL_ENTITIES, [], 4)).initialize();
const deadlocks = async () => {
  const [row] = await source.query("SHOW GLOBAL STATUS LIKE 'Innodb_deadlocks'");
  return Number(row?.Value ?? 0);
};
const before = await deadlocks();
const began = performance.now();
const application = { round: '2026-2', kind: 'testing', contractAmount: '2000', amount: String(AMOUNT) };
const answers = await Promise.all(
  tokens.map(async (token, at) => {
    const answer = await send(at, token, '/voucher/vouchers', { ...application, key: randomUUID() });
    return { ...answer, ms: performance.now() - began };
  }),
);
const times = answers.map(({ ms }) => ms).toSorted((a, b) => a - b);
const rows = await source.query('SELECT position, state FROM voucher ORDER BY position');
// The ledger has its own order, that of its transfers: both must be the same, whichever process took an application.
const issues = await source.query(
  `SELECT v.position FROM ledger_transfer t JOIN voucher v ON t.idempotency_key = CONCAT('voucher.issue:', v.id)
   ORDER BY t.seq`,
);
const positionOf = ({ number }) => Number(number.split('-').at(-1));
const inOrder =
  rows.every(
    ({ position, state }, at) =>
      Number(position) === at + 1 && state === (at < SERVED ? 'issued' : 'waitlisted'),
  ) &&
  issues.length === SERVED &&
  issues.every(({ position }, at) => Number(position) === at + 1) &&
  answers.every((answer) => (answer.place ?? 0) === Math.max(0, positionOf(answer) - SERVED));
const issuedBy = services.map(
  (_, process) =>
    answers.filter(({ state }, at) => state === 'issued' && at % services.length === process).length,
);
const report = await new VerifyLedger(new Db(source), systemClock, PORTAL_LEDGER_CHECKS).run();
const ours = {
  issued: answers.filter(({ state }) => state === 'issued').length,
  issuedBy,
  waitlisted: answers.filter(({ state }) => state === 'waitlisted').length,
  p50ms: Math.round(times[Math.floor(times.length * 0.5)]),
  p99ms: Math.round(times[Math.floor(times.length * 0.99)]),
  deadlocks: (await deadlocks()) - before,
  inOrder,
  sound: report.sound,
};
await source.destroy();
const failed = [
  ours.issued !== SERVED && `${ours.issued} issued`,
  ours.waitlisted !== COMPANIES - SERVED && `${ours.waitlisted} wait`,
  !inOrder && 'the order is not that of acceptance',
  !report.sound && 'the ledger is not sound',
  ours.p99ms > MOST_P99_MS && `p99 is ${ours.p99ms} ms`,
].filter(Boolean);
console.log(JSON.stringify({ bench: 'last-yuan', ours, failed }));
process.exit(failed.length > 0 ? 1 : 0);
