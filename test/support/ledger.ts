import { DataSource } from 'typeorm';
import { Ledger, Ledger1764000100005, ledgerEntities, type Posting } from '#ledger';
import { DomainError, Money, newId } from '#kernel';
import { Db, databaseOptions, type Tx } from '#platform';
import { createTestDatabase, type TestDatabase } from './database.js';
import { TestClock } from './test-clock.js';

/** A ledger on a database of its own, with one account from which money comes. */
export class TestLedger {
  private constructor(
    readonly database: TestDatabase,
    readonly db: Db,
    readonly ledger: Ledger,
    /** Where money comes from outside: it may be below zero. */
    readonly outside: string,
  ) {}

  static async start(): Promise<TestLedger> {
    const database = await createTestDatabase(ledgerEntities, [Ledger1764000100005]);
    const source = await new DataSource(databaseOptions(database.url, ledgerEntities)).initialize();
    const db = new Db(source);
    const ledger = new Ledger(db, new TestClock(new Date('2026-11-27T02:00:00.123Z')));
    const outside = await db.run((tx) => ledger.open(tx, { owner: 'outside', kind: 'treasury' }, true));
    return new TestLedger(database, db, ledger, outside);
  }

  async stop(): Promise<void> {
    await this.db.source.destroy();
    await this.database.drop();
  }

  /** A new account with so many fen in it. */
  async account(fen = 0n): Promise<string> {
    const account = await this.db.run((tx) => this.ledger.open(tx, { owner: newId(), kind: 'available' }));
    if (fen > 0n) await this.db.run((tx) => this.ledger.post(tx, this.move(this.outside, account, fen)));
    return account;
  }

  move(from: string, to: string, fen: bigint, key = newId()): Posting {
    const legs = [
      { account: from, amount: Money.ofFen(-fen) },
      { account: to, amount: Money.ofFen(fen) },
    ];
    return { ...occasion(key), legs };
  }

  /** Available and held, in fen. */
  async fenOf(account: string): Promise<[bigint, bigint]> {
    const { available, held } = await this.ledger.balance(account);
    return [available.fen, held.fen];
  }

  /** The code of the refusal, or `done`. */
  outcome(work: (tx: Tx) => Promise<unknown>): Promise<string> {
    return this.db.run(work).then(
      () => 'done',
      (error: unknown) => {
        if (error instanceof DomainError) return error.code;
        throw error;
      },
    );
  }
}

export const occasion = (key: string = newId(), subject = 'case:1') => ({ kind: 'test.move', subject, key });
