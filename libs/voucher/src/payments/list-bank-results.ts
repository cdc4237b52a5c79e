import { Injectable } from '@nestjs/common';
import { Db } from '#platform';
import { BankResult } from './bank-result.entity.js';
import type { BankResultListView } from './payments.schema.js';

const MOST = 100;

interface Counts {
  readonly id: string;
  readonly total: string;
  readonly paid: string;
  readonly failed: string;
  readonly known: string;
  readonly tasks: string;
  readonly open: string;
}

/** Result files that were taken in, the latest first, with what came of their lines. */
@Injectable()
export class ListBankResults {
  constructor(private readonly db: Db) {}

  async run(): Promise<BankResultListView> {
    const results = await this.db.read.find(BankResult, { order: { at: 'DESC', id: 'DESC' }, take: MOST });
    const counts = await this.countsOf(results.map(({ id }) => id));
    return {
      items: results.map(({ id, fileName, personName, at }) => {
        const of = counts.get(id);
        return {
          id,
          fileName,
          importedBy: personName,
          at: at.toISOString(),
          lines: Number(of?.total ?? 0),
          paid: Number(of?.paid ?? 0),
          failed: Number(of?.failed ?? 0),
          known: Number(of?.known ?? 0),
          tasks: Number(of?.tasks ?? 0),
          openTasks: Number(of?.open ?? 0),
        };
      }),
    };
  }

  private async countsOf(ids: readonly string[]): Promise<ReadonlyMap<string, Counts>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.read.query<Counts[]>(
      `SELECT l.result_id AS id, COUNT(*) AS total,
         SUM(l.verdict = 'apply' AND l.outcome = 'paid') AS paid,
         SUM(l.verdict = 'apply' AND l.outcome = 'failed') AS failed,
         SUM(l.verdict = 'known') AS known, COUNT(t.id) AS tasks,
         COALESCE(SUM(t.state <> 'closed'), 0) AS open
       FROM voucher_bank_result_line l
       LEFT JOIN voucher_finance_task t ON t.result_id = l.result_id AND t.line = l.line
       WHERE l.result_id IN (?) GROUP BY l.result_id`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
