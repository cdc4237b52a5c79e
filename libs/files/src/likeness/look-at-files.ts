import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileType } from '../stored-file.entity.js';

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

/** Milliseconds that one file may take. */
const PATIENCE = 20_000;
const MEGABYTES = 384;
const program = fileURLToPath(new URL(`./look-at-file${path.extname(import.meta.url)}`, import.meta.url));

/** Looks at files one after the other, in a process of its own that knows no secrets and may break on any of them. */
export class Looker {
  private child: ChildProcess | null = null;

  /** @returns null when it could not be read, took too long or too much memory */
  async look({ type, bytes }: Looked): Promise<Seen | null> {
    const child = (this.child ??= this.begin());
    const gone = new AbortController();
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    try {
      child.send({ type, bytes });
      const answer = once(child, 'message', { signal: gone.signal });
      const end = once(child, 'exit', { signal: gone.signal });
      const outcome = await Promise.race([answer, end.then(() => null)]);
      if (!outcome) this.child = null;
      return outcome ? (outcome[0] as Seen | null) : null;
    } finally {
      clearTimeout(timer);
      gone.abort();
    }
  }

  end(): void {
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  private begin(): ChildProcess {
    const child = fork(program, [], {
      env: {},
      execArgv: [`--max-old-space-size=${MEGABYTES}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // A file that cannot be handed over shows as an end without an answer.
    child.on('error', () => child.kill('SIGKILL'));
    return child;
  }
}
