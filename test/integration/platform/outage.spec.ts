import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineEvent, type PayloadOf } from '#contracts';
import { Db, EventProcessor, Outbox, Processor, Subscribe, metrics, type Tx } from '#platform';
import { eventually } from '../../support/browserless.js';
import { testRedisUrl, type TestDatabase } from '../../support/database.js';
import { createQueueDatabase, forgetQueues, startWorker, startWriter } from '../../support/queue-bench.js';
import { severable, type SeverableEngine } from '../../support/severable-engine.js';

const happened = defineEvent('test.happened', z.object({ name: z.string() }));
const QUEUE = `outage-${randomBytes(4).toString('hex')}`;

@Processor(QUEUE)
class NotingProcessor extends EventProcessor {
  @Subscribe(happened, 'test.note')
  async note(tx: Tx, { name }: PayloadOf<typeof happened>): Promise<void> {
    await tx.query('INSERT INTO noted (name) VALUES (?)', [name]);
  }
}

const bindings = [{ queue: QUEUE, processor: NotingProcessor }];

/** The worker under test reaches its engines by lines that can be cut; whoever writes events reaches them directly. */
describe('a worker whose engines go away', () => {
  let database: TestDatabase;
  let databaseLine: SeverableEngine;
  let redisLine: SeverableEngine;
  let worker: INestApplicationContext;
  let writer: INestApplicationContext;
  const redisUrl = testRedisUrl();

  const add = (name: string): Promise<string> =>
    writer.get(Db).run((tx) => writer.get(Outbox).add(tx, happened, { name }));
  const noted = async (): Promise<string[]> => {
    const rows: { name: string }[] = await writer.get(Db).read.query('SELECT name FROM noted ORDER BY name');
    return rows.map(({ name }) => name);
  };
  const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

  beforeAll(async () => {
    database = await createQueueDatabase();
    databaseLine = await severable(database.url);
    redisLine = await severable(redisUrl);
    writer = await startWriter(database.url);
    await writer.get(Db).read.query('CREATE TABLE noted (name varchar(60) NOT NULL)');
    worker = await startWorker({ databaseUrl: databaseLine.url, redisUrl: redisLine.url, bindings });
  });

  afterAll(async () => {
    await worker.close();
    await writer.close();
    await databaseLine.close();
    await redisLine.close();
    await forgetQueues(redisUrl, [QUEUE]);
    await database.drop();
  });

  it.each([
    ['Redis', () => redisLine],
    ['MariaDB', () => databaseLine],
  ])('goes on by itself when %s is back, and has neither lost nor doubled an event', async (engine, line) => {
    await add(`${engine} before`);
    await eventually(async () => expect(await noted()).toContain(`${engine} before`));
    await line().cut();
    await Promise.all([1, 2, 3].map((i) => add(`${engine} meanwhile ${i}`)));
    await pause(3000);
    expect((await noted()).filter((name) => name.includes(`${engine} meanwhile`))).toEqual([]);
    await line().mend();
    await add(`${engine} after`);
    await eventually(async () => {
      expect((await noted()).filter((name) => name.startsWith(engine))).toEqual([
        `${engine} after`,
        `${engine} before`,
        `${engine} meanwhile 1`,
        `${engine} meanwhile 2`,
        `${engine} meanwhile 3`,
      ]);
    }, 25_000);
  });

  it('still answers for its figures while Redis is away', async () => {
    await redisLine.cut();
    const text = await metrics.metrics();
    expect(text).toMatch(/^outbox_waiting \d+$/m);
    expect(text).toMatch(/^dead_letters (?:Nan|NaN|0)$/m);
    expect(text).toMatch(/^transaction_restarts_total 0$/m);
    await redisLine.mend();
  });

  it('starts and stops in order while Redis is away', async () => {
    await redisLine.cut();
    const started = Date.now();
    const lonely = await startWorker({ databaseUrl: database.url, redisUrl: redisLine.url, bindings });
    await add('lonely');
    await pause(1000);
    await lonely.close();
    expect(Date.now() - started).toBeLessThan(15_000);
    await redisLine.mend();
    await eventually(async () => expect(await noted()).toContain('lonely'), 25_000);
  });
});
