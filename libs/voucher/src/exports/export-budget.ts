import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, shanghaiDay, type Clock, type Text } from '#kernel';
import { Db } from '#platform';
import type { BudgetLine } from '../budget/budget.entity.js';
import { BudgetLines } from '../budget/budget-lines.js';
import { ReadLineDays } from '../budget/line-days.js';
import type { LineDaysView } from '../budget/line-days.schema.js';
import { moneyOf } from '../money-of.js';
import { ListBudgetLines } from '../views/list-budget-lines.js';
import { lineMovementText } from '../views/movement-texts.js';
import type { BudgetLineView } from '../voucher.schema.js';
import { ACCOUNT_TEXTS } from './exports.messages.js';
import type { ExportFile, ExportQuery } from './exports.schema.js';
import { momentCell, tableOf } from './table.js';

const MOST = 50_000;

const ACCOUNTS = {
  appropriation: 'appropriationAccount',
  available: 'availableAccount',
  approved: 'approvedAccount',
  paid: 'paidAccount',
  bank: 'bankAccount',
  recovered: 'recoveredAccount',
  returned: 'returnedAccount',
} as const satisfies Record<string, keyof BudgetLine>;
const KINDS = Object.keys(ACCOUNTS) as (keyof typeof ACCOUNTS)[];

interface EntryRow {
  readonly account: string;
  readonly number: number;
  readonly kind: string;
  readonly subject: string;
  readonly at: Date;
  readonly available: string;
  readonly after: string;
}

/** Budget lines, their days and their entries, as tables. */
@Injectable()
export class ExportBudget {
  constructor(
    private readonly db: Db,
    private readonly lines: BudgetLines,
    private readonly views: ListBudgetLines,
    private readonly readDays: ReadLineDays,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async all({ lang }: ExportQuery): Promise<ExportFile> {
    const { items } = await this.views.run();
    const bytes = tableOf<BudgetLineView>(
      items,
      {
        round: ({ roundName }) => roundName[lang],
        appropriated: ({ appropriated }) => appropriated,
        available: ({ available }) => available,
        promised: ({ promised }) => promised,
        approved: ({ approved }) => approved,
        paid: ({ paid }) => paid,
        recovered: ({ recovered }) => recovered,
        returned: ({ returned }) => returned,
        waiting: ({ waiting }) => waiting,
      },
      lang,
    );
    return this.file('budget-lines', bytes);
  }

  /** The balance of each day on which money moved, the latest first. @throws DomainError 404 */
  async days(id: string, { lang }: ExportQuery): Promise<ExportFile> {
    const { round } = await this.lines.read(id);
    const { items } = await this.readDays.run(id);
    const bytes = tableOf<LineDaysView['items'][number]>(
      items,
      {
        day: ({ day }) => day,
        appropriated: ({ appropriated }) => appropriated,
        available: ({ available }) => available,
        promised: ({ promised }) => promised,
        approved: ({ approved }) => approved,
        paid: ({ paid }) => paid,
        recovered: ({ recovered }) => recovered,
        returned: ({ returned }) => returned,
      },
      lang,
    );
    return this.file(`daily-balance-${round}`, bytes);
  }

  /** Every entry of the line's accounts, the latest first. @throws DomainError 404 */
  async entries(id: string, { lang }: ExportQuery): Promise<ExportFile> {
    const line = await this.lines.read(id);
    const textOf = new Map<string, Text>(
      KINDS.map((kind) => [line[ACCOUNTS[kind]], ACCOUNT_TEXTS[`voucher.account.${kind}`]]),
    );
    const rows = await this.db.read.query<EntryRow[]>(
      `SELECT e.account_id AS account, e.number, t.kind, t.subject, t.at,
         CAST(e.available AS CHAR) AS available, CAST(e.available_after AS CHAR) AS after
       FROM ledger_entry e JOIN ledger_transfer t ON t.seq = e.transfer_seq
       WHERE e.account_id IN (?) ORDER BY t.seq DESC, e.account_id LIMIT ${MOST}`,
      [[...textOf.keys()]],
    );
    const bytes = tableOf<EntryRow>(
      rows,
      {
        at: ({ at }) => momentCell(at),
        'account-kind': ({ account }) => textOf.get(account)?.[lang] ?? null,
        number: ({ number }) => number,
        movement: ({ kind }) => lineMovementText(kind)[lang],
        subject: ({ subject }) => subject,
        change: ({ available }) => moneyOf(available).toJSON(),
        after: ({ after }) => moneyOf(after).toJSON(),
      },
      lang,
    );
    return this.file(`entries-${line.round}`, bytes);
  }

  private file(name: string, bytes: Buffer): ExportFile {
    return { name: `${name}-${shanghaiDay(this.clock.now())}.csv`, bytes };
  }
}
