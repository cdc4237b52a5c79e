import { expect, it } from 'vitest';
import { Db, ForgetEvents } from '#platform';
import { createQueueDatabase, startWriter } from '../../support/queue-bench.js';
import { TestClock } from '../../support/test-clock.js';

it('an event is forgotten a month after it was relayed; that a job was dismissed never is', async () => {
  const database = await createQueueDatabase();
  const clock = new TestClock(new Date('2026-10-12T02:00:00Z'));
  const writer = await startWriter(database.url, clock);
  const db = writer.get(Db);
  const forget = new ForgetEvents(db, clock);
  const insert = (id: string, relayedAt: string | null) =>
    db.read.query(
      `INSERT INTO outbox (event_id, type, payload, request_id, created_at, relayed_at)
       VALUES (?, 'test.counted', '{}', 'r', '2026-01-01', ?)`,
      [id, relayedAt],
    );
  await insert('waiting', null);
  await insert('old', '2026-09-01');
  await insert('young', '2026-10-01');
  await db.read.query(
    `INSERT INTO inbox (event_id, subscriber, outcome, note, handled_at) VALUES
     ('done long ago', 's', 'done', NULL, '2026-08-01'), ('done', 's', 'done', NULL, '2026-09-01'),
     ('dismissed', 's', 'dismissed', 'why', '2020-01-01')`,
  );
  await forget.run();
  const left = async (table: string): Promise<string[]> => {
    const rows: { event_id: string }[] = await db.read.query(`SELECT event_id FROM ${table}`);
    return rows.map((row) => row.event_id).toSorted();
  };
  expect(await left('outbox')).toEqual(['waiting', 'young']);
  expect(await left('inbox')).toEqual(['dismissed', 'done']);
  await writer.close();
  await database.drop();
});
