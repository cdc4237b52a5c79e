import type { LedgerCheck } from '#ledger';
import { defineMessages } from '#kernel';
import { moneyOf } from '../money-of.js';
import { withinCap } from './claim-cap-check.js';

defineMessages({
  'voucher.check.claim-approved': {
    zh: '兑付申请 {number}（{state}）：应核准入账 {due}，账上 {posted}',
    en: 'Claim {number} ({state}): {due} should be posted as approved, {posted} is',
  },
  'voucher.check.claim-evidence': {
    zh: '发票 {invoice} 被 {claims} 件有效兑付申请使用，或未登记占用',
    en: 'Invoice {invoice}: valid claims that stand on it: {claims}; or it is not kept for its claim',
  },
  'voucher.check.payments': {
    zh: '批次 {round}：付款记录待付 {waiting}、已付 {paid}，账上待付 {approved}、已付 {posted}',
    en: 'Round {round}: by its payments {waiting} waits and {paid} is paid, by the ledger {approved} and {posted}',
  },
  'voucher.check.payment-claim': {
    zh: '兑付申请 {number}：核准 {due}，付款记录 {amount}',
    en: 'Claim {number}: {due} was approved, its payment is over {amount}',
  },
  'voucher.check.maker-checker': {
    zh: '{stage}（{number}）：{person} 既经办又审批，或审批了不止一步',
    en: '{stage} ({number}): {person} both made and checked it, or approved more than one step',
  },
});

/** A few more than anybody reads. */
const MOST = 101;

/** What of a line was approved is the sum of its approved claims: each was posted once, for what it is over. */
const approved: LedgerCheck = {
  name: 'voucher.claim-approved',
  async find(read) {
    const rows = await read.query<
      { id: string; number: string; state: string; due: string; posted: string }[]
    >(
      `SELECT c.id, c.number, c.state, IF(c.state = 'approved', c.amount, 0) AS due,
         COALESCE(SUM(e.available), 0) AS posted
       FROM voucher_claim c
       JOIN voucher_budget_line l ON l.id = c.line_id
       LEFT JOIN ledger_transfer t ON t.idempotency_key = CONCAT('claim.approve:', c.id)
       LEFT JOIN ledger_entry e ON e.transfer_seq = t.seq AND e.account_id = l.approved_account
       GROUP BY c.id HAVING posted <> due LIMIT ${MOST}`,
    );
    return rows.map(({ id, number, state, due, posted }) => ({
      subject: `voucher-claim:${id}`,
      code: 'voucher.check.claim-approved',
      params: { number, state, due: moneyOf(due).format(), posted: moneyOf(posted).format() },
    }));
  },
};

/** One invoice is redeemed by one claim, and kept for it. */
const evidence: LedgerCheck = {
  name: 'voucher.claim-evidence',
  async find(read) {
    const rows = await read.query<{ id: string; invoice: string; claims: number }[]>(
      `SELECT MIN(c.id) AS id, CONCAT(c.invoice_code, ':', c.invoice_number) AS invoice, COUNT(*) AS claims
       FROM voucher_claim c
       LEFT JOIN voucher_claim_use u ON u.kind = 'invoice' AND u.claim_id = c.id
         AND u.value = CONCAT(c.invoice_code, ':', c.invoice_number)
       WHERE c.state NOT IN ('rejected', 'withdrawn')
       GROUP BY c.invoice_code, c.invoice_number HAVING claims > 1 OR COUNT(u.claim_id) <> claims LIMIT ${MOST}`,
    );
    return rows.map(({ id, invoice, claims }) => ({
      subject: `voucher-claim:${id}`,
      code: 'voucher.check.claim-evidence',
      params: { invoice, claims },
    }));
  },
};

/** What waits to be paid and what was paid, by the payments and by the ledger. */
const payments: LedgerCheck = {
  name: 'voucher.payments',
  async find(read) {
    const rows = await read.query<
      { id: string; round: string; waiting: string; paid: string; approved: string; posted: string }[]
    >(
      `SELECT l.id, l.round, COALESCE(p.waiting, 0) AS waiting, COALESCE(p.paid, 0) AS paid,
         ap.available AS approved, pd.available AS posted
       FROM voucher_budget_line l
       JOIN ledger_balance ap ON ap.account_id = l.approved_account
       JOIN ledger_balance pd ON pd.account_id = l.paid_account
       LEFT JOIN (SELECT line_id,
           SUM(IF(state IN ('approved', 'pay-ordered', 'pay-failed'), amount, 0)) AS waiting,
           SUM(IF(state IN ('approved', 'pay-ordered', 'pay-failed'), 0, amount)) AS paid
         FROM voucher_payment GROUP BY line_id) p ON p.line_id = l.id
       WHERE ap.available <> COALESCE(p.waiting, 0) OR pd.available <> COALESCE(p.paid, 0) LIMIT ${MOST}`,
    );
    return rows.map(({ id, round, waiting, paid, approved: open, posted }) => ({
      subject: `budget-line:${id}`,
      code: 'voucher.check.payments',
      params: {
        round,
        waiting: moneyOf(waiting).format(),
        paid: moneyOf(paid).format(),
        approved: moneyOf(open).format(),
        posted: moneyOf(posted).format(),
      },
    }));
  },
};

/** An approved claim has a payment over its sum, any other has none. */
const paymentOfClaim: LedgerCheck = {
  name: 'voucher.payment-claim',
  async find(read) {
    const rows = await read.query<{ id: string; number: string; due: string; amount: string }[]>(
      `SELECT c.id, c.number, IF(c.state = 'approved', c.amount, 0) AS due, COALESCE(p.amount, 0) AS amount
       FROM voucher_claim c LEFT JOIN voucher_payment p ON p.claim_id = c.id
       WHERE COALESCE(p.amount, 0) <> IF(c.state = 'approved', c.amount, 0) LIMIT ${MOST}`,
    );
    return rows.map(({ id, number, due, amount }) => ({
      subject: `voucher-claim:${id}`,
      code: 'voucher.check.payment-claim',
      params: { number, due: moneyOf(due).format(), amount: moneyOf(amount).format() },
    }));
  },
};

/** Maker ≠ checker on every approval and payment: nobody approves what they made, decided on before, or twice. */
const makerChecker: LedgerCheck = {
  name: 'voucher.maker-checker',
  async find(read) {
    const rows = await read.query<{ subject: string; stage: string; number: string; person: string }[]>(
      `SELECT d.subject, d.stage, c.number, d.person_name AS person FROM review_decision d
       JOIN voucher_claim c ON c.id = d.subject
       WHERE d.stage = 'voucher-claim' AND (c.prepared_by LIKE CONCAT('%', d.person_id, '%') OR EXISTS (
         SELECT 1 FROM review_decision o WHERE o.subject = d.subject AND o.person_id = d.person_id
           AND (o.stage <> d.stage OR (o.chain_id = d.chain_id AND o.step <> d.step))))
       UNION ALL
       SELECT d.subject, d.stage, o.number, d.person_name FROM review_decision d
       JOIN voucher_payment_order o ON o.id = d.subject
       WHERE d.stage = 'voucher-payment' AND (o.made_by = d.person_id OR EXISTS (
         SELECT 1 FROM voucher_payment_order_line n JOIN voucher_payment p ON p.id = n.payment_id
         WHERE n.order_id = o.id AND p.prepared_by LIKE CONCAT('%', d.person_id, '%')))
       LIMIT ${MOST}`,
    );
    return rows.map(({ subject, stage, number, person }) => ({
      subject: `${stage}:${subject}`,
      code: 'voucher.check.maker-checker',
      params: { stage, number, person },
    }));
  },
};

/** What must hold of claims, their evidence, their approvals and their payments. */
export const claimChecks: readonly LedgerCheck[] = [
  approved,
  withinCap,
  evidence,
  payments,
  paymentOfClaim,
  makerChecker,
];
