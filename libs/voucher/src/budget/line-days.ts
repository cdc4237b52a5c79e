import { Injectable } from '@nestjs/common';
import { Db } from '#platform';
import { moneyOf } from '../money-of.js';
import { BudgetLine } from './budget.entity.js';
import { BudgetLines } from './budget-lines.js';
import type { LineDaysView } from './line-days.schema.js';

/** Nine years of days on each of which something moved in each account. */
const MOST = 20_000;

const ACCOUNTS = {
  appropriated: 'appropriationAccount',
  available: 'availableAccount',
  approved: 'approvedAccount',
  paid: 'paidAccount',
  recovered: 'recoveredAccount',
  returned: 'returnedAccount',
} as const satisfies Record<string, keyof BudgetLine>;
type Figure = keyof typeof ACCOUNTS;
const FIGURES = Object.keys(ACCOUNTS) as Figure[];

interface Row {
  readonly day: string;
  readonly account: string;
  /** Fen by which the account changed on the day. */
  readonly moved: string;
}

/** What a budget line came to at the end of each day in Shanghai on which its money moved, from the ledger. */
@Injectable()
export class ReadLineDays {
  constructor(
    private readonly db: Db,
    private readonly lines: BudgetLines,
  ) {}

  /** The latest day first. @throws DomainError 404 */
  async run(id: string): Promise<LineDaysView> {
    const line = await this.lines.read(id);
    const rows = await this.db.read.query<Row[]>(
      `SELECT DATE_FORMAT(t.at + INTERVAL 8 HOUR, '%Y-%m-%d') AS day, e.account_id AS account,
         CAST(SUM(e.available) AS CHAR) AS moved
       FROM ledger_entry e JOIN ledger_transfer t ON t.seq = e.transfer_seq
       WHERE e.account_id IN (?) GROUP BY day, account ORDER BY day LIMIT ${MOST}`,
      [FIGURES.map((figure) => line[ACCOUNTS[figure]])],
    );
    const figureOf = new Map(FIGURES.map((figure) => [line[ACCOUNTS[figure]], figure]));
    const sums = new Map(FIGURES.map((figure) => [figure, 0n]));
    const days = [...Map.groupBy(rows, ({ day }) => day)].map(([day, moves]) => {
      for (const { account, moved } of moves) {
        const figure = figureOf.get(account);
        if (figure) sums.set(figure, (sums.get(figure) ?? 0n) + BigInt(moved));
      }
      return dayView(day, sums);
    });
    return { items: days.toReversed() };
  }
}

function dayView(day: string, sums: ReadonlyMap<Figure, bigint>): LineDaysView['items'][number] {
  const fen = (figure: Figure) => sums.get(figure) ?? 0n;
  // What left the appropriation and is in none of the line's own accounts is with its vouchers.
  const appropriated = -fen('appropriated');
  const promised = appropriated - fen('available') - fen('approved') - fen('paid') - fen('returned');
  return {
    day,
    appropriated: moneyOf(appropriated).toJSON(),
    available: moneyOf(fen('available')).toJSON(),
    promised: moneyOf(promised).toJSON(),
    approved: moneyOf(fen('approved')).toJSON(),
    paid: moneyOf(fen('paid')).toJSON(),
    recovered: moneyOf(fen('recovered')).toJSON(),
    returned: moneyOf(fen('returned')).toJSON(),
  };
}
