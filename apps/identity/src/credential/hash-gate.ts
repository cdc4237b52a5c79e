import { DomainError } from '#kernel';

/** Waiting for more than this many hashes ahead would take longer than a person waits. */
const QUEUE = 200;

/**
 * Lets a few password hashes run at once: more would only slow each other down and take 19 MiB each. What cannot wait
 * any more is told to come back.
 */
export class HashGate {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly width: number) {}

  /** @throws DomainError `problem.unavailable` 503 when the queue is full */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.width) {
      if (this.waiting.length >= QUEUE) throw new DomainError('problem.unavailable', 503);
      await new Promise<void>((go) => this.waiting.push(go));
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
