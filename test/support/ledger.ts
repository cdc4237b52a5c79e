import { DataSource } from 'typeorm';
import {
  Ledger,
  Ledger1764000100005,
  VerifyLedger,
  ledgerEntities,
  ledgerRights,
  type LedgerCheck,
  type LedgerReport,
  type Posting,
} from '#ledger';
import { DomainError, Money, newId } from '#kernel';
import { Db, databaseOptions, migrate, narrowRights, type Tx } from '#platform';
import { createSharedDatabase, type SharedDatabase } from './engines.js';
import { TestClock } from './test-clock.js';

/**
 * A ledger on a database of its own, reached with the account of the processes, with one account of the ledger from
 * which money comes.
 */
export class TestLedger {
  readonly clock = new TestClock(new Date('2026-11-27T02:00:00.123Z'));
  readonly ledger: Ledger;

  private constructor(
    private readonly database: SharedDatabase,
    readonly db: Db,
    /** Whoever may do everything in this database. */
    readonly admin: DataSource,
  ) {
    this.ledger = new Ledger(db, this.clock);
  }

  /** Where money comes from outside: it may be below zero. */
  outside = '';

  static async start(): Promise<TestLedger> {
    const database = await createSharedDatabase('ledger');
    const migrator = databaseOptions(database.url, ledgerEntities, [Ledger1764000100005], 4);
    await migrate(migrator);
    await narrowRights({ migrator, url: database.applicationUrl, tables: ledgerRights });
    const source = await new DataSource(
      databaseOptions(database.applicationUrl, ledgerEntities),
    ).initialize();
    // One connection: what it is told for its session holds for all that it does.
    const options = databaseOptions(database.url, ledgerEntities, [], 1);
    const bench = new TestLedger(database, new Db(source), await new DataSource(options).initialize());
    bench.outside = await bench.db.run((tx) =>
      bench.ledger.open(tx, { owner: 'outside', kind: 'treasury' }, true),
    );
    return bench;
  }

  async stop(): Promise<void> {
    await this.db.source.destroy();
    await this.admin.destroy();
    await this.database.drop();
  }

  /** Recomputes everything. */
  verify(checks: readonly LedgerCheck[] = []): Promise<LedgerReport> {
    return new VerifyLedger(this.db, this.clock, checks).run();
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
