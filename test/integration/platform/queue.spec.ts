import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineEvent, type PayloadOf } from '#contracts';
import { newId } from '#kernel';
import {
  Db,
  DeadLetters,
  EventProcessor,
  InboxRow,
  Outbox,
  Processor,
  Queues,
  Relay,
  Subscribe,
  SubscribeEffect,
  currentContext,
  withContext,
  type Tx,
} from '#platform';
import { eventually } from '../../support/browserless.js';
import { testRedisUrl, type TestDatabase } from '../../support/database.js';
import { createQueueDatabase, forgetQueues, startWorker } from '../../support/queue-bench.js';
import { TestClock } from '../../support/test-clock.js';

const counted = defineEvent('test.counted', z.object({ name: z.string() }));
const QUEUE = `test-${randomBytes(4).toString('hex')}`;
const OTHER_QUEUE = `${QUEUE}-other`;

/** What the processors below are to do next, and what they did outside the database. */
const plan = {
  failures: 0,
  effects: [] as string[],
  crashAfterEffect: false,
  requests: [] as (string | undefined)[],
};

@Processor(QUEUE)
class CountingProcessor extends EventProcessor {
  @Subscribe(counted, 'test.count')
  async count(tx: Tx, { name }: PayloadOf<typeof counted>): Promise<void> {
    plan.requests.push(currentContext()?.requestId);
    await tx.query('INSERT INTO counted (name) VALUES (?)', [name]);
    if (plan.failures > 0) {
      plan.failures -= 1;
      throw new Error('not today');
    }
  }
}

@Processor(OTHER_QUEUE)
class EffectProcessor extends EventProcessor {
  @SubscribeEffect(counted, 'test.effect')
  async act(_: PayloadOf<typeof counted>, key: string): Promise<void> {
    plan.effects.push(key);
    plan.requests.push(currentContext()?.requestId);
    if (!plan.crashAfterEffect) return;
    plan.crashAfterEffect = false;
    throw new Error('the process died before it could note what it had done');
  }
}

const bindings = [
  { queue: QUEUE, processor: CountingProcessor },
  { queue: OTHER_QUEUE, processor: EffectProcessor },
];

describe('an event on its way to its subscribers', () => {
  let database: TestDatabase;
  let clock: TestClock;
  const workers: INestApplicationContext[] = [];
  const redisUrl = testRedisUrl();

  const start = async (running?: typeof bindings): Promise<INestApplicationContext> => {
    const worker = await startWorker({
      databaseUrl: database.url,
      redisUrl,
      bindings,
      clock,
      ...(running ? { running: running.map(({ processor }) => processor) } : {}),
    });
    workers.push(worker);
    return worker;
  };
  const add = (worker: INestApplicationContext, name: string): Promise<string> =>
    worker.get(Db).run((tx) => worker.get(Outbox).add(tx, counted, { name }));
  const names = async (worker: INestApplicationContext): Promise<string[]> => {
    const rows: { name: string }[] = await worker
      .get(Db)
      .read.query('SELECT name FROM counted ORDER BY name');
    return rows.map(({ name }) => name);
  };

  beforeAll(async () => {
    database = await createQueueDatabase();
  });

  beforeEach(async () => {
    clock = new TestClock(new Date());
    Object.assign(plan, { failures: 0, effects: [], crashAfterEffect: false, requests: [] });
    const worker = await start([]);
    await worker.get(Db).read.query('CREATE OR REPLACE TABLE counted (name varchar(60))');
    await worker.get(Db).read.query('DELETE FROM outbox');
    await worker.get(Db).read.query('DELETE FROM inbox');
    await worker.close();
    workers.length = 0;
  });

  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.close()));
    await forgetQueues(redisUrl, [QUEUE, OTHER_QUEUE]);
  });

  afterAll(() => database.drop());

  it('reaches every subscriber once, and none when its transaction rolls back', async () => {
    const worker = await start();
    await add(worker, 'kept');
    await expect(
      worker.get(Db).run(async (tx) => {
        await worker.get(Outbox).add(tx, counted, { name: 'rolled back' });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await eventually(async () => expect(await worker.get(Db).read.countBy(InboxRow, {})).toBe(2));
    expect(await names(worker)).toEqual(['kept']);
    expect(plan.effects).toHaveLength(1);
  });

  it('carries the id of the request that caused it into every job', async () => {
    const worker = await start();
    await withContext({ requestId: 'asked-by-a-browser', language: 'en' }, () => add(worker, 'traced'));
    await eventually(async () => expect(await worker.get(Db).read.countBy(InboxRow, {})).toBe(2));
    expect(plan.requests).toEqual(['asked-by-a-browser', 'asked-by-a-browser']);
  });

  it('acts once however often its job is delivered', async () => {
    const worker = await start();
    const eventId = await add(worker, 'once');
    await eventually(async () => expect(await names(worker)).toEqual(['once']));
    const queue = worker.get(Queues).get(QUEUE);
    const job = { eventId, type: counted.type, payload: { name: 'once' }, requestId: newId() };
    const again = await Promise.all([1, 2, 3].map(() => queue.add('test.count', job)));
    expect(await Promise.all(again.map((delivery) => delivery.finished()))).toEqual([false, false, false]);
    expect(await names(worker)).toEqual(['once']);
  });

  it('is handled once when two workers relay and process side by side', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    const expected = Array.from({ length: 150 }, (_, i) => `event ${String(i).padStart(3, '0')}`);
    await Promise.all(expected.map((name, i) => add(i % 2 ? first : second, name)));
    await eventually(async () => expect(await names(first)).toHaveLength(150), 20_000);
    await Promise.all([first.get(Relay).resend(), second.get(Relay).resend()]);
    expect(await names(first)).toEqual(expected);
    await eventually(async () => expect(new Set(plan.effects).size).toBe(150));
    expect(plan.effects).toHaveLength(150);
  });

  it('waits in its queue for the worker that runs its subscriber', async () => {
    const relaying = await start([]);
    await add(relaying, 'for another worker');
    await eventually(async () => {
      const counts = await relaying.get(Queues).get(QUEUE).getJobCounts();
      expect(counts.waiting).toBe(1);
    });
    expect(await names(relaying)).toEqual([]);
    await start();
    await eventually(async () => expect(await names(relaying)).toEqual(['for another worker']));
  });

  it('is offered again when Redis has lost everything, and only to those who have not handled it', async () => {
    const relaying = await start([bindings[1]!]);
    await add(relaying, 'lost');
    await eventually(async () => {
      const counts = await relaying.get(Queues).get(QUEUE).getJobCounts();
      expect([counts.waiting, plan.effects.length]).toEqual([1, 1]);
    });
    await forgetQueues(redisUrl, [QUEUE, OTHER_QUEUE]);
    await relaying.get(Relay).resend();
    expect((await relaying.get(Queues).get(QUEUE).getJobCounts()).waiting).toBe(0);
    clock.set(new Date(Date.now() + 61_000));
    await relaying.get(Relay).resend();
    await start();
    await eventually(async () => expect(await names(relaying)).toEqual(['lost']));
    expect(plan.effects).toHaveLength(1);
  });

  it('is taken by a Redis that has forgotten how, as one does that starts anew', async () => {
    const worker = await start();
    await add(worker, 'before');
    await eventually(async () => expect(await names(worker)).toEqual(['before']));
    const redis = new Redis(redisUrl);
    await redis.script('FLUSH');
    await redis.quit();
    await Promise.all([add(worker, 'one'), add(worker, 'two')]);
    await eventually(async () => expect(await names(worker)).toEqual(['before', 'one', 'two']));
  });

  it('runs again with the same key when the process died after the effect', async () => {
    plan.crashAfterEffect = true;
    const worker = await start();
    const eventId = await add(worker, 'mail');
    await eventually(async () => expect(plan.effects).toHaveLength(2));
    expect(new Set(plan.effects)).toEqual(new Set([`${eventId}:test.effect`]));
  });

  it('leaves nothing behind from a try that failed', async () => {
    plan.failures = 1;
    const worker = await start();
    await add(worker, 'second try');
    await eventually(async () => expect(await names(worker)).toEqual(['second try']));
    expect(plan.failures).toBe(0);
  });
});

describe('a job that fails at every try', () => {
  let database: TestDatabase;
  let worker: INestApplicationContext;
  let eventId: string;
  const redisUrl = testRedisUrl();

  beforeAll(async () => {
    database = await createQueueDatabase();
  });

  beforeEach(async () => {
    Object.assign(plan, { failures: 1000, effects: [], crashAfterEffect: false });
    worker = await startWorker({ databaseUrl: database.url, redisUrl, bindings });
    await worker.get(Db).read.query('CREATE OR REPLACE TABLE counted (name varchar(60))');
    eventId = await worker.get(Db).run((tx) => worker.get(Outbox).add(tx, counted, { name: 'stubborn' }));
    await eventually(async () => {
      for (const job of await worker.get(Queues).get(QUEUE).getDelayed()) await job.promote();
      expect(await worker.get(DeadLetters).list()).toHaveLength(1);
    }, 20_000);
  });

  afterEach(async () => {
    await worker.close();
    await forgetQueues(redisUrl, [QUEUE, OTHER_QUEUE]);
  });

  afterAll(() => database.drop());

  it('rests in the dead-letter list with its error', async () => {
    expect(await worker.get(DeadLetters).list()).toEqual([
      expect.objectContaining({
        id: `${eventId}:test.count`,
        subscriber: 'test.count',
        eventId,
        attempts: 8,
        error: 'not today',
      }),
    ]);
  });

  it('is not offered again behind the operator’s back', async () => {
    const later = new TestClock(new Date(Date.now() + 120_000));
    const second = await startWorker({
      databaseUrl: database.url,
      redisUrl,
      bindings,
      running: [],
      clock: later,
    });
    plan.failures = 0;
    await second.get(Relay).resend();
    await second.close();
    expect(await worker.get(DeadLetters).list()).toHaveLength(1);
  });

  it('is done when an operator lets it run again after the cause is gone', async () => {
    plan.failures = 0;
    await worker.get(DeadLetters).retry(`${eventId}:test.count`);
    await eventually(async () => {
      const rows: unknown[] = await worker.get(Db).read.query('SELECT name FROM counted');
      expect(rows).toHaveLength(1);
    });
    expect(await worker.get(DeadLetters).list()).toEqual([]);
  });

  it('has all its tries again, not one, when an operator lets it run', async () => {
    plan.failures = 2;
    await worker.get(DeadLetters).retry(`${eventId}:test.count`);
    await eventually(async () => {
      for (const job of await worker.get(Queues).get(QUEUE).getDelayed()) await job.promote();
      const rows: unknown[] = await worker.get(Db).read.query('SELECT name FROM counted');
      expect(rows).toHaveLength(1);
    });
    expect(await worker.get(DeadLetters).list()).toEqual([]);
  });

  it('is given up for good when an operator dismisses it, who and why being kept', async () => {
    const letters = worker.get(DeadLetters);
    await expect(letters.dismiss(`${eventId}:test.count`, 'operator', '  ')).rejects.toThrow(
      'dead-letter.reason',
    );
    await letters.dismiss(`${eventId}:test.count`, 'operator', 'the company withdrew');
    expect(await letters.list()).toEqual([]);
    const row = await worker.get(Db).read.findOneBy(InboxRow, { eventId, subscriber: 'test.count' });
    expect(row).toMatchObject({ outcome: 'dismissed', note: 'operator: the company withdrew' });
    await expect(letters.retry(`${eventId}:test.count`)).rejects.toThrow('dead-letter.unknown');
  });
});
