import type { LedgerCheck } from '#ledger';
import { moneyOf } from './money-of.js';

/** A few more than anybody reads. */
const MOST = 101;

interface LineRow {
  id: string;
  round: string;
  paid: string;
  approved: string;
  promised: string;
  available: string;
}

/** Nothing of a line is below zero, and what left the appropriation is all accounted for. */
const lineOrder: LedgerCheck = {
  name: 'voucher.line-order',
  async find(read) {
    const rows = await read.query<LineRow[]>(
      `SELECT l.id, l.round, pd.available AS paid, ap.available AS approved, av.available AS available,
         -s.available - av.available - ap.available - pd.available - rt.available AS promised
       FROM voucher_budget_line l
       JOIN ledger_balance s ON s.account_id = l.appropriation_account
       JOIN ledger_balance av ON av.account_id = l.available_account
       JOIN ledger_balance ap ON ap.account_id = l.approved_account
       JOIN ledger_balance pd ON pd.account_id = l.paid_account
       JOIN ledger_balance rt ON rt.account_id = l.returned_account
       LEFT JOIN (SELECT v.line_id, SUM(b.available + b.held) AS held FROM voucher v
         JOIN ledger_balance b ON b.account_id = v.account_id GROUP BY v.line_id) h ON h.line_id = l.id
       WHERE -s.available - av.available - ap.available - pd.available - rt.available <> COALESCE(h.held, 0)
         OR pd.available < 0 OR ap.available < 0 OR av.available < 0 OR rt.available < 0
       LIMIT ${MOST}`,
    );
    return rows.map(({ id, round, paid, approved, promised, available }) => ({
      subject: `budget-line:${id}`,
      code: 'voucher.check.line-order',
      params: {
        round,
        paid: moneyOf(paid).format(),
        approved: moneyOf(approved).format(),
        promised: moneyOf(promised).format(),
        available: moneyOf(available).format(),
      },
    }));
  },
};

/** A voucher was issued once, for what it is worth. */
const issued: LedgerCheck = {
  name: 'voucher.issued',
  async find(read) {
    const rows = await read.query<{ id: string; number: string; amount: string; posted: string }[]>(
      `SELECT v.id, v.number, v.amount, COALESCE(SUM(e.available), 0) AS posted FROM voucher v
       LEFT JOIN ledger_transfer t ON t.idempotency_key = CONCAT('voucher.issue:', v.id)
       LEFT JOIN ledger_entry e ON e.transfer_seq = t.seq AND e.account_id = v.account_id
       WHERE v.account_id IS NOT NULL
       GROUP BY v.id HAVING posted <> v.amount LIMIT ${MOST}`,
    );
    return rows.map(({ id, number, amount, posted }) => ({
      subject: `voucher:${id}`,
      code: 'voucher.check.issued',
      params: { number, amount: moneyOf(amount).format(), posted: moneyOf(posted).format() },
    }));
  },
};

/** No holder has more than a yearly cap, and own vouchers that are open or spent are within it. */
const caps: LedgerCheck = {
  name: 'voucher.caps',
  async find(read) {
    const rows = await read.query<
      { holder: string; year: number; scope: string; taken: string; cap: string }[]
    >(
      `SELECT a.holder, a.year, a.scope, s.taken, a.cap FROM voucher_allowance a
       JOIN (SELECT IF(v.team_id IS NULL, CONCAT('company:', v.company_id), CONCAT('team:', v.team_id)) AS holder,
           v.cap_year, SUM(v.amount) AS taken FROM voucher v
         WHERE v.state IN ('waitlisted', 'issued', 'part-used', 'used') GROUP BY 1, 2) s
         ON s.holder = a.holder AND s.cap_year = a.year
       WHERE a.scope = 'all' AND (s.taken > a.taken OR a.taken > a.cap) LIMIT ${MOST}`,
    );
    return rows.map(({ holder, year, scope, taken, cap }) => ({
      subject: holder,
      code: 'voucher.check.caps',
      params: { holder, year, scope, taken: moneyOf(taken).format(), cap: moneyOf(cap).format() },
    }));
  },
};

/** What must hold of vouchers besides what the ledger knows. */
export const voucherChecks: readonly LedgerCheck[] = [lineOrder, issued, caps];
