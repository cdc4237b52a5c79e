import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LexiconContent, SearchDocument } from '#search';
import { IndexFile } from '../../../libs/finder/src/searching/threads/index-file.js';
import { QueryThreads, type QueryLimits } from '../../../libs/finder/src/searching/threads/query-threads.js';
import { Thread, ThreadFailure, TooSlow } from '../../../libs/finder/src/searching/threads/thread.js';
import { scratchFolder } from '../../../scripts/setup/scratch-folder.mjs';

const LIMITS: QueryLimits = { threads: 2, patience: 20_000, start: 20_000, waiting: 50 };
const EMPTY: LexiconContent = { words: [], same: [], near: [], stop: [], question: [] };
/** Takes a thread a good while to take in. */
const HUGE: LexiconContent = {
  ...EMPTY,
  same: Array.from({ length: 20_000 }, (_, number) => [`甲${number}`, `乙${number}`]),
};
const search = {
  is: 'search',
  request: { text: '中试线', filters: {}, offset: 0, limit: 10, today: 20_000 },
} as const;

let folder: string;
let path: string;
let threads: QueryThreads;

beforeAll(async () => {
  folder = scratchFolder('query-threads-');
  path = join(folder, 'index.sqlite');
  const file = await IndexFile.create(path, EMPTY, {
    origin: '1',
    change: '0',
    day: '2026-10-12',
    wish: '0',
  });
  const document: SearchDocument = {
    id: 'one',
    title: '固态电池中试线',
    body: '',
    names: '',
    facets: {},
    closesOn: null,
    confirmedOn: 20_000,
    pinned: false,
    place: null,
    shown: {},
  };
  await file.apply([document], [], { change: '1' });
  await file.close();
});
afterEach(() => threads.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('threads that answer queries', () => {
  it('answer what a thread was asked that died over it', async () => {
    threads = new QueryThreads(path, EMPTY, LIMITS);
    await threads.up;
    const asked = threads.ask(search);
    await threadsOf(threads)[0]!.end();
    expect((await asked).total).toBe(1);
    expect(threadsOf(threads)[0]!.isGone).toBe(false);
  });

  it('end the one that takes too long, and the next query is answered by another', async () => {
    const limits = { ...LIMITS };
    threads = new QueryThreads(path, EMPTY, limits);
    await threads.up;
    threads.useLexicon(HUGE);
    limits.patience = 5;
    await expect(threads.ask(search)).rejects.toThrow(TooSlow);
    limits.patience = LIMITS.patience;
    threads.useLexicon(EMPTY);
    expect((await threads.ask(search)).total).toBe(1);
  });

  it('refuse politely what would wait behind too many', async () => {
    threads = new QueryThreads(path, EMPTY, LIMITS);
    const answers = await Promise.allSettled(Array.from({ length: 60 }, () => threads.ask(search)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(50);
    const [refused] = answers.filter((answer) => answer.status === 'rejected');
    expect(refused?.reason).toBeInstanceOf(TooSlow);
  });

  it('go on answering what was asked when they are retired, and then end', async () => {
    threads = new QueryThreads(path, EMPTY, LIMITS);
    const asked = [threads.ask(search), threads.ask(search)];
    threads.retire();
    expect((await Promise.all(asked)).map(({ total }) => total)).toEqual([1, 1]);
    await expect.poll(() => threadsOf(threads).every(({ isGone }) => isGone)).toBe(true);
  });

  it('say that a file which is none cannot be used', async () => {
    threads = new QueryThreads(join(folder, 'none.sqlite'), EMPTY, LIMITS);
    const failure = await threads.up.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ThreadFailure);
    expect((failure as ThreadFailure).damaged).toBe(true);
  });
});

function threadsOf(of: QueryThreads): Thread[] {
  const { slots } = of as unknown as { slots: readonly { thread: Thread }[] };
  return slots.map(({ thread }) => thread);
}
