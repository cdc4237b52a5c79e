// `npm run bench -- ledger`: transfers a second through libs/ledger, beside the same tables written by hand-made SQL
// that checks nothing, by turns; then a verification of a million entries.
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { fillLedger } from './ledger/fill.mjs';
import { plainSql } from './ledger/plain-sql.mjs';
import { makeDatabase } from './logout/databases.mjs';

const lib = (name) => import(new URL(`../../dist/libs/${name}/src/index.js`, import.meta.url).href);
const { Money, systemClock } = await lib('kernel');
const { Db, databaseOptions } = await lib('platform');
const { Ledger, VerifyLedger, ledgerEntities } = await lib('ledger');

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const ENTRIES = Number(process.env.BENCH_ENTRIES ?? 1_000_000);
const LANES = 16;
const ACCOUNTS = 1000;
const LEAST_RATIO = 0.5;
const MOST_VERIFY_SECONDS = 10;

const pick = (list) => list[Math.floor(Math.random() * list.length)];

/** @returns how many moves all lanes make a second, and how long the slowest of a hundred takes */
async function rateOf(move, accounts, to = () => pick(accounts)) {
  const times = [];
  const since = performance.now();
  const until = since + SECONDS * 1000;
  const lane = async () => {
    for (let began = performance.now(); began < until; began = performance.now()) {
      const [from, target] = [pick(accounts), to()];
      if (from === target) continue;
      await move(from, target, 1);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  times.sort((a, b) => a - b);
  return {
    perSecond: times.length / ((performance.now() - since) / 1000),
    p99Ms: times[Math.floor(times.length * 0.99)],
  };
}

async function openLedger(url) {
  const source = await new DataSource(databaseOptions(url, ledgerEntities, [], LANES)).initialize();
  const db = new Db(source);
  return { source, db, ledger: new Ledger(db, systemClock) };
}

async function transfers(url) {
  const { source, db, ledger } = await openLedger(url);
  const outside = await db.run((tx) => ledger.open(tx, { owner: 'bench', kind: 'outside' }, true));
  const ours = (from, to, fen) => {
    const legs = [
      { account: from, amount: Money.ofFen(BigInt(-fen)) },
      { account: to, amount: Money.ofFen(BigInt(fen)) },
    ];
    return db.run((tx) => ledger.post(tx, { kind: 'bench.move', subject: 'bench', key: randomUUID(), legs }));
  };
  const accounts = [];
  for (let i = 0; i < ACCOUNTS; i += 1) {
    accounts.push(await db.run((tx) => ledger.open(tx, { owner: `bench:${i}`, kind: 'available' })));
    await ours(outside, accounts[i], 1_000_000);
  }
  const plain = plainSql(url, LANES);
  const measured = { ours: [], plain: [] };
  // The first round of each warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    measured.ours.push(await rateOf(ours, accounts));
    measured.plain.push(await rateOf(plain.move, accounts));
  }
  const hot = await rateOf(ours, accounts, () => outside);
  const { restarts } = db;
  await plain.end();
  await source.destroy();
  return { measured, hot, restarts };
}

/** Megabytes that the database keeps pages in: what it has here otherwise, and what all of the tables fit into. */
const MEMORY_MB = { small: 128, usual: 512 };

async function verification(url) {
  const entries = await fillLedger(url, ENTRIES);
  const { source, db } = await openLedger(url);
  const secondsWith = async (megabytes) => {
    await source.query(`SET GLOBAL innodb_buffer_pool_size = ${megabytes * 1024 * 1024}`);
    const report = await new VerifyLedger(db, systemClock, []).run();
    if (!report.sound || report.entries !== entries)
      throw new Error(`not verified: ${JSON.stringify(report)}`);
    console.table(report.checks.map(({ name, seconds }) => ({ name, seconds })));
    return report.seconds;
  };
  const verifySecondsSmall = await secondsWith(MEMORY_MB.small);
  const verifySeconds = await secondsWith(MEMORY_MB.usual);
  await source.destroy();
  return { entries, verifySeconds, verifySecondsSmall };
}

const medianOf = (rounds, name) => {
  const sorted = rounds
    .slice(1)
    .map((round) => round[name])
    .toSorted((a, b) => a - b);
  return Number(sorted[Math.floor(sorted.length / 2)].toFixed(1));
};

async function main() {
  const { TEST_DATABASE_ADMIN_URL: adminUrl } = process.env;
  if (!adminUrl) throw new Error('no engines: run it by npm run bench -- ledger');
  const { measured, hot, restarts } = await transfers((await makeDatabase(adminUrl, 'portal')).url);
  const figures = (rounds) => ({
    perSecond: medianOf(rounds, 'perSecond'),
    p99Ms: medianOf(rounds, 'p99Ms'),
  });
  const verified = await verification((await makeDatabase(adminUrl, 'portal')).url);
  const ours = {
    ...figures(measured.ours),
    hotPerSecond: Number(hot.perSecond.toFixed(1)),
    restarts,
    ...verified,
  };
  const peer = figures(measured.plain);
  const ratio = Number((ours.perSecond / peer.perSecond).toFixed(3));
  console.table({ 'libs/ledger': ours, 'SQL by hand, nothing checked': peer });
  console.log(JSON.stringify({ bench: 'ledger', ours, peer, ratio }));
  process.exit(ratio < LEAST_RATIO || ours.verifySeconds > MOST_VERIFY_SECONDS ? 1 : 0);
}

await main();
