import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineEvent } from '#contracts';
import {
  Db,
  EventProcessor,
  InboxRow,
  Outbox,
  Processor,
  Subscribe,
  createApplication,
  createLogger,
  loadConfig,
  type Tx,
} from '#platform';
import { PORTAL_ENTITIES, PORTAL_MIGRATIONS, PORTAL_PROCESSORS } from '#subsystems';
import { WorkerModule } from '../../../apps/worker/src/worker.module.js';
import { workerSettings } from '../../../apps/worker/src/worker.settings.js';
import { eventually } from '../../support/browserless.js';
import { createTestDatabase, testRedisUrl, type TestDatabase } from '../../support/database.js';
import { createQueueDatabase, forgetQueues, startWorker } from '../../support/queue-bench.js';

const environment = {
  DATABASE_URL: 'mysql://u:p@127.0.0.1:1/x',
  REDIS_URL: 'redis://127.0.0.1:1',
  FILES_DIR: '/nowhere',
  MAIL_DIR: '/nowhere',
  PUBLIC_URL: 'http://localhost:3000',
};

describe('the worker’s settings', () => {
  it('run every subsystem unless some are named', () => {
    const all = loadConfig(workerSettings, environment).SUBSYSTEMS.map(({ name }) => name);
    expect(all).toEqual(['hightech', 'voucher', 'finder']);
    expect(loadConfig(workerSettings, { ...environment, SUBSYSTEMS: 'hightech' }).SUBSYSTEMS).toHaveLength(1);
  });

  it.each([
    [{ SUBSYSTEMS: 'hightech,lottery' }, 'there is no subsystem lottery'],
    [{ MAIL_DIR: '' }, 'MAIL_DIR: mail needs SMTP_URL, or MAIL_DIR'],
    [{ CLAMD_URL: 'http://clamd' }, 'CLAMD_URL: must be tcp://host:port'],
    [{ PUBLIC_URL: 'http://portal.example' }, 'PUBLIC_URL: http://portal.example must use https'],
  ])('%j stop the start', (wrong, message) => {
    expect(() => loadConfig(workerSettings, { ...environment, ...wrong })).toThrow(message);
  });

  it('leave no event of the portal without somebody who handles it', () => {
    expect(PORTAL_PROCESSORS.map(({ queue }) => queue)).toEqual([
      'files',
      'notify',
      'certificate',
      'ledger',
      'hightech',
      'voucher-issuing',
      'voucher-orders',
      'voucher-payments',
      'voucher-claims',
      'voucher-flags',
      'finder-imports',
      'finder-catalogue',
      'finder-targeting',
      'finder-saved-searches',
    ]);
  });
});

describe('the worker', () => {
  let database: TestDatabase;
  let folder: string;
  let app: NestExpressApplication;

  beforeAll(async () => {
    database = await createTestDatabase(PORTAL_ENTITIES, PORTAL_MIGRATIONS);
    folder = await mkdtemp(path.join(tmpdir(), 'worker-'));
    const config = loadConfig(workerSettings, {
      ...environment,
      DATABASE_URL: database.url,
      REDIS_URL: testRedisUrl(),
      FILES_DIR: path.join(folder, 'files'),
      MAIL_DIR: path.join(folder, 'mail'),
    });
    const logger = createLogger('worker', 'silent');
    app = await createApplication(WorkerModule.forRoot(config, logger), logger);
    await app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  it('verifies the ledger, keeps the report and says that there is one', async () => {
    const db = app.get(Db).read;
    await eventually(async () => {
      const told = "SELECT 1 FROM inbox WHERE subscriber = 'ledger.tell-operators'";
      expect(await db.query(told)).toHaveLength(1);
    });
    const [kept]: { sound: number; report: string }[] = await db.query(
      'SELECT sound, report FROM ledger_verification',
    );
    expect([kept?.sound, JSON.parse(kept?.report ?? '')]).toEqual([
      1,
      expect.objectContaining({ sound: true, entries: 0 }),
    ]);
    const events: { payload: string }[] = await db.query(
      "SELECT payload FROM outbox WHERE type = 'ledger.verified'",
    );
    expect(events.map(({ payload }) => JSON.parse(payload) as object)).toEqual([
      { verificationId: expect.any(String), sound: true },
    ]);
  });

  it('says that it lives and that its engines answer', async () => {
    const address = await app.getUrl();
    expect(await (await fetch(`${address}/health/live`)).json()).toEqual({ status: 'live' });
    const ready = await fetch(`${address}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { ready: true, checks: { database: 'ok', redis: 'ok' } },
    ]);
  });

  it('shows its figures', async () => {
    const text = await (await fetch(`${await app.getUrl()}/metrics`)).text();
    for (const name of [
      'outbox_waiting',
      'dead_letters',
      'transaction_restarts_total',
      'job_duration_seconds',
    ]) {
      expect(text).toContain(`# HELP ${name}`);
    }
  });

  it('has no other address', async () => {
    const answer = await fetch(`${await app.getUrl()}/hightech/applications`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
  });
});

const slow = defineEvent('test.slow', z.object({ name: z.string() }));
const QUEUE = `slow-${randomBytes(4).toString('hex')}`;
let began = 0;

@Processor(QUEUE)
class SlowProcessor extends EventProcessor {
  @Subscribe(slow, 'test.slow-work')
  async work(tx: Tx): Promise<void> {
    began += 1;
    await tx.query('SELECT SLEEP(1.5)');
  }
}

it('a worker that is told to stop finishes the job in hand and begins no other', async () => {
  const database = await createQueueDatabase();
  const options = {
    databaseUrl: database.url,
    redisUrl: testRedisUrl(),
    bindings: [{ queue: QUEUE, processor: SlowProcessor }],
  };
  const worker = await startWorker(options);
  for (const name of ['first', 'second']) {
    await worker.get(Db).run((tx) => worker.get(Outbox).add(tx, slow, { name }));
  }
  await eventually(async () => expect(began).toBe(1));
  await worker.close();
  expect(began).toBe(1);
  const next = await startWorker({ ...options, running: [] });
  expect(await next.get(Db).read.countBy(InboxRow, {})).toBe(1);
  await next.close();
  await forgetQueues(testRedisUrl(), [QUEUE]);
  await database.drop();
});
