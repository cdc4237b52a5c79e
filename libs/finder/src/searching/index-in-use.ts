import type { LexiconContent } from '#search';
import type { IndexFolder } from './projection/index-folder.js';
import { QueryThreads, type QueryLimits } from './threads/query-threads.js';
import { ThreadFailure } from './threads/thread.js';
import type { Answers, QuestionOf } from './threads/thread-messages.js';

/** There is no index that could answer for the moment. */
export class NoIndex extends Error {
  override readonly name = 'NoIndex';
}

/** The index file that this process answers from: the one in use on the machine, and the next as soon as it can answer. */
export class IndexInUse {
  private threads: QueryThreads | null = null;
  private coming: QueryThreads | null = null;
  private lexicon: LexiconContent | null = null;
  private isClosed = false;

  constructor(
    private readonly folder: IndexFolder,
    private readonly limits: QueryLimits,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Is what is answered from the file that the machine has in use? */
  get isWhole(): boolean {
    return this.threads !== null && this.folder.current() !== undefined;
  }

  /** Looks whether another file is in use now, and takes over what editors have changed in the dictionary. */
  look(lexicon: LexiconContent): void {
    if (this.lexicon !== lexicon) {
      this.lexicon = lexicon;
      this.threads?.useLexicon(lexicon);
      this.coming?.useLexicon(lexicon);
    }
    const path = this.folder.current();
    // What was taken away is still open here: it goes on answering until there is another.
    if (path === undefined || path === this.threads?.path || path === this.coming?.path || this.isClosed)
      return;
    void this.coming?.close();
    void this.take(new QueryThreads(path, lexicon, this.limits));
  }

  /** @throws NoIndex, TooSlow, ThreadFailure, ThreadGone */
  async ask<Is extends keyof Answers>(question: QuestionOf<Is>): Promise<Answers[Is]> {
    const threads = this.threads ?? (await this.arriving());
    if (!threads) throw new NoIndex();
    try {
      return await threads.ask(question);
    } catch (error) {
      if (!(error instanceof ThreadFailure && error.damaged)) throw error;
      this.giveUp(threads, error);
      throw new NoIndex('the index file is damaged', { cause: error });
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all([this.threads?.close(), this.coming?.close()]);
  }

  private async take(threads: QueryThreads): Promise<void> {
    this.coming = threads;
    try {
      await threads.up;
    } catch (error) {
      if (this.coming === threads) this.coming = null;
      // One that was taken away meanwhile is no fault.
      if (this.folder.current() === threads.path && !this.isClosed) {
        this.failed(error);
        if (error instanceof ThreadFailure && error.damaged) this.folder.condemn(threads.path);
      }
      return;
    }
    if (this.coming !== threads) return;
    this.coming = null;
    this.threads?.retire();
    this.threads = threads;
  }

  private async arriving(): Promise<QueryThreads | null> {
    await this.coming?.up.catch(() => 'then there is none');
    // What waited for it is told in the order in which it asked: this goes first.
    return this.threads ?? this.coming;
  }

  private giveUp(threads: QueryThreads, error: unknown): void {
    this.folder.condemn(threads.path);
    if (this.threads !== threads) return;
    this.failed(error);
    this.threads = null;
    void threads.close();
  }
}
