import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Db, type Tx } from '#platform';
import type { TestDatabase } from '../../support/database.js';
import { createQueueDatabase, startWriter } from '../../support/queue-bench.js';

describe('a transaction', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let db: Db;

  beforeAll(async () => {
    database = await createQueueDatabase();
    app = await startWriter(database.url);
    db = app.get(Db);
    await db.read.query('CREATE TABLE account (id int PRIMARY KEY, balance int NOT NULL)');
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const add = (tx: Tx, id: number, amount: number) =>
    tx.query('UPDATE account SET balance = balance + ? WHERE id = ?', [amount, id]);

  it('starts again as a whole when the database sacrifices it to a deadlock, and counts that', async () => {
    await db.read.query('INSERT INTO account VALUES (1, 0), (2, 0)');
    let ready = 0;
    let release: () => void = () => {};
    const both = new Promise<void>((resolve) => {
      release = resolve;
    });
    const transfer = (from: number, to: number) => {
      let first = true;
      return db.run(async (tx) => {
        await add(tx, from, -1);
        // Both hold their first row before either asks for its second: a deadlock for certain.
        if (first && ++ready === 2) release();
        if (first) await both;
        first = false;
        await add(tx, to, 1);
      });
    };
    await Promise.all([transfer(1, 2), transfer(2, 1)]);
    expect(db.restarts).toBeGreaterThan(0);
    expect(await db.read.query('SELECT balance FROM account ORDER BY id')).toEqual([
      { balance: 0 },
      { balance: 0 },
    ]);
  });

  it('is READ COMMITTED on every connection, the first and those that come later', async () => {
    const level = (tx: Tx) =>
      tx.query<{ level: string }[]>('SELECT @@SESSION.tx_isolation AS level, SLEEP(0.1)');
    const all = await Promise.all(Array.from({ length: 4 }, () => db.run(level)));
    expect(all.map(([row]) => row?.level)).toEqual(Array.from({ length: 4 }, () => 'READ-COMMITTED'));
  });

  it('passes on what the work throws and leaves no trace', async () => {
    await expect(
      db.run(async (tx) => {
        await add(tx, 1, 100);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await db.read.query('SELECT SUM(balance) AS sum FROM account')).toEqual([{ sum: '0' }]);
  });
});
