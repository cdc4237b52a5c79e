import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Money } from '#kernel';
import { subsidyOf } from '../orders/order-subsidy.js';
import { claimCap } from './claim-cap.js';

const fen = fc.bigInt({ min: 0n, max: 10n ** 12n });
const percent = fc.integer({ min: 1, max: 100 });
const money = (of: bigint) => Money.ofFen(of);

describe('the most that can be claimed', () => {
  it('is within every limit, and a fen more is beyond one of them', () => {
    fc.assert(
      fc.property(percent, fc.option(fen), fen, fen, fen, (share, cap, contract, invoice, reserved) => {
        const kind = { percent: share, ...(cap === null ? {} : { cap: money(cap) }) };
        const most = claimCap(
          { kind, contract: money(contract), reserved: money(reserved) },
          money(invoice),
        ).fen;
        // Shares compared by multiplying: nothing is rounded here.
        const isWithin = (amount: bigint) =>
          amount * 100n <= invoice * BigInt(share) &&
          amount * 100n <= contract * BigInt(share) &&
          amount <= reserved &&
          amount <= (cap ?? amount);
        expect(most >= 0n && isWithin(most) && !isWithin(most + 1n)).toBe(true);
      }),
    );
  });

  it('never shrinks as more is invoiced, and at the contract amount is what the order was promised', () => {
    fc.assert(
      fc.property(percent, fen, fen, fen, fen, (share, contract, left, one, more) => {
        const kind = { percent: share };
        const reserved = subsidyOf(kind, money(contract), money(left));
        const cap = (invoice: bigint) =>
          claimCap({ kind, contract: money(contract), reserved }, money(invoice)).fen;
        expect(cap(one) <= cap(one + more)).toBe(true);
        expect(cap(contract)).toBe(reserved.fen);
        expect(cap(contract + more)).toBe(reserved.fen);
      }),
    );
  });
});
