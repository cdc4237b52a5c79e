import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Money } from '#kernel';
import { estimate, type Standing } from './estimate.js';
import { loadScheme, type Kind } from './scheme-file.js';

const scheme = loadScheme('voucher-2026', 1);
const kindOf = (id: Kind) => scheme.kinds.find((kind) => kind.id === id)!;
const yuan = (text: string) => Money.ofYuan(text);
const none = yuan('0.00');

const standing = (taken: Partial<Standing['taken']> = {}, more: Partial<Standing> = {}): Standing => ({
  holder: 'company',
  incubated: false,
  taken: { own: none, controller: none, kind: none, ...taken },
  ...more,
});
const amountOf = (kind: Kind, contract: string, of = standing()) =>
  estimate(scheme, kindOf(kind), yuan(contract), of).amount.toJSON();
const biting = (kind: Kind, contract: string, of = standing()) =>
  estimate(scheme, kindOf(kind), yuan(contract), of)
    .limits.filter(({ bites }) => bites)
    .map(({ id, text }) => [id, text.zh, text.en]);

describe('what a voucher would be worth', () => {
  it('is half of the contract, without fractions of a fen', () => {
    expect(amountOf('testing', '120000.00')).toBe('60000.00');
    expect(amountOf('testing', '0.05')).toBe('0.02');
  });

  it('is a quarter of it for computing power', () => {
    expect(amountOf('compute', '120000.00')).toBe('30000.00');
  });

  it('ends at what the year still leaves the company, and says so', () => {
    const of = standing({ own: yuan('470000.00') });
    expect(amountOf('design', '100000.00', of)).toBe('30000.00');
    expect(biting('design', '100000.00', of)).toEqual([
      [
        'own',
        '每家企业每年最高 ¥500,000.00，本年度已占用 ¥470,000.00，还可申领 ¥30,000.00',
        'At most ¥500,000.00 a year for each company; ¥470,000.00 taken this year, ¥30,000.00 left',
      ],
    ]);
  });

  it('ends at what all companies of one controller leave each other', () => {
    const of = standing({ own: none, controller: yuan('500000.00') });
    expect(amountOf('design', '100000.00', of)).toBe('0.00');
    expect(biting('design', '100000.00', of).map(([id]) => id)).toEqual(['controller']);
  });

  it('of a team ends at the team’s own cap, and a controller does not matter', () => {
    const of = standing({ controller: yuan('500000.00') }, { holder: 'team' });
    expect(amountOf('cooperative-rd', '1000000.00', of)).toBe('200000.00');
  });

  it('for computing power ends at a higher cap when the company is incubated', () => {
    expect(amountOf('compute', '4000000.00')).toBe('200000.00');
    expect(amountOf('compute', '4000000.00', standing({}, { incubated: true }))).toBe('500000.00');
    expect(biting('compute', '4000000.00').at(-1)?.[1]).toBe(
      '算力券每年最高 ¥200,000.00，本年度已占用 ¥0.00，还可申领 ¥200,000.00',
    );
  });

  it('never exceeds any limit, and is one of them', () => {
    const fen = fc.bigInt({ min: 0n, max: 10_000_000_00n }).map((amount) => Money.ofFen(amount));
    const anyStanding = fc.record({
      holder: fc.constantFrom('company' as const, 'team' as const),
      incubated: fc.boolean(),
      taken: fc.record({ own: fen, controller: fen, kind: fen }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...scheme.kinds), fen, anyStanding, (kind, contract, of) => {
        const { amount, limits } = estimate(scheme, kind, contract, of);
        expect(limits.every(({ room }) => amount.compare(room) <= 0)).toBe(true);
        expect(limits.some(({ room }) => amount.compare(room) === 0)).toBe(true);
        expect(amount.fen >= 0n).toBe(true);
      }),
    );
  });
});
