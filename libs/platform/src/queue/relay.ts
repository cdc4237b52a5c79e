import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { JobOptions, Queue } from 'bull';
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
  /** Subscribers that have handled it, separated by commas. */
  done?: string | null;
  event_id: string;
  type: string;
  payload: string;
  request_id: string;
}

interface OfferedJob {
  readonly queue: string;
  readonly name: string;
  readonly data: EventJob;
  readonly opts: JobOptions;
}

const BATCH = 500;
const IDLE_MS = 200;
const ADD_MS = 5000;
const RESEND_BATCH = 500;
const RESEND_AFTER_MS = 60_000;
const RESEND_EVERY_MS = 20_000;
/** What is older is offered again less often: jobs that wait for hours are many when a receiver is away. */
const RECENT_MS = 10 * 60_000;
const WEEK_MS = 7 * 86_400_000;

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
  private resentAllAt = 0;

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
    await this.queues.close();
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
    const moved = (await this.anyWaits()) ? await this.relayBatch() : 0;
    await this.resendInTime(this.clock.now().getTime());
    return moved;
  }

  private async resendInTime(now: number): Promise<void> {
    if (now - this.resentAt <= RESEND_EVERY_MS) return;
    this.resentAt = now;
    const all = now - this.resentAllAt > RECENT_MS;
    if (all) this.resentAllAt = now;
    await this.resend(all ? WEEK_MS : RECENT_MS);
  }

  /** Mostly nothing does, and one question costs a third of a transaction. */
  private async anyWaits(): Promise<boolean> {
    const rows: unknown[] = await this.db.read.query('SELECT 1 FROM outbox WHERE relayed_at IS NULL LIMIT 1');
    return rows.length > 0;
  }

  /** @returns how many rows were taken on */
  relayBatch(): Promise<number> {
    return this.db.run(async (tx) => {
      const rows: WaitingRow[] = await tx.query(
        `SELECT seq, event_id, type, payload, request_id FROM outbox
         WHERE relayed_at IS NULL ORDER BY seq LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      );
      if (rows.length === 0) return 0;
      await this.offer(rows);
      await tx.query('UPDATE outbox SET relayed_at = ? WHERE seq IN (?)', [
        this.clock.now(),
        rows.map((row) => row.seq),
      ]);
      return rows.length;
    });
  }

  /**
   * Offers again what was relayed a while ago and no subscriber has finished. Bull ignores jobs it still has.
   * @param back milliseconds to look back
   */
  async resend(back = WEEK_MS): Promise<void> {
    const now = this.clock.now().getTime();
    const span = [new Date(now - back), new Date(now - RESEND_AFTER_MS)] as const;
    // Page by page: events whose jobs rest in the dead-letter list would otherwise hide the ones after them.
    for (let last = '0'; ;) {
      const rows = await this.unfinished(span, last);
      await this.offer(rows);
      last = rows.at(-1)?.seq ?? last;
      if (rows.length < RESEND_BATCH || this.stopped) return;
    }
  }

  private unfinished([after, before]: readonly [Date, Date], afterSeq: string): Promise<WaitingRow[]> {
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

  /** Puts the jobs of these rows into their queues, a journey to Redis for each queue. */
  private async offer(rows: readonly WaitingRow[]): Promise<void> {
    const jobs = rows.flatMap((row) => this.jobsOf(row));
    for (const [queue, own] of Map.groupBy(jobs, (job) => job.queue)) {
      await within(ADD_MS, addAll(this.queues.get(queue), own));
    }
  }

  private jobsOf(row: WaitingRow): OfferedJob[] {
    const done = row.done?.split(',') ?? [];
    const data: EventJob = {
      eventId: row.event_id,
      type: row.type,
      payload: JSON.parse(row.payload),
      requestId: row.request_id,
    };
    return this.routes
      .filter(({ event, subscriber }) => event === row.type && !done.includes(subscriber))
      .map(({ queue, subscriber }) => ({
        queue,
        name: subscriber,
        data,
        opts: { jobId: `${row.event_id}:${subscriber}` },
      }));
  }
}

/**
 * Puts jobs into their queue on one journey to Redis. A Redis that has just started anew may refuse the first of them,
 * the one that brings Bull's script along, while it still reads its file; within a transaction ioredis never hears that
 * the script is missing from then on, nor does Bull look whether each was taken. Brought one by one it does.
 */
async function addAll(queue: Queue<EventJob>, jobs: readonly OfferedJob[]): Promise<void> {
  const added = await queue.addBulk([...jobs]);
  if (added.every(({ id }) => id)) return;
  for (const { name, data, opts } of jobs) await queue.add(name, data, opts);
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
