import type { LexiconContent } from '#search';
import { Thread, ThreadFailure, ThreadGone, TooSlow, programBeside } from './thread.js';
import type { Answers, QueryThreadData, QuestionOf } from './thread-messages.js';

export interface QueryLimits {
  readonly threads: number;
  /** Milliseconds that one query may take, and that it may wait for its turn. */
  readonly patience: number;
  /** Milliseconds until a thread must be up: it reads what is kept in memory of all entries. */
  readonly start: number;
  /** So many queries may wait. */
  readonly waiting: number;
}

interface Job {
  readonly question: QuestionOf<keyof Answers>;
  readonly since: number;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
  retried: boolean;
}

interface Slot {
  readonly thread: Thread;
  state: 'starting' | 'idle' | 'busy';
  lexicon: LexiconContent;
}

const program = programBeside('answer-queries', import.meta.url);

/**
 * Threads that answer queries from one index file. The first is started at once, others when queries wait for it. A
 * thread that takes too long is ended; one that breaks is replaced, and what it was asked is asked once more.
 */
export class QueryThreads {
  private readonly slots: Slot[] = [];
  private readonly queue: Job[] = [];
  private isRetired = false;
  /** When the first thread is up; rejects when it cannot start. */
  readonly up: Promise<unknown>;

  constructor(
    readonly path: string,
    private lexicon: LexiconContent,
    private readonly limits: QueryLimits,
  ) {
    this.up = this.begin().thread.up;
  }

  /** From the next query on. */
  useLexicon(lexicon: LexiconContent): void {
    this.lexicon = lexicon;
  }

  /** @throws ThreadFailure, ThreadGone, TooSlow */
  ask<Is extends keyof Answers>(question: QuestionOf<Is>): Promise<Answers[Is]> {
    return new Promise<unknown>((resolve, reject) => {
      if (this.queue.length >= this.limits.waiting) {
        reject(new TooSlow('too many queries wait'));
        return;
      }
      this.queue.push({ question, since: performance.now(), resolve, reject, retried: false });
      this.dispatch();
    }) as Promise<Answers[Is]>;
  }

  /** Answers what was asked already, and ends. */
  retire(): void {
    this.isRetired = true;
    this.dispatch();
  }

  /** Ends at once. */
  async close(): Promise<void> {
    this.isRetired = true;
    this.refuse(new ThreadGone('the search was closed'));
    await Promise.all(this.slots.map(({ thread }) => thread.end()));
  }

  private dispatch(): void {
    for (let job = this.queue[0]; job; job = this.queue[0]) {
      const slot = this.slots.find(({ state }) => state === 'idle');
      if (!slot) break;
      this.queue.shift();
      if (performance.now() - job.since > this.limits.patience)
        job.reject(new TooSlow('it waited too long for its turn'));
      else void this.run(slot, job);
    }
    const starting = this.slots.some(({ state }) => state === 'starting');
    const wanted = this.queue.length > 0 || (this.slots.length === 0 && !this.isRetired);
    if (wanted && !starting && this.slots.length < this.limits.threads) this.begin();
    if (this.isRetired && this.queue.length === 0)
      for (const { thread, state } of this.slots) if (state !== 'busy') void thread.end();
  }

  private async run(slot: Slot, job: Job): Promise<void> {
    const { thread } = slot;
    slot.state = 'busy';
    try {
      const { lexicon } = this;
      if (slot.lexicon !== lexicon) await thread.ask({ is: 'lexicon', lexicon }, this.limits.patience);
      slot.lexicon = lexicon;
      job.resolve(await thread.ask(job.question, this.limits.patience));
    } catch (error) {
      const again = error instanceof ThreadGone && !job.retried;
      job.retried = true;
      if (again) this.queue.unshift(job);
      else job.reject(error);
    }
    slot.state = 'idle';
    if (thread.isGone) this.drop(slot);
    this.dispatch();
  }

  private begin(): Slot {
    const data: QueryThreadData = { path: this.path, lexicon: this.lexicon };
    const thread = new Thread(program, data, this.limits.start);
    const slot: Slot = { thread, state: 'starting', lexicon: this.lexicon };
    this.slots.push(slot);
    void this.welcome(slot);
    return slot;
  }

  private async welcome(slot: Slot): Promise<void> {
    try {
      await slot.thread.up;
      slot.state = 'idle';
    } catch (error) {
      this.drop(slot);
      // While another one is up, it answers.
      if (this.slots.length === 0 || error instanceof ThreadFailure) this.refuse(error);
      return;
    }
    this.dispatch();
  }

  private refuse(error: unknown): void {
    for (const job of this.queue.splice(0)) job.reject(error);
  }

  private drop(slot: Slot): void {
    const at = this.slots.indexOf(slot);
    if (at !== -1) this.slots.splice(at, 1);
  }
}
