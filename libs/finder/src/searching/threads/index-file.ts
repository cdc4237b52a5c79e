import type { LexiconContent, SearchDocument } from '#search';
import type { FeedFacts, OpenedFile, WriterData, WriterTask } from './thread-messages.js';
import { Thread, programBeside } from './thread.js';

const program = programBeside('write-index', import.meta.url);

/** Milliseconds: a large file is checked page by page. */
const OPENING = 300_000;

/** An index file as it is written, in a thread of its own. One task after the other. */
export class IndexFile {
  private last: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly path: string,
    private readonly thread: Thread,
    /** Tells the words by which it is cut from others. */
    readonly words: string,
    private factsNow: FeedFacts,
  ) {}

  /** One that exists, after SQLite has looked at every page. @throws ThreadFailure */
  static open(path: string): Promise<IndexFile> {
    return IndexFile.start({ path });
  }

  /** A new, empty one. */
  static create(path: string, lexicon: LexiconContent, facts: FeedFacts): Promise<IndexFile> {
    return IndexFile.start({ path, create: { lexicon, facts } });
  }

  private static async start(data: WriterData): Promise<IndexFile> {
    const thread = new Thread(program, data, OPENING);
    const { facts, words } = (await thread.up) as OpenedFile;
    return new IndexFile(data.path, thread, words, facts);
  }

  get facts(): FeedFacts {
    return this.factsNow;
  }

  /** @throws ThreadFailure, ThreadGone */
  async apply(
    put: readonly SearchDocument[],
    remove: readonly string[],
    facts: Partial<FeedFacts>,
  ): Promise<void> {
    const next = { ...this.factsNow, ...facts };
    await this.run({ is: 'apply', put, remove, facts: next });
    this.factsNow = next;
  }

  /** Brings it into the form in which it is read fastest. */
  async settle(): Promise<void> {
    await this.run({ is: 'settle' });
  }

  async close(): Promise<void> {
    await this.run({ is: 'close' }).catch(() => 'nobody writes it any more, which is what was wanted');
    await this.thread.end();
  }

  private run(task: WriterTask): Promise<unknown> {
    const done = this.last.then(() => this.thread.ask(task));
    this.last = done.catch(() => 'said to who asked');
    return done;
  }
}
