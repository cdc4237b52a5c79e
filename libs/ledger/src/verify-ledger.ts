import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Db, type Tx } from '#platform';
import { entriesAreProtected } from './entries-are-protected.js';
import type { Finding, LedgerCheck } from './ledger-check.js';
import { LEDGER_CHECKS, MOST_FINDINGS } from './ledger-checks.js';

export interface CheckOutcome {
  readonly name: string;
  readonly seconds: number;
  /** A hundred at most. */
  readonly findings: readonly Finding[];
  /** Whether there are more than are told. */
  readonly more: boolean;
}

/** What a verification found. */
export interface LedgerReport {
  /** ISO instant at which it began: it sees the ledger of that moment. */
  readonly at: string;
  /** Whether everything matches. */
  readonly sound: boolean;
  /** False when the account that asks might change or delete entries: the rights of the database are too wide. */
  readonly entriesProtected: boolean;
  readonly accounts: number;
  readonly transfers: number;
  readonly entries: number;
  readonly seconds: number;
  readonly checks: readonly CheckOutcome[];
}

/** Checks at the same time: sums keep a processor of the database busy each. */
const LANES = 2;

/**
 * Recomputes everything from the entries and compares. The database does the sums, each check within one snapshot:
 * postings go on meanwhile and are not seen.
 */
@Injectable()
export class VerifyLedger {
  /** DI token of the checks that subsystems bring. */
  static readonly FURTHER_CHECKS = Symbol('FurtherChecks');

  constructor(
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(VerifyLedger.FURTHER_CHECKS) private readonly further: readonly LedgerCheck[],
  ) {}

  async run(): Promise<LedgerReport> {
    const at = this.clock.now().toISOString();
    const since = performance.now();
    const entriesProtected = await entriesAreProtected(this.db);
    const all = [...LEDGER_CHECKS, ...this.further];
    const waiting = [...all];
    const lane = () =>
      this.snapshot(async (tx) => {
        const outcomes: CheckOutcome[] = [];
        for (let check = waiting.shift(); check; check = waiting.shift())
          outcomes.push(await outcomeOf(check, tx));
        return outcomes;
      });
    const [counts, ...outcomes] = await Promise.all([
      this.snapshot(countsOf),
      ...Array.from({ length: LANES }, lane),
    ]);
    const checks = outcomes.flat().toSorted((a, b) => placeOf(a, all) - placeOf(b, all));
    return {
      at,
      sound: checks.every(({ findings }) => findings.length === 0),
      entriesProtected,
      ...counts,
      seconds: secondsSince(since),
      checks,
    };
  }

  private snapshot<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.source.transaction('REPEATABLE READ', async (tx) => {
      // MySQL would cut what it puts together at 1,024 characters.
      await tx.query('SET SESSION group_concat_max_len = 1048576');
      return work(tx);
    });
  }
}

const placeOf = ({ name }: CheckOutcome, all: readonly LedgerCheck[]) =>
  all.findIndex((check) => check.name === name);

async function outcomeOf(check: LedgerCheck, tx: Tx): Promise<CheckOutcome> {
  const since = performance.now();
  const findings = await check.find(tx);
  return {
    name: check.name,
    seconds: secondsSince(since),
    findings: findings.slice(0, MOST_FINDINGS),
    more: findings.length > MOST_FINDINGS,
  };
}

async function countsOf(tx: Tx): Promise<{ accounts: number; transfers: number; entries: number }> {
  const [row] = await tx.query<{ accounts: string; transfers: string; entries: string }[]>(
    `SELECT (SELECT COUNT(*) FROM ledger_account) AS accounts, (SELECT COUNT(*) FROM ledger_transfer) AS transfers,
       (SELECT COUNT(*) FROM ledger_entry) AS entries`,
  );
  return {
    accounts: Number(row?.accounts),
    transfers: Number(row?.transfers),
    entries: Number(row?.entries),
  };
}

const secondsSince = (start: number) => Number(((performance.now() - start) / 1000).toFixed(3));
