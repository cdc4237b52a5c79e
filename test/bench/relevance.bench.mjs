// `npm run bench -- relevance`: how well the search orders the public entries of the seed, by judged queries, beside
// textbook BM25 over pairs of characters, plain SQLite FTS5 on jieba's words, MiniSearch and Orama with the same words,
// and MariaDB FULLTEXT. Everybody is given the same texts and the same dictionary of words.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { seedEntries, TODAY } from './search/corpus.mjs';
import { engine, wordsOf } from './search/engine.mjs';
import { bigrams } from './search/peers/bigrams.mjs';
import { mariadbFulltext } from './search/peers/mariadb.mjs';
import { miniSearch } from './search/peers/mini-search.mjs';
import { orama } from './search/peers/orama.mjs';
import { plainFts5 } from './search/peers/plain-fts5.mjs';
import { measureAll } from './search/relevance.mjs';

const LEAD = 1.05;

const { TEST_DATABASE_ADMIN_URL: adminUrl, BENCH_DATA_DIR: dataDir } = process.env;
if (!adminUrl || !dataDir) throw new Error('no engines: run it by npm run bench -- relevance');
const judged = JSON.parse(readFileSync(new URL('./search/judged.json', import.meta.url), 'utf8'));
const entries = seedEntries();
const folder = mkdtempSync(join(dataDir, 'relevance-'));

const contenders = {
  ours: () => engine(entries, folder, TODAY),
  bigramBm25: () => bigrams(entries),
  plainFts5: () => plainFts5(entries, wordsOf),
  miniSearch: () => miniSearch(entries, wordsOf),
  orama: () => orama(entries, wordsOf),
  mariadb: () => mariadbFulltext(entries, wordsOf, adminUrl),
};

const results = {};
const styles = {};
for (const [name, start] of Object.entries(contenders)) {
  const contender = await start();
  results[name] = await measureAll(judged, contender.search);
  if (name === 'ours')
    for (const style of new Set(judged.map((one) => one.style)))
      styles[style] = await measureAll(
        judged.filter((one) => one.style === style),
        contender.search,
      );
  await contender.close();
}
rmSync(folder, { recursive: true, force: true });

const { ours, ...peers } = results;
const leads = Object.fromEntries(
  Object.keys(ours).map((measure) => {
    const best = Math.max(...Object.values(peers).map((peer) => peer[measure]));
    return [measure, Number((ours[measure] / best).toFixed(3))];
  }),
);
console.log(`${judged.length} judged queries over ${entries.length} entries`);
console.table(results);
console.log('ours by the way in which people type');
console.table(styles);
console.log(
  `ours ÷ the best peer: MRR ${leads.mrr10}, recall ${leads.recall10}, nDCG ${leads.ndcg10} (bar ${LEAD} each)`,
);
console.log(JSON.stringify({ bench: 'relevance', ours, peers, ratio: leads.mrr10, leads }));
process.exit();
