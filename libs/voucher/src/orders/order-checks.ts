import type { LedgerCheck } from '#ledger';
import { defineMessages } from '#kernel';
import { moneyOf } from '../money-of.js';

defineMessages({
  'voucher.check.order-reservation': {
    zh: '订单 {number}（{state}）：应预留 {due}，账上预留 {held}',
    en: 'Order {number} ({state}): {due} should be set aside, {held} is',
  },
  'voucher.check.voucher-reservations': {
    zh: '创新券 {number}：账上预留 {held}，各订单预留合计 {orders}',
    en: 'Voucher {number}: {held} is set aside in the ledger, {orders} by its orders',
  },
});

/** A few more than anybody reads. */
const MOST = 101;

/** Nothing before the confirmation, after a cancellation, and once its claim is approved or rejected. */
const DUE = `IF(o.state IN ('draft', 'cancelled') OR (o.state = 'claimed' AND (c.id IS NULL OR c.state = 'approved')),
  0, o.subsidy)`;

/** An order has exactly its subsidy set aside while it is open or its claim is. */
const reservation: LedgerCheck = {
  name: 'voucher.order-reservation',
  async find(read) {
    const rows = await read.query<{ id: string; number: string; state: string; due: string; held: string }[]>(
      `SELECT o.id, o.number, o.state, ${DUE} AS due,
         COALESCE(h.remaining, 0) AS held
       FROM voucher_order o LEFT JOIN ledger_hold h ON h.id = o.hold_id
       LEFT JOIN voucher_claim c ON c.open_key = o.id
       WHERE COALESCE(h.remaining, 0) <> ${DUE}
       LIMIT ${MOST}`,
    );
    return rows.map(({ id, number, state, due, held }) => ({
      subject: `voucher-order:${id}`,
      code: 'voucher.check.order-reservation',
      params: { number, state, due: moneyOf(due).format(), held: moneyOf(held).format() },
    }));
  },
};

/** What a voucher holds is what its orders have reserved, nothing else. */
const reservations: LedgerCheck = {
  name: 'voucher.voucher-reservations',
  async find(read) {
    const rows = await read.query<{ id: string; number: string; held: string; orders: string }[]>(
      `SELECT v.id, v.number, b.held, COALESCE(s.orders, 0) AS orders FROM voucher v
       JOIN ledger_balance b ON b.account_id = v.account_id
       LEFT JOIN (SELECT o.voucher_id, SUM(h.remaining) AS orders FROM voucher_order o
         JOIN ledger_hold h ON h.id = o.hold_id GROUP BY o.voucher_id) s ON s.voucher_id = v.id
       WHERE b.held <> COALESCE(s.orders, 0) LIMIT ${MOST}`,
    );
    return rows.map(({ id, number, held, orders }) => ({
      subject: `voucher:${id}`,
      code: 'voucher.check.voucher-reservations',
      params: { number, held: moneyOf(held).format(), orders: moneyOf(orders).format() },
    }));
  },
};

/** What must hold of orders and the money that they have reserved. */
export const orderChecks: readonly LedgerCheck[] = [reservation, reservations];
