import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { JobOptions } from 'bull';
import { CLOCK, type Clock } from '#kernel';
import { Db } from '../database/db.js';
import { LOGGER, type Logger } from '../log/logger.js';
import { Queues, type EventJob } from './queues.js';
import type { Subscription } from './subscribe.js';

/** Where a subscription's jobs go. */
export interface Route extends Subscription {
  readonly queue: string;
}

interface WaitingRow {
  seq: string;
  event_id: string;
  type: string;
  payload: string;
  request_id: string;
}

const BATCH = 100;
const IDLE_MS = 200;
const ADD_MS = 5000;
const RESEND_BATCH = 500;
const RESEND_AFTER_MS = 60_000;
const RESEND_EVERY_MS = 20_000;

/**
 * Takes outbox rows to the queues. A row is marked only after Redis has every job of it; the job id makes adding twice
 * harmless. Rows that were relayed but have no inbox entry after a minute are offered again, so a Redis that lost its
 * last second loses no event.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnApplicationShutdown {
  static readonly ROUTES = Symbol('Routes');
  private running: Promise<void> | null = null;
  private stopped = false;
  private resentAt = 0;

  constructor(
    private readonly db: Db,
    private readonly queues: Queues,
    @Inject(Relay.ROUTES) private readonly routes: readonly Route[],
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.loop();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopped) {
      const moved = await this.turn().catch((error: unknown) => {
        this.logger.warn({ err: error }, 'relay waits for its engines');
        return -1;
      });
      if (moved < BATCH) await pause(moved < 0 ? 1000 : IDLE_MS);
    }
  }

  private async turn(): Promise<number> {
    const moved = await this.relayBatch();
    if (this.clock.now().getTime() - this.resentAt > RESEND_EVERY_MS) {
      this.resentAt = this.clock.now().getTime();
      await this.resend();
    }
    return moved;
  }

  /** @returns how many rows were taken on */
  relayBatch(): Promise<number> {
    return this.db.run(async (tx) => {
      const rows: WaitingRow[] = await tx.query(
        `SELECT seq, event_id, type, payload, request_id FROM outbox
         WHERE relayed_at IS NULL ORDER BY seq LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      );
      if (rows.length === 0) return 0;
      for (const row of rows) await this.offer(row);
      await tx.query('UPDATE outbox SET relayed_at = ? WHERE seq IN (?)', [
        this.clock.now(),
        rows.map((row) => row.seq),
      ]);
      return rows.length;
    });
  }

  /** Offers again what was relayed a while ago and no subscriber has finished. Bull ignores jobs it still has. */
  async resend(): Promise<void> {
    // Page by page: events whose jobs rest in the dead-letter list would otherwise hide the ones after them.
    for (let last = '0'; ;) {
      const rows = await this.unfinished(last);
      for (const row of rows) await this.offer(row, row.done?.split(',') ?? []);
      last = rows.at(-1)?.seq ?? last;
      if (rows.length < RESEND_BATCH || this.stopped) return;
    }
  }

  private unfinished(afterSeq: string): Promise<(WaitingRow & { done: string | null })[]> {
    const before = new Date(this.clock.now().getTime() - RESEND_AFTER_MS);
    const after = new Date(this.clock.now().getTime() - 7 * 86_400_000);
    return this.db.read.query(
      `SELECT o.seq, o.event_id, o.type, o.payload, o.request_id, GROUP_CONCAT(i.subscriber) AS done
       FROM outbox o LEFT JOIN inbox i ON i.event_id = o.event_id
       WHERE o.relayed_at BETWEEN ? AND ? AND o.type IN (?) AND o.seq > ?
       GROUP BY o.seq HAVING COUNT(i.subscriber) < CASE o.type ${this.routes.map(() => 'WHEN ? THEN ?').join(' ')} ELSE 0 END
       ORDER BY o.seq LIMIT ${RESEND_BATCH}`,
      [after, before, this.types(), afterSeq, ...this.counts()],
    );
  }

  private types(): string[] {
    const types = this.routes.map((route) => route.event);
    return types.length > 0 ? types : [''];
  }

  private counts(): (string | number)[] {
    return this.routes.flatMap(({ event }) => [
      event,
      this.routes.filter((route) => route.event === event).length,
    ]);
  }

  private async offer(row: WaitingRow, done: readonly string[] = []): Promise<void> {
    const job: EventJob = {
      eventId: row.event_id,
      type: row.type,
      payload: JSON.parse(row.payload),
      requestId: row.request_id,
    };
    for (const route of this.routes) {
      if (route.event !== row.type || done.includes(route.subscriber)) continue;
      const options: JobOptions = { jobId: `${row.event_id}:${route.subscriber}` };
      await within(ADD_MS, this.queues.get(route.queue).add(route.subscriber, job, options));
    }
  }
}

/** Bull waits for a Redis that was never there, however long; the rows must not be held meanwhile. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Redis does not take the job')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, ms));
}
