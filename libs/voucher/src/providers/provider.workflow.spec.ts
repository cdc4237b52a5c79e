import { expect, it } from 'vitest';
import { confirmationDeadline } from './confirmation-deadline.js';
import { maskAccount, storedValues } from './provider-values.js';
import { providerWorkflow } from './provider.workflow.js';

it('only an officer lets a provider in, keeps it out, suspends it or lifts that', () => {
  const { moves } = providerWorkflow.definition;
  for (const move of ['return', 'approve', 'refuse', 'suspend', 'lift'] as const) {
    expect([move, moves[move].by]).toEqual([move, ['voucher-officer']]);
  }
  for (const move of ['refuse', 'suspend', 'lift'] as const) expect(moves[move].needsReason).toBe(true);
  expect(moves.lapse.by).toEqual(['system']);
});

it('a suspended provider cannot bring itself back', () => {
  const own = providerWorkflow.actionsFor({ state: 'suspended', version: 1 }, [
    'provider-filler',
    'provider-submitter',
  ]);
  expect(own).toEqual([]);
});

it('a confirmation lasts to the same day of the month, or to its last one', () => {
  const deadline = (from: string, months: number) =>
    confirmationDeadline(new Date(from), months).toISOString();
  expect(deadline('2026-10-12T02:00:00Z', 12)).toBe('2027-10-12T16:00:00.000Z');
  expect(deadline('2028-02-29T02:00:00Z', 12)).toBe('2029-02-28T16:00:00.000Z');
  // 17:00 UTC is the next day in Shanghai.
  expect(deadline('2026-12-31T17:00:00Z', 12)).toBe('2028-01-01T16:00:00.000Z');
});

it('a bank account is shown with its last four figures, and a masked one that comes back is no change', () => {
  expect(maskAccount('0200001234567890')).toBe('**** 7890');
  expect(maskAccount(null)).toBeNull();
  expect(storedValues({ bankAccount: '**** 7890' })).toEqual({});
  expect(storedValues({ bankAccount: '０２００ 0012 3456 7890' })).toEqual({
    bankAccount: '0200001234567890',
  });
  expect(storedValues({ bankAccount: ' ' })).toEqual({ bankAccount: null });
});
