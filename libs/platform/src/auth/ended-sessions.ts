import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import type { Logger } from '../log/logger.js';

/** Sends one command to Redis; rejects when Redis is away. */
export type SendCommand = (command: string[]) => Promise<unknown>;

const EVERY_MS = 1000;

/** As long as identity keeps the list: access tokens live five minutes, the rest is for clocks and stays of the net. */
const MEMORY_MS = 10 * 60_000;

/** Read again at every turn, so that nothing is missed when another Redis with another clock takes over. */
const OVERLAP_MS = 2000;

/** Entries in one answer: very many sessions may end at once, and nothing else should wait for reading them. */
const PAGE = 5000;

/** How long a start waits for the first reading; with Redis away a process starts all the same. */
const PATIENCE_MS = 2000;

/**
 * The sessions that identity has ended within the last ten minutes, by the names (`sid`) that stand in access tokens:
 * such a token is not taken any more, however long it is valid. Read every second from the list that identity keeps;
 * times are those of Redis, so that clocks of machines do not matter. While Redis is away, what is known stays.
 */
export class EndedSessions implements OnModuleInit, OnApplicationShutdown {
  /** Name → when it ended by the clock of Redis, the oldest first. */
  private readonly ended = new Map<string, number>();
  private readonly listeners: ((sids: readonly string[]) => void)[] = [];
  /** When it was last read, by the clock of Redis. */
  private readAt = 0;
  private away = false;
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;

  /** @param prefix identity's prefix in Redis */
  constructor(
    private readonly send: SendCommand,
    private readonly prefix: string,
    private readonly logger: Logger,
  ) {}

  has(sid: string): boolean {
    return this.ended.has(sid);
  }

  /** Calls back with names that were not known before. */
  heard(listener: (sids: readonly string[]) => void): void {
    this.listeners.push(listener);
  }

  async onModuleInit(): Promise<void> {
    const first = this.turn();
    await Promise.race([first, new Promise((resume) => setTimeout(resume, PATIENCE_MS).unref())]);
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async turn(): Promise<void> {
    try {
      await this.read();
      if (this.away) this.logger.info('ended sessions are heard of again');
      this.away = false;
    } catch (error) {
      if (!this.away) this.logger.warn({ err: error }, 'ended sessions are not heard of: Redis is away');
      this.away = true;
    }
    if (!this.stopped) this.timer = setTimeout(() => void this.turn(), EVERY_MS).unref();
  }

  private async read(): Promise<void> {
    const now = await this.redisTime();
    // A clock that was set back makes all of the list unknown.
    const from = now < this.readAt ? now - MEMORY_MS : Math.max(now - MEMORY_MS, this.readAt - OVERLAP_MS);
    for (let offset = 0; ; offset += PAGE) {
      const page = await this.page(from, offset);
      this.take(page);
      if (page.length < PAGE * 2) break;
    }
    this.readAt = now;
    this.forget(now - MEMORY_MS);
  }

  private async redisTime(): Promise<number> {
    const [seconds, micros] = (await this.send(['TIME'])) as [string, string];
    return Number(seconds) * 1000 + Math.floor(Number(micros) / 1000);
  }

  /** @returns names and scores in turn */
  private async page(from: number, offset: number): Promise<string[]> {
    const range = ['ZRANGEBYSCORE', `${this.prefix}ended`, String(from), '+inf', 'WITHSCORES'];
    const page = await this.send([...range, 'LIMIT', String(offset), String(PAGE)]);
    // Pairs in the newer protocol of Redis (RESP3), one list in the older.
    return (page as (string | number | (string | number)[])[]).flat().map(String);
  }

  private take(page: readonly string[]): void {
    const fresh: string[] = [];
    for (let at = 0; at + 1 < page.length; at += 2) {
      const [sid = '', score = ''] = [page[at], page[at + 1]];
      if (!this.ended.has(sid)) fresh.push(sid);
      // Set anew, so that the map stays in the order of age.
      this.ended.delete(sid);
      this.ended.set(sid, Number(score));
    }
    if (fresh.length > 0) for (const listener of this.listeners) listener(fresh);
  }

  private forget(before: number): void {
    for (const [sid, at] of this.ended) {
      if (at >= before) return;
      this.ended.delete(sid);
    }
  }
}
