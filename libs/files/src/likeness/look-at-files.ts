import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { FileType } from '../stored-file.entity.js';
import { Turns } from '../turns.js';

/** What was seen of a file. */
export interface Seen {
  /** Of a PDF. */
  readonly text: string;
  /** 17 × 16 shades from 0 to 255 of a picture or a scanned page; null of what has text. */
  readonly grey: readonly number[] | null;
}

export interface Looked {
  readonly type: FileType;
  readonly bytes: Buffer;
}

interface Limits {
  /** Milliseconds that one file may take. */
  readonly patience: number;
  /** Milliseconds for which a process without work is kept. */
  readonly idle: number;
  /** Files of one process: what leaks into it over time ends with it. */
  readonly files: number;
}

const LIMITS: Limits = { patience: 20_000, idle: 60_000, files: 200 };
const MEGABYTES = 384;
const program = fileURLToPath(new URL(`./look-at-file${path.extname(import.meta.url)}`, import.meta.url));

/** The process, and how many files it has been given. */
interface Reader {
  readonly child: ChildProcess;
  files: number;
}

/**
 * Looks at files one after the other, in a process of its own that knows no secrets and may break on any of them. To
 * start it costs most of a second, so that it is kept for the next file; it ends when it breaks, takes too long, has
 * nothing to do for a while, and with the application.
 */
export class Looker implements OnApplicationShutdown {
  private readonly turns = new Turns(1);
  private reader: Reader | null = null;
  private users = 0;
  private isEnding = false;
  private resting: NodeJS.Timeout | undefined;

  constructor(private readonly limits: Limits = LIMITS) {}

  /** Keeps the process while files are looked at that belong together. */
  async together<T>(work: () => Promise<T>): Promise<T> {
    this.users += 1;
    clearTimeout(this.resting);
    try {
      return await work();
    } finally {
      this.users -= 1;
      if (this.users === 0) this.rest();
    }
  }

  /** @returns null when it could not be read, took too long or too much memory */
  look(file: Looked): Promise<Seen | null> {
    return this.together(() => this.turns.take(() => this.lookNow(file)));
  }

  /** Work that is under way is finished; nothing is kept after it. */
  onApplicationShutdown(): void {
    this.isEnding = true;
    if (this.users === 0) this.end();
  }

  private async lookNow(file: Looked): Promise<Seen | null> {
    const reader = (this.reader ??= this.begin());
    const isFirst = reader.files === 0;
    reader.files += 1;
    const outcome = await this.ask(reader, file);
    if (reader.files >= this.limits.files) this.end();
    // A process that broke may have been broken by what it read before.
    if (outcome === 'broken' && !isFirst) return this.lookNow(file);
    return typeof outcome === 'string' ? null : outcome;
  }

  private async ask({ child }: Reader, file: Looked): Promise<Seen | null | 'broken' | 'late'> {
    const gone = new AbortController();
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, this.limits.patience);
    try {
      const answer = once(child, 'message', { signal: gone.signal });
      const end = once(child, 'exit', { signal: gone.signal });
      child.send(file);
      const told = await Promise.race([answer, end.then(() => null)]);
      if (told) return told[0] as Seen | null;
      return isLate ? 'late' : 'broken';
    } finally {
      clearTimeout(timer);
      gone.abort();
    }
  }

  private rest(): void {
    if (this.isEnding) this.end();
    else this.resting = setTimeout(() => this.end(), this.limits.idle).unref();
  }

  private end(): void {
    clearTimeout(this.resting);
    this.reader?.child.kill('SIGKILL');
    this.reader = null;
  }

  private begin(): Reader {
    const child = fork(program, [], {
      env: {},
      execArgv: [`--max-old-space-size=${MEGABYTES}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // Waiting for an answer keeps this process alive, having a reader does not.
    child.unref();
    child.channel?.unref();
    // A file that cannot be handed over shows as an end without an answer.
    child.on('error', () => child.kill('SIGKILL'));
    child.on('exit', () => {
      if (this.reader?.child === child) this.reader = null;
    });
    return { child, files: 0 };
  }
}
