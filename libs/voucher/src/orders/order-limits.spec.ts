import { describe, expect, it } from 'vitest';
import { loadOrderLimits, orderLimit } from './order-limits.js';

const limits = loadOrderLimits();
const voucher = { expiresAt: new Date('2027-10-12T16:00:00Z') };
const updatedAt = new Date('2026-11-27T15:30:00Z');

describe('the limit of a step', () => {
  it('ends at 24:00 in Shanghai, so many calendar days after the step began', () => {
    const due = orderLimit(limits, { state: 'delivered', updatedAt }, voucher);
    expect(due).toEqual(new Date('2026-12-12T16:00:00Z'));
  });

  it('to confirm is never later than the end of the voucher', () => {
    const soon = { expiresAt: new Date('2026-11-29T16:00:00Z') };
    expect(orderLimit(limits, { state: 'draft', updatedAt }, soon)).toEqual(soon.expiresAt);
    expect(orderLimit(limits, { state: 'draft', updatedAt }, voucher)).toEqual(
      new Date('2026-12-04T16:00:00Z'),
    );
  });

  it('is not there where the machine works, where the contract says it, and when all is over', () => {
    for (const state of ['contract-check', 'in-service', 'claimed', 'cancelled'] as const) {
      expect(orderLimit(limits, { state, updatedAt }, voucher)).toBeNull();
    }
  });
});
