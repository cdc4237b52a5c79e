import type { LedgerCheck } from '#ledger';
import { moneyOf } from '../money-of.js';

/** A few more than anybody reads. */
const MOST = 101;

/** What came back of each line, by its payments and by the ledger. */
const recovered: LedgerCheck = {
  name: 'voucher.recovered',
  async find(read) {
    const rows = await read.query<{ id: string; round: string; booked: string; told: string }[]>(
      `SELECT l.id, l.round, CAST(b.available AS CHAR) AS booked,
         CAST(COALESCE(SUM(p.recovered), 0) AS CHAR) AS told
       FROM voucher_budget_line l JOIN ledger_balance b ON b.account_id = l.recovered_account
       LEFT JOIN voucher_payment p ON p.line_id = l.id
       GROUP BY l.id, l.round, b.available HAVING b.available <> COALESCE(SUM(p.recovered), 0) LIMIT ${MOST}`,
    );
    return rows.map(({ id, round, booked, told }) => ({
      subject: `budget-line:${id}`,
      code: 'voucher.check.recovered',
      params: { round, booked: moneyOf(booked).format(), told: moneyOf(told).format() },
    }));
  },
};

export const paymentChecks: readonly LedgerCheck[] = [recovered];
