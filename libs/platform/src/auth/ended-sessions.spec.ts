import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLogger } from '../log/logger.js';
import { EndedSessions } from './ended-sessions.js';

const MINUTE = 60_000;
const logger = createLogger('test', 'silent');

/** As much of Redis as the list needs. */
class ListInMemory {
  readonly entries = new Map<string, number>();
  /** The clock of Redis, whatever other clocks say. */
  now = 1_000_000_000;
  away = false;
  read = 0;

  end(...sids: string[]): void {
    for (const sid of sids) this.entries.set(sid, this.now);
  }

  readonly send = async ([name, , from = '', , , , offset = '', limit = '']: string[]): Promise<unknown> => {
    if (this.away) throw new Error('away');
    if (name === 'TIME') return [String(Math.floor(this.now / 1000)), String((this.now % 1000) * 1000)];
    const found = [...this.entries].filter(([, at]) => at >= Number(from)).toSorted(([, a], [, b]) => a - b);
    const page = found.slice(Number(offset), Number(offset) + Number(limit));
    this.read += page.length;
    return page.flatMap(([sid, at]) => [sid, String(at)]);
  };
}

let list: ListInMemory;
let ended: EndedSessions;

beforeEach(async () => {
  vi.useFakeTimers();
  list = new ListInMemory();
  ended = new EndedSessions(list.send, 'identity:', logger);
});
afterEach(() => {
  ended.onApplicationShutdown();
  vi.useRealTimers();
});

async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 1000) {
    list.now += Math.min(1000, left);
    await vi.advanceTimersByTimeAsync(Math.min(1000, left));
  }
}

describe('the sessions that have ended', () => {
  it('are known from the start, those of the last ten minutes', async () => {
    list.end('long ago');
    list.now += 11 * MINUTE;
    list.end('just now');
    await ended.onModuleInit();
    expect([ended.has('long ago'), ended.has('just now'), ended.has('another')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('are known a second after, and read only once', async () => {
    list.end('first');
    await ended.onModuleInit();
    await pass(5000);
    const before = list.read;
    list.end('second');
    await pass(1000);
    expect(ended.has('second')).toBe(true);
    expect(list.read - before).toBe(1);
  });

  it('are forgotten after ten minutes, those that ended again later', async () => {
    list.end('once', 'twice');
    await ended.onModuleInit();
    await pass(5 * MINUTE);
    list.end('twice');
    await pass(5 * MINUTE + 5000);
    expect([ended.has('once'), ended.has('twice')]).toEqual([false, true]);
    await pass(5 * MINUTE);
    expect(ended.has('twice')).toBe(false);
  });

  it('are all read, however many there are', async () => {
    const sids = Array.from({ length: 12_000 }, (_, at) => `sid-${at}`);
    list.end(...sids);
    await ended.onModuleInit();
    expect(sids.every((sid) => ended.has(sid))).toBe(true);
  });

  it('stay known while Redis is away, and those that ended meanwhile are heard of when it is back', async () => {
    const warn = vi.spyOn(logger, 'warn');
    list.end('before');
    await ended.onModuleInit();
    list.away = true;
    await pass(20_000);
    expect(ended.has('before')).toBe(true);
    expect(warn).toHaveBeenCalledTimes(1);
    list.end('meanwhile');
    await pass(5000);
    list.away = false;
    await pass(2000);
    expect(ended.has('meanwhile')).toBe(true);
  });

  it('are heard of also when the clock of Redis was set back', async () => {
    await ended.onModuleInit();
    list.now -= 60 * MINUTE;
    list.end('after the change');
    await pass(2000);
    expect(ended.has('after the change')).toBe(true);
  });

  it('are told to whoever listens, each once', async () => {
    const heard: string[] = [];
    ended.heard((sids) => heard.push(...sids));
    list.end('one');
    await ended.onModuleInit();
    list.end('two');
    await pass(3000);
    expect(heard).toEqual(['one', 'two']);
  });
});
