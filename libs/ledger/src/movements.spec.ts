import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError, Money } from '#kernel';
import {
  movementsOfHold,
  movementsOfHoldPost,
  movementsOfPost,
  movementsOfReversal,
  movementsOfVoid,
  type Leg,
  type Movement,
} from './movements.js';

const fen = (amount: bigint) => Money.ofFen(amount);
const leg = (account: string, amount: bigint): Leg => ({ account, amount: fen(amount) });
const codeOf = (work: () => unknown): string | undefined => {
  try {
    work();
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
  return undefined;
};
const sumOf = (movements: readonly Movement[]) =>
  movements.reduce((sum, { available, held }) => sum + available + held, 0n);

describe('a posting', () => {
  it.each<[string, Leg[], string]>([
    ['no legs', [], 'ledger.invalid-legs'],
    ['one leg', [leg('a', 1n)], 'ledger.invalid-legs'],
    ['a leg of nothing', [leg('a', 0n), leg('b', 0n)], 'ledger.invalid-legs'],
    ['an account twice', [leg('a', 1n), leg('a', -1n)], 'ledger.invalid-legs'],
    ['legs that do not sum to zero', [leg('a', -2n), leg('b', 1n)], 'ledger.unbalanced'],
    [
      'an amount beyond all measure',
      [leg('a', -(10n ** 17n)), leg('b', 10n ** 17n)],
      'ledger.invalid-amount',
    ],
    [
      'more legs than a statement',
      Array.from({ length: 101 }, (_, i) => leg(`a${i}`, 1n)),
      'ledger.invalid-legs',
    ],
  ])('with %s is refused', (_, legs, code) => {
    expect(codeOf(() => movementsOfPost(legs))).toBe(code);
  });

  it('changes what is available by its legs and holds nothing', () => {
    expect(movementsOfPost([leg('a', -5n), leg('b', 3n), leg('c', 2n)])).toEqual([
      { account: 'a', available: -5n, held: 0n },
      { account: 'b', available: 3n, held: 0n },
      { account: 'c', available: 2n, held: 0n },
    ]);
  });
});

describe('a hold', () => {
  const open = { account: 'a', remaining: fen(100n) };

  it('turns what is available into what is held', () => {
    expect(movementsOfHold(leg('a', 7n))).toEqual([{ account: 'a', available: -7n, held: 7n }]);
    expect(codeOf(() => movementsOfHold(leg('a', -7n)))).toBe('ledger.invalid-amount');
  });

  it('that is posted in part gives the rest back, or keeps it', () => {
    expect(movementsOfHoldPost(open, [leg('b', 60n)], 'release')).toEqual([
      { account: 'a', available: 40n, held: -100n },
      { account: 'b', available: 60n, held: 0n },
    ]);
    expect(movementsOfHoldPost(open, [leg('b', 60n)], 'keep')[0]).toEqual({
      account: 'a',
      available: 0n,
      held: -60n,
    });
  });

  it('pays no more than it has, to nobody but others, and nothing when it is closed', () => {
    const closed = { account: 'a', remaining: fen(0n) };
    expect(codeOf(() => movementsOfHoldPost(open, [leg('b', 101n)], 'keep'))).toBe('ledger.hold-exceeded');
    expect(codeOf(() => movementsOfHoldPost(open, [leg('a', 1n)], 'keep'))).toBe('ledger.invalid-legs');
    expect(codeOf(() => movementsOfHoldPost(open, [leg('b', -1n)], 'keep'))).toBe('ledger.invalid-amount');
    expect(codeOf(() => movementsOfHoldPost(closed, [leg('b', 1n)], 'keep'))).toBe('ledger.hold-closed');
    expect(codeOf(() => movementsOfVoid(closed))).toBe('ledger.hold-closed');
  });

  it('that is voided gives everything back', () => {
    expect(movementsOfVoid(open)).toEqual([{ account: 'a', available: 100n, held: -100n }]);
  });
});

describe('movements of any kind', () => {
  const amount = fc.bigInt({ min: 1n, max: 10n ** 12n });

  it('sum to zero', () => {
    fc.assert(
      fc.property(amount, amount, fc.constantFrom('keep' as const, 'release' as const), (a, b, rest) => {
        const hold = { account: 'a', remaining: fen(a + b) };
        expect(sumOf(movementsOfPost([leg('a', -a - b), leg('b', a), leg('c', b)]))).toBe(0n);
        expect(sumOf(movementsOfHold(leg('a', a)))).toBe(0n);
        expect(sumOf(movementsOfHoldPost(hold, [leg('b', a)], rest))).toBe(0n);
        expect(sumOf(movementsOfVoid(hold))).toBe(0n);
      }),
    );
  });

  it('are taken back by what leaves every account with what it had', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const done = movementsOfHoldPost({ account: 'a', remaining: fen(a + b) }, [leg('b', a)], 'release');
        const back = movementsOfReversal(done);
        for (const [i, { available, held }] of done.entries()) {
          expect(available + held + (back[i]?.available ?? 0n)).toBe(0n);
        }
        expect(back.every(({ held }) => held === 0n)).toBe(true);
      }),
    );
  });

  it('that moved nothing from one account to another cannot be taken back', () => {
    expect(codeOf(() => movementsOfReversal(movementsOfHold(leg('a', 1n))))).toBe('ledger.not-reversible');
  });
});
