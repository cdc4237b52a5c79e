// `npm run bench -- pages`: the public pages as Lighthouse sees them on a phone (its mobile preset: a slow processor and a
// slow network), over the entries that the seed ships: home, results, the shortest entry and the longest law. Each page
// several times, by turns; the median counts.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { anyFreePort } from '../../scripts/processes/free-port.mjs';
import { findChromium } from '../../scripts/setup/find-chromium.mjs';
import { startFinderPortal } from './finder-portal.mjs';

const { parseCsv } = await import(new URL('../../dist/libs/dictionaries/src/index.js', import.meta.url).href);

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const CATEGORIES = ['performance', 'accessibility'];
const BAR = 95;
const LARGEST_SCRIPTS_KB = 120;

const { TEST_DATABASE_ADMIN_URL: adminUrl, TEST_REDIS_URL: redisUrl, BENCH_DATA_DIR: dataDir } = process.env;
if (!adminUrl || !redisUrl || !dataDir) throw new Error('no engines: run it by npm run bench -- pages');
const data = resolve('config/data/finder');
const folder = mkdtempSync(join(dataDir, 'pages-'));

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const kilobytes = (bytes) => Number((bytes / 1000).toFixed(1));

/** Where the entry of this title is. */
async function pathOf(portal, { kind, title }) {
  const query = new URLSearchParams({ q: title, kind, limit: '1' });
  const { items } = await fetch(`${portal}/api/finder/search?${query}`).then((answer) => answer.json());
  return `/find/${kind}/${items[0].address}`;
}

/** How large the scripts are, compressed, that a page loads. */
async function scriptsOf({ audits }) {
  const urls = audits['network-requests'].details.items.filter(
    ({ resourceType }) => resourceType === 'Script',
  );
  const sizes = urls.map(
    async ({ url }) => gzipSync(await fetch(url).then((answer) => answer.bytes())).length,
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

const { files } = JSON.parse(readFileSync(join(data, 'files.v1.json'), 'utf8'));
const imported = files.map(({ kind, file }) => ({ kind, file: join(data, file) }));
const portal = await startFinderPortal({ adminUrl, redisUrl, folder }, imported, { pages: true });
const entries = imported.flatMap(({ kind, file }) =>
  parseCsv(readFileSync(file, 'utf8')).map(({ title, body }) => ({ kind, title, length: body.length })),
);
const byLength = entries.toSorted((one, other) => one.length - other.length);
const pages = {
  home: '/',
  results: `/search?${new URLSearchParams({ q: '人工智能' })}`,
  shortEntry: await pathOf(portal, byLength[0]),
  longestLaw: await pathOf(portal, byLength.at(-1)),
};

const port = await anyFreePort();
const browser = await chromium.launch({
  executablePath: await findChromium(console.log),
  args: [`--remote-debugging-port=${port}`, '--no-sandbox'],
});
const measured = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1)
  for (const [name, path] of Object.entries(pages)) {
    const { lhr } = await lighthouse(`${portal}${path}`, {
      port,
      logLevel: 'error',
      onlyCategories: CATEGORIES,
    });
    if (lhr.runtimeError) throw new Error(`${path}: ${lhr.runtimeError.message}`);
    const scores = CATEGORIES.map((category) => [category, Math.round(lhr.categories[category].score * 100)]);
    measured[name].push({ ...Object.fromEntries(scores), scripts: await scriptsOf(lhr) });
  }
await browser.close();

const ours = Object.fromEntries(
  Object.entries(measured).map(([name, rounds]) => [
    name,
    {
      ...Object.fromEntries(CATEGORIES.map((one) => [one, median(rounds.map((round) => round[one]))])),
      scriptsKb: kilobytes(Math.max(...rounds.map(({ scripts }) => scripts))),
    },
  ]),
);
rmSync(folder, { recursive: true, force: true });
console.log(`Lighthouse on a phone, rounds: ${ROUNDS}; performance and accessibility of 100 (bar ${BAR})`);
console.table(
  Object.fromEntries(Object.entries(ours).map(([name, figures]) => [`${name} ${pages[name]}`, figures])),
);
const least = Math.min(...Object.values(ours).flatMap((figures) => CATEGORIES.map((one) => figures[one])));
const most = Math.max(...Object.values(ours).map(({ scriptsKb }) => scriptsKb));
console.log(`least ${least} (bar ${BAR}) · scripts ${most} kB (bar ${LARGEST_SCRIPTS_KB})`);
console.log(JSON.stringify({ bench: 'pages', ours, least, scriptsKb: most }));
process.exit();
