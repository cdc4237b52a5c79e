// A thread of its own that writes one index file; see index-file.ts beside it. It imports nothing that needs the database
// or the framework.
import { workerData } from 'node:worker_threads';
import {
  IndexUnusable,
  IndexWriter,
  Lexicon,
  Segmenter,
  createIndex,
  factOf,
  fold,
  noteFact,
  openIndex,
} from '#search';
import { serve } from './serve.js';
import type { FeedFacts, OpenedFile, WriterData, WriterTask } from './thread-messages.js';
import { wordsId } from './words-id.js';

serve<WriterTask>(() => {
  const { path, create } = workerData as WriterData;
  const db = create ? createIndex(path, wordsId(create.lexicon)) : openIndex(path, { readOnly: false });
  if (create) {
    noteFact(db, 'words', JSON.stringify([...new Lexicon(create.lexicon, fold).words]));
    noteFact(db, 'feed', JSON.stringify(create.facts));
  } else {
    const [found] = db.prepare('PRAGMA quick_check(1)').all();
    if (found?.['quick_check'] !== 'ok') throw new IndexUnusable(path, found?.['quick_check']);
  }
  const words = JSON.parse(factOf(db, 'words') ?? 'null') as string[] | null;
  const facts = JSON.parse(factOf(db, 'feed') ?? 'null') as FeedFacts | null;
  if (!words || !facts) throw new IndexUnusable(path, 'it does not say how far it has come');
  const writer = new IndexWriter(db, new Segmenter(words));

  function answer(task: WriterTask): null {
    if (task.is === 'settle') writer.settle();
    else if (task.is === 'close') db.close();
    else {
      if (task.remove.length > 0) writer.remove(task.remove);
      if (task.put.length > 0) writer.put(task.put);
      // After the rows: what is put in once more is the same.
      noteFact(db, 'feed', JSON.stringify(task.facts));
    }
    return null;
  }
  return { told: { facts, words: factOf(db, 'lexicon') ?? '' } satisfies OpenedFile, answer };
});
