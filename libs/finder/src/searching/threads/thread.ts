import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Reply } from './thread-messages.js';

/** The thread ended before it had answered. */
export class ThreadGone extends Error {
  override readonly name = 'ThreadGone';
}

/** It took longer than it may; the thread was ended. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/** What it was asked failed; where `damaged` is true, because the index file cannot be used. */
export class ThreadFailure extends Error {
  override readonly name = 'ThreadFailure';

  constructor(
    message: string,
    readonly damaged: boolean,
  ) {
    super(message);
  }
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout | undefined;
}

/** Memory of one thread in megabytes, besides what lies in typed arrays and in SQLite: who takes more ends alone. */
const MEGABYTES = 1024;

/** The program's file stands beside this one, compiled or not. */
export function programBeside(name: string, here: string): URL {
  return new URL(`./${name}${path.extname(here)}`, here);
}

/** One worker thread that answers one message at a time. */
export class Thread {
  /** What it tells when it is up; rejects when it cannot start. */
  readonly up: Promise<unknown>;
  private readonly worker: Worker;
  private waiting: Waiting | null = null;
  private gone: Error | null = null;

  /** @param patience milliseconds until it must be up */
  constructor(program: URL, data: unknown, patience: number) {
    this.worker = new Worker(program, {
      workerData: data,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    });
    // A thread that waits does not keep the process.
    this.worker.unref();
    this.worker.on('message', (reply: Reply) => this.hear(reply));
    this.worker.on('error', (error) => this.lose(new ThreadGone('the thread broke', { cause: error })));
    this.worker.on('exit', (code) => this.lose(new ThreadGone(`the thread ended with ${code}`)));
    this.up = this.wait(patience);
    this.up.catch(() => void this.end());
  }

  get isGone(): boolean {
    return this.gone !== null;
  }

  /**
   * @param patience milliseconds; none: for as long as it takes
   * @throws ThreadGone, TooSlow, ThreadFailure
   */
  ask(message: unknown, patience?: number): Promise<unknown> {
    if (this.gone) return Promise.reject(this.gone);
    const answer = this.wait(patience);
    this.worker.postMessage(message);
    return answer;
  }

  /** Ends it, whatever it does. */
  async end(reason: Error = new ThreadGone('the thread was ended')): Promise<void> {
    this.lose(reason);
    await this.worker.terminate();
  }

  private wait(patience: number | undefined): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const late = () => void this.end(new TooSlow(`no answer for ${patience} ms`));
      const timer = patience === undefined ? undefined : setTimeout(late, patience);
      this.waiting = { resolve, reject, timer };
    });
  }

  private hear(reply: Reply): void {
    const waiting = this.take();
    if ('ok' in reply) waiting?.resolve(reply.ok);
    else waiting?.reject(new ThreadFailure(reply.failed, reply.damaged));
  }

  private lose(reason: Error): void {
    this.gone ??= reason;
    this.take()?.reject(this.gone);
  }

  private take(): Waiting | null {
    const { waiting } = this;
    clearTimeout(waiting?.timer);
    this.waiting = null;
    return waiting;
  }
}
