// Our engine over documents, without the processes around it.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const lib = (name) => import(new URL(`../../../dist/libs/${name}/src/index.js`, import.meta.url).href);
const { createIndex, fold, IndexReader, IndexWriter, Lexicon, openIndex, Search, Segmenter, suggest } =
  await lib('search');

const BATCH = 2000;
const content = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../config/finder/lexicon.v1.json'), 'utf8'),
);
const { words, same, near, stop, question } = content;
const lexicon = new Lexicon({ words, same, near, stop, question }, fold);
const segmenter = new Segmenter(lexicon.words);

const RUNS = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv;

/** A text as words: Chinese by jieba with the words of the field, the rest as it stands. What the peers are given. */
export const wordsOf = (text) =>
  Array.from(fold(text).matchAll(RUNS), ([run]) => run).flatMap((run) =>
    /\p{Script=Han}/u.test(run) ? segmenter.words(run) : [run],
  );

/** A title as pieces that together are the title. */
export const piecesOf = (title) => segmenter.words(title);

export const isStopWord = (word) => lexicon.stop.has(word);

/** An index in this folder; one of the same name is used again. */
export function engine(documents, folder, today, name = 'entries') {
  const file = join(folder, `${name}.db`);
  if (!existsSync(file)) fill(file, documents);
  const reader = new IndexReader(openIndex(file, { readOnly: true }), segmenter);
  const search = new Search(reader, lexicon, segmenter);
  const page = (text, { limit, filters = {} }) => search.run({ text, filters, offset: 0, limit, today });
  return {
    search: (text, limit) => page(text, { limit }).items.map(({ id }) => id),
    page,
    suggest: (text, most) => suggest(reader, text, { today, most }),
    close() {},
  };
}

function fill(file, documents) {
  const writer = new IndexWriter(createIndex(file, 'bench'), segmenter);
  let batch = [];
  try {
    for (const document of documents) {
      batch.push(document);
      if (batch.length < BATCH) continue;
      writer.put(batch);
      batch = [];
    }
    writer.put(batch);
    writer.settle();
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}
