// `npm run bench -- match`: how long it takes until 22,000 companies are compared with one new policy, and with three
// hundred, and all that was found for them is written; by the code that the queue's job runs, on a database of its own.
// Beside it, in the same run and by turns, each company compared with each policy, one after the other. Both must find
// the same.
import { fileURLToPath } from 'node:url';
import { DataSource } from 'typeorm';
import { makeDatabase } from './logout/databases.mjs';
import { fillCompanies } from './match/companies.mjs';
import { oneByOne } from './match/one-by-one.mjs';
import { fillPolicies } from './match/policies.mjs';

const lib = (path) => import(new URL(`../../dist/libs/${path}.js`, import.meta.url).href);
const { Db, databaseOptions } = await lib('platform/src/index');
const { PORTAL_ENTITIES } = await lib('subsystems/src/index');
const { Certificates } = await lib('certificate/src/index');
const { CompanyProfiles } = await lib('company/src/index');
const { AnswersOfCompanies } = await lib('finder/src/fit/answers/answers-of-companies');
const { CompanyFacts } = await lib('finder/src/fit/company-facts');
const { PolicyConditions } = await lib('finder/src/fit/policy-conditions');
const { Kinds } = await lib('finder/src/kinds/kinds');
const { ComparableEntries } = await lib('finder/src/targeting/comparable-entries');
const { InterestedCompanies } = await lib('finder/src/targeting/interested-companies');
const { TargetEntries } = await lib('finder/src/targeting/target-entries');

const COMPANIES = Number(process.env.BENCH_ENTRIES ?? 22_000);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const POLICIES = 300;
/** Changes that one job of the queue takes. */
const PIECE = 200;
const BARS = { seconds1: 5, seconds300: 60 };
const clock = { now: () => new Date('2026-10-12T02:00:00Z') };

const { TEST_DATABASE_ADMIN_URL: adminUrl } = process.env;
if (!adminUrl) throw new Error('no engines: run it by npm run bench -- match');
const { url } = await makeDatabase(adminUrl, 'portal');
const source = await new DataSource(databaseOptions(url, PORTAL_ENTITIES, [], 4)).initialize();
const db = new Db(source);
await fillCompanies(source, COMPANIES);
const conditional = await fillPolicies(
  source,
  POLICIES,
  fileURLToPath(new URL('../../config', import.meta.url)),
);

/** Everything anew, as in a process that has just started. */
function parts() {
  const kinds = new Kinds();
  const entries = new ComparableEntries(db, kinds, new PolicyConditions(new CompanyFacts()));
  const profiles = new CompanyProfiles(db, clock);
  const certificates = new Certificates(db, null, clock);
  const answers = new AnswersOfCompanies(db);
  const companies = new InterestedCompanies(db, profiles, certificates, answers, kinds, clock);
  return { entries, companies };
}

const contenders = {
  ours: () => {
    const { entries, companies } = parts();
    const targeting = new TargetEntries(db, entries, companies, clock);
    return (after, upTo) => targeting.run(after, upTo);
  },
  oneByOne: () => {
    const { entries, companies } = parts();
    return (after, upTo) => oneByOne({ db, entries, companies, clock }, after, upTo);
  },
};

/** @returns seconds, how many were found, and a number that depends on all of it */
async function measure(start, count) {
  await source.query('TRUNCATE finder_push');
  const run = start();
  const began = performance.now();
  for (let after = 0; after < count; after += PIECE)
    await run(String(after), String(Math.min(count, after + PIECE)));
  const seconds = (performance.now() - began) / 1000;
  const [found] = await source.query(
    `SELECT COUNT(*) AS pushes, COUNT(DISTINCT company_id) AS companies,
       BIT_XOR(CRC32(CONCAT_WS('|', company_id, entry_id, entry_version, reasons))) AS sum FROM finder_push`,
  );
  return {
    seconds,
    pushes: Number(found.pushes),
    companies: Number(found.companies),
    sum: String(found.sum),
  };
}

const round = (value) => Number(value.toFixed(2));
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** By turns, so that both have the same machine. */
async function measureAll(count, rounds) {
  const measured = { ours: [], oneByOne: [] };
  for (let turn = 0; turn < rounds; turn += 1)
    for (const [name, start] of Object.entries(contenders)) {
      const one = await measure(start, count);
      console.log(`${name}, ${count} policies: ${one.pushes} found in ${one.seconds.toFixed(1)} s`);
      measured[name].push(one);
    }
  const all = Object.values(measured).flat();
  if (new Set(all.map(({ sum }) => sum)).size !== 1) throw new Error('not the same was found');
  const seconds = (name) => round(median(measured[name].map((one) => one.seconds)));
  const [{ pushes, companies }] = all;
  return { ours: seconds('ours'), oneByOne: seconds('oneByOne'), pushes, companies };
}

const [one, many] = [await measureAll(1, ROUNDS), await measureAll(POLICIES, 1)];
await source.destroy();
console.log(`${COMPANIES} companies; of ${POLICIES} policies, ${conditional} have conditions`);
console.table({ '1 policy': one, [`${POLICIES} policies`]: many });
const ours = { seconds1: one.ours, seconds300: many.ours, pushes1: one.pushes, pushes300: many.pushes };
const peer = { seconds1: one.oneByOne, seconds300: many.oneByOne };
const ratio = round(peer.seconds300 / ours.seconds300);
const ratio1 = round(peer.seconds1 / ours.seconds1);
const missed = Object.entries(BARS).filter(([name, bar]) => ours[name] > bar);
console.log(
  `bars: ${Object.entries(BARS)
    .map(([name, bar]) => `${name} ${ours[name]} s ≤ ${bar} s`)
    .join(' · ')}`,
);
console.log(JSON.stringify({ bench: 'match', ours, peers: { oneByOne: peer }, ratio, ratio1 }));
process.exit(missed.length > 0 ? 1 : 0);
