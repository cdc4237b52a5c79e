// A thread of its own that answers queries from one index file; see query-threads.ts. It imports nothing that needs the
// database or the framework.
import { workerData } from 'node:worker_threads';
import { IndexReader, Lexicon, Search, Segmenter, factOf, fold, openIndex, suggest } from '#search';
import { serve } from './serve.js';
import type { Answers, FeedFacts, QueryThreadData, QuestionOf } from './thread-messages.js';

/** So many values of a facet are told; those that nobody has chosen and few entries have are of no use in a list. */
const FACET_VALUES = 60;

serve<QuestionOf<keyof Answers>>(() => {
  const { path, lexicon } = workerData as QueryThreadData;
  const db = openIndex(path, { readOnly: true });
  // A file in memory that is cut short by somebody else would end the whole process.
  db.exec('PRAGMA mmap_size = 0');
  const segmenter = new Segmenter(JSON.parse(factOf(db, 'words') ?? 'null') as string[]);
  const reader = new IndexReader(db, segmenter);
  const entries = db.prepare('SELECT COUNT(*) AS count FROM entry');
  let search = new Search(reader, new Lexicon(lexicon, fold), segmenter);

  const answers: { readonly [Is in keyof Answers]: (question: QuestionOf<Is>) => Answers[Is] } = {
    search: ({ request }) => {
      const found = search.run(request);
      return { ...found, facets: shortened(found.facets, request.filters) };
    },
    suggest: ({ typed, ...more }) => suggest(reader, typed, more),
    lexicon: (changed) => {
      search = new Search(reader, new Lexicon(changed.lexicon, fold), segmenter);
      return null;
    },
    state: () => ({ entries: Number(entries.get()?.['count']), change: feedOf(db).change }),
  };
  const answer = <Is extends keyof Answers>(question: QuestionOf<Is>) => answers[question.is](question);
  return { told: null, answer };
});

function feedOf(db: ReturnType<typeof openIndex>): FeedFacts {
  return JSON.parse(factOf(db, 'feed') ?? 'null') as FeedFacts;
}

type Facets = ReturnType<Search['run']>['facets'];

function shortened(facets: Facets, chosen: Readonly<Record<string, readonly string[]>>): Facets {
  const entries = Object.entries(facets).map(([name, counts]) => {
    const rest = counts.slice(FACET_VALUES).filter(({ value }) => chosen[name]?.includes(value));
    return [name, [...counts.slice(0, FACET_VALUES), ...rest]] as const;
  });
  return Object.fromEntries(entries);
}
