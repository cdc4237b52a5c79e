import { describe, expect, it } from 'vitest';
import { Money } from '#kernel';
import { canonicalLegs, contentHash, inputHash, type HashedTransfer } from './transfer-hash.js';

describe('the hash of an input', () => {
  const legs = [
    { account: 'a', amount: Money.ofFen(-5n) },
    { account: 'b', amount: Money.ofFen(5n) },
  ];

  it('does not depend on the order of the legs, but on everything in them', () => {
    const hash = inputHash(['post', canonicalLegs(legs)]);
    expect(inputHash(['post', canonicalLegs(legs.toReversed())])).toBe(hash);
    const more = legs.map(({ account, amount }) => ({ account, amount: amount.plus(amount) }));
    expect(inputHash(['post', canonicalLegs(more)])).not.toBe(hash);
    expect(inputHash(['hold', canonicalLegs(legs)])).not.toBe(hash);
  });
});

describe('the hash of a transfer', () => {
  const transfer: HashedTransfer = {
    id: 'id',
    action: 'post',
    kind: 'test.move',
    subject: 'case:1',
    key: 'k',
    inputHash: 'h',
    holdId: null,
    reversesId: null,
    reason: null,
    at: new Date('2026-11-27T00:00:00.120Z'),
  };
  const entry = {
    account: 'a',
    number: 1,
    available: -5n,
    held: 0n,
    availableAfter: 0n,
    heldAfter: 0n,
  };
  const hash = contentHash(transfer, [entry]);

  it.each(Object.keys(transfer))('changes with its %s', (name) => {
    const other = { ...transfer, [name]: name === 'at' ? new Date(0) : 'other' };
    expect(contentHash(other, [entry])).not.toBe(hash);
  });

  it.each(Object.keys(entry))('changes with the %s of an entry', (name) => {
    const other = { ...entry, [name]: name === 'account' ? 'b' : name === 'number' ? 2 : 3n };
    expect(contentHash(transfer, [other])).not.toBe(hash);
  });
});
