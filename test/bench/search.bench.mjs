// `npm run bench -- search`: how fast the search engine answers over a hundred thousand and a million entries (titles
// and texts of the seed, combined), beside plain SQLite FTS5 on jieba's words, MariaDB FULLTEXT, MiniSearch and Orama in
// the same run, by turns. Every answer is a page of twenty with the counts of all facets; a suggestion is eight titles.
// Two words with facets and a filter are asked over HTTP as well, through a gateway and services with a database.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { combined, seedEntries, TODAY } from './search/corpus.mjs';
import { engine, isStopWord, piecesOf, wordsOf } from './search/engine.mjs';
import { portalOverHttp } from './search/over-http.mjs';
import { mariadbFulltext } from './search/peers/mariadb.mjs';
import { miniSearch } from './search/peers/mini-search.mjs';
import { orama } from './search/peers/orama.mjs';
import { plainFts5 } from './search/peers/plain-fts5.mjs';
import { questions } from './search/questions.mjs';

const SIZES = (process.env.BENCH_ENTRIES ?? '100000,1000000').split(',').map(Number);
/** Queries of each case, asked once by one client and once by several. */
const QUERIES = Number(process.env.BENCH_QUERIES ?? 300);
const CLIENTS = [1, 16];
/** Beside whom ours is asked: all of them when nobody is named. */
const PEERS = process.env.BENCH_PEERS?.split(',');
/** A case ends after so many seconds, however many of its queries are left, and so does warming up for it. */
const SECONDS = Number(process.env.BENCH_SECONDS ?? 30);
/** Contenders that hold everything in this process are given no more than this. */
const MOST_IN_MEMORY = 100_000;
/** Of entries behind a gateway there are no more than this. */
const MOST_OVER_HTTP = 100_000;
const HTTP_BAR = 15;
const BARS = {
  100_000: { twoWordsFacetsFilter: 3, suggestion: 5, ratio: 8 },
  1_000_000: { twoWordsFacetsFilter: 20, oneWord: 40, longQuestion: 60, ratio: 10 },
};

const { TEST_DATABASE_ADMIN_URL: adminUrl, TEST_REDIS_URL: redisUrl, BENCH_DATA_DIR: dataDir } = process.env;
if (!adminUrl || !redisUrl || !dataDir) throw new Error('no engines: run it by npm run bench -- search');
const judged = JSON.parse(readFileSync(new URL('./search/judged.json', import.meta.url), 'utf8'));
const entries = seedEntries();
const { cases, warmUp } = questions(entries, judged, { piecesOf, isStopWord }, QUERIES);
const folder = mkdtempSync(join(dataDir, 'search-'));

const contenders = {
  ours: (documents, size) => engine(documents, folder, TODAY, `ours-${size}`),
  plainFts5: (documents, size) => plainFts5(documents, wordsOf, join(folder, `fts5-${size}.db`)),
  mariadb: (documents) => mariadbFulltext(documents, wordsOf, adminUrl),
  miniSearch: (documents, size) => size <= MOST_IN_MEMORY && miniSearch(documents, wordsOf),
  orama: (documents, size) => size <= MOST_IN_MEMORY && orama(documents, wordsOf),
};

const at = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
const round = (value) => Number(value.toFixed(2));

/** @returns milliseconds of one answer, and answers a second, by so many who ask one after the other */
async function measure(ask, asked, clients) {
  const times = [];
  const began = performance.now();
  let next = 0;
  const client = async () => {
    while (next < asked.length && performance.now() - began < SECONDS * 1000) {
      const one = asked[next++];
      const sent = performance.now();
      await ask(one);
      times.push(performance.now() - sent);
      // Whoever answers without waiting lets the others ask as well.
      await new Promise((resume) => setImmediate(resume));
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const perSecond = (times.length * 1000) / (performance.now() - began);
  times.sort((one, other) => one - other);
  return {
    p50: round(at(times, 0.5)),
    p95: round(at(times, 0.95)),
    p99: round(at(times, 0.99)),
    perSecond: round(perSecond),
  };
}

/** How a contender is asked; of a question any of its words may match. Nothing where it has no such answer. */
function asking(contender, name) {
  if (name === 'suggestion') return contender.suggest && (({ text }) => contender.suggest(text, 8));
  if (name === 'longQuestion') return ({ text }) => contender.search(text, 20);
  return ({ text, filters }) => contender.page(text, { limit: 20, filters });
}

async function measureAll(contender) {
  const measured = {};
  for (const [name, asked] of Object.entries(cases)) {
    const ask = asking(contender, name);
    if (!ask) continue;
    // What a process that has run for a while has behind it.
    const until = performance.now() + SECONDS * 1000;
    for (const one of warmUp[name]) if (performance.now() < until) await ask(one);
    for (const clients of CLIENTS) measured[`${name}, ${clients}`] = await measure(ask, asked, clients);
  }
  return measured;
}

const answer = { bench: 'search', ours: {}, peers: {} };
for (const size of SIZES) {
  const table = {};
  for (const [name, start] of Object.entries(contenders)) {
    if (PEERS && name !== 'ours' && !PEERS.includes(name)) continue;
    const began = performance.now();
    const contender = await start(combined(entries, size, piecesOf), size);
    if (!contender) continue;
    console.log(`${name}, ${size} entries: made in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    const measured = await measureAll(contender);
    await contender.close();
    for (const [what, figures] of Object.entries(measured)) table[`${what} · ${name}`] = figures;
    if (name === 'ours') answer.ours[size] = measured;
    else (answer.peers[name] ??= {})[size] = measured;
  }
  console.log(`${size} entries, ${availableParallelism()} cores; case, clients · who`);
  console.table(table);
  const p95 = (figures) => figures[size]['twoWordsFacetsFilter, 1'].p95;
  if (answer.peers.mariadb)
    answer[size === SIZES[0] ? 'ratio' : `ratio${size}`] = round(
      p95(answer.peers.mariadb) / p95(answer.ours),
    );
  const bars = Object.entries(BARS[size] ?? {}).map(([name, bar]) => {
    const reached = answer.ours[size][`${name}, 1`]?.p95;
    return reached === undefined ? `MariaDB's p95 ÷ ours ≥ ${bar}` : `${name} p95 ${reached} ms (bar ${bar})`;
  });
  console.log(bars.join(' · '));
}
const size = Math.min(SIZES[0], MOST_OVER_HTTP);
const portal = await portalOverHttp(entries, size, piecesOf, { adminUrl, redisUrl, folder });
// As the engine was asked other things before this case: what is measured is a portal that has run for a while.
for (const name of ['oneWord', 'twoWords']) for (const { text } of cases[name]) await portal.ask(text);
for (const { text } of warmUp.twoWordsFacetsFilter) await portal.ask(text);
answer.http = {};
for (const clients of CLIENTS)
  answer.http[`${clients}`] = await measure(
    ({ text }) => portal.ask(text),
    cases.twoWordsFacetsFilter,
    clients,
  );
await portal.close();
console.log(`two words with facets and a filter over HTTP, ${size} entries, by clients`);
console.table(answer.http);
console.log(`p95 ${answer.http['1'].p95} ms (bar ${HTTP_BAR})`);
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify(answer));
process.exit();
