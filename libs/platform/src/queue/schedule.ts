import { setTimeout as sleep } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  SetMetadata,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { CLOCK, newId, type Clock } from '#kernel';
import { Db } from '../database/db.js';
import { withContext } from '../log/context.js';
import { LOGGER, type Logger } from '../log/logger.js';

const SCHEDULED = 'portal:scheduled';

interface Schedule {
  readonly name: string;
  readonly everyMs: number;
}

/**
 * Runs the method of a provider about every so many milliseconds, in one of all workers. A run that fails is logged
 * and comes again at its next time, so the method must be safe to repeat and take on what an earlier run left.
 * @param name unique in the portal
 */
export const Scheduled = (name: string, everyMs: number) =>
  SetMetadata(SCHEDULED, { name, everyMs } satisfies Schedule);

interface Task extends Schedule {
  readonly run: () => Promise<unknown>;
  /** This worker need not ask the table before then. */
  notBefore: number;
}

const TICK_MS = 1000;
/** How soon a worker looks again whether the one that took a task has gone. */
const ASK_AGAIN_MS = 30_000;

/** Runs the scheduled methods of this worker. The table decides which worker takes a turn. */
@Injectable()
export class Schedules implements OnApplicationBootstrap, OnApplicationShutdown {
  private tasks: readonly Task[] = [];
  private running: Promise<void> | null = null;
  private readonly stop = new AbortController();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @throws Error when two tasks have one name */
  onApplicationBootstrap(): void {
    this.tasks = this.discovery.getProviders().flatMap(({ instance }) => tasksOf(instance));
    const names = this.tasks.map((task) => task.name);
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice) throw new Error(`two scheduled methods are called ${twice}`);
    this.running = this.loop();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  /** Runs every task whose time has come and which no other worker takes. @returns the names of those run */
  async turn(): Promise<string[]> {
    const ran: string[] = [];
    for (const task of this.tasks) {
      if (this.stop.signal.aborted) break;
      if (!(await this.take(task))) continue;
      ran.push(task.name);
      await withContext({ requestId: newId(), language: 'zh' }, () => this.run(task));
    }
    return ran;
  }

  private async loop(): Promise<void> {
    while (!this.stop.signal.aborted) {
      await this.turn().catch((error: unknown) => {
        this.logger.warn({ err: error }, 'schedules wait for the database');
      });
      await sleep(TICK_MS, undefined, { signal: this.stop.signal }).catch(() => 'told to stop');
    }
  }

  private async run(task: Task): Promise<void> {
    try {
      await task.run();
    } catch (error) {
      this.logger.error({ err: error, task: task.name }, 'a scheduled task failed');
    }
  }

  private async take(task: Task): Promise<boolean> {
    const now = this.clock.now();
    if (now.getTime() < task.notBefore) return false;
    const taken = await this.claim(task, now);
    task.notBefore = now.getTime() + (taken ? task.everyMs : Math.min(task.everyMs / 10, ASK_AGAIN_MS));
    return taken;
  }

  /** One statement decides, so that of several workers one wins. */
  private async claim({ name, everyMs }: Schedule, now: Date): Promise<boolean> {
    const inserted: { affectedRows: number } = await this.db.read.query(
      'INSERT IGNORE INTO schedule (name, taken_at) VALUES (?, ?)',
      [name, now],
    );
    if (inserted.affectedRows === 1) return true;
    const updated: { affectedRows: number } = await this.db.read.query(
      'UPDATE schedule SET taken_at = ? WHERE name = ? AND taken_at <= ?',
      [now, name, new Date(now.getTime() - everyMs)],
    );
    return updated.affectedRows === 1;
  }
}

function tasksOf(instance: unknown): Task[] {
  if (typeof instance !== 'object' || instance === null) return [];
  const prototype = Object.getPrototypeOf(instance) as object | null;
  if (!prototype) return [];
  return Object.getOwnPropertyNames(prototype).flatMap((key) => {
    const method: unknown = Object.getOwnPropertyDescriptor(prototype, key)?.value;
    if (typeof method !== 'function') return [];
    const schedule = Reflect.getMetadata(SCHEDULED, method) as Schedule | undefined;
    return schedule
      ? [{ ...schedule, notBefore: 0, run: async (): Promise<unknown> => method.call(instance) }]
      : [];
  });
}
