import { Injectable, type INestApplicationContext } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Db, Scheduled, currentContext } from '#platform';
import { eventually } from '../../support/browserless.js';
import { testRedisUrl, type TestDatabase } from '../../support/database.js';
import { createQueueDatabase, startWorker } from '../../support/queue-bench.js';
import { TestClock } from '../../support/test-clock.js';

const ran: string[] = [];

@Injectable()
class Chores {
  @Scheduled('test.sweep', 60_000)
  async sweep(): Promise<void> {
    ran.push(`sweep ${currentContext()?.requestId ? 'with' : 'without'} request id`);
  }

  @Scheduled('test.broken', 60_000)
  async broken(): Promise<void> {
    ran.push('broken');
    throw new Error('this one never works');
  }
}

describe('a scheduled method', () => {
  let database: TestDatabase;
  let clock: TestClock;
  const workers: INestApplicationContext[] = [];

  const start = async (): Promise<INestApplicationContext> => {
    const worker = await startWorker({
      databaseUrl: database.url,
      redisUrl: testRedisUrl(),
      bindings: [],
      providers: [Chores],
      clock,
    });
    workers.push(worker);
    return worker;
  };

  beforeAll(async () => {
    database = await createQueueDatabase();
  });

  beforeEach(() => {
    clock = new TestClock(new Date('2026-10-12T02:00:00Z'));
    ran.length = 0;
  });

  afterEach(async () => {
    const [worker] = workers;
    await worker?.get(Db).read.query('DELETE FROM schedule');
    await Promise.all(workers.splice(0).map((each) => each.close()));
  });

  afterAll(() => database.drop());

  const times = (what: string) => ran.filter((name) => name.startsWith(what)).length;
  const twoTicks = () => new Promise((resume) => setTimeout(resume, 2200));

  it('runs in one of all workers, and again only after its time', async () => {
    await Promise.all([start(), start(), start()]);
    await eventually(async () => expect(times('sweep')).toBe(1));
    clock.set('2026-10-12T02:00:59Z');
    await twoTicks();
    expect(times('sweep')).toBe(1);
    clock.set('2026-10-12T02:01:00Z');
    await eventually(async () => expect(times('sweep')).toBe(2));
    await twoTicks();
    expect(times('sweep')).toBe(2);
    expect(new Set(ran)).toEqual(new Set(['sweep with request id', 'broken']));
  });

  it('that fails stops neither the others nor its own next time', async () => {
    await start();
    await eventually(async () => expect([times('broken'), times('sweep')]).toEqual([1, 1]));
    clock.set('2026-10-12T02:01:00Z');
    await eventually(async () => expect([times('broken'), times('sweep')]).toEqual([2, 2]));
  });
});
