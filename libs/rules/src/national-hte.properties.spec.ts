import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CATEGORIES,
  NONE,
  SOUND_COMPANY as SOUND,
  plainRd as plain,
} from '../../../test/support/sound-company.js';
import { evaluate, loadRuleSet, type FactValue, type Facts } from './index.js';

const ruleSet = loadRuleSet('national-hte', 1);
const AT = new Date('2026-05-13T04:00:00Z');

const status = (id: string, facts: Facts) =>
  evaluate(ruleSet, { ...SOUND, ...facts }, AT).results.find((rule) => rule.id === id)?.status;

describe('whatever the facts', () => {
  const amount = fc.integer({ min: 0, max: 100_000_000 });
  const series = fc.tuple(amount, amount, amount);
  const company = fc.record({
    ...Object.fromEntries(CATEGORIES.map((category) => [category, series])),
    sales: series,
    ownYears: fc.integer({ min: 1, max: 3 }),
  });

  it('more R&D never turns a pass into a fail', () => {
    fc.assert(
      fc.property(
        company,
        fc.constantFrom(...CATEGORIES),
        fc.nat(2),
        amount,
        (facts, category, year, more) => {
          const before = status('rd-ratio', facts);
          const raised = [...(facts as unknown as Record<string, number[]>)[category]!];
          raised[year]! += more;
          const after = status('rd-ratio', { ...facts, [category]: raised });
          return !(before === 'pass' && after === 'fail');
        },
      ),
    );
  });

  it('more high-tech income, scientific staff or R&D inside China never turns a pass into a fail', () => {
    fc.assert(
      fc.property(amount, amount, amount, (whole, part, more) => {
        const facts = (share: number): Facts => ({
          totalIncome: [0, 0, whole],
          highTechIncome: [0, 0, share],
          totalStaff: whole,
          scientificStaff: share,
          ...plain([0, 0, whole], NONE),
          rdDomestic: [0, 0, share],
        });
        return ['ht-income', 'staff', 'rd-domestic'].every(
          (id) => !(status(id, facts(part)) === 'pass' && status(id, facts(part + more)) === 'fail'),
        );
      }),
    );
  });

  it('the gates agree with exact fractions', () => {
    fc.assert(
      fc.property(amount, amount, (whole, part) => {
        fc.pre(whole > 0 && part <= whole);
        const facts: Facts = { totalIncome: [0, 0, whole], highTechIncome: [0, 0, part] };
        const expected = BigInt(part) * 10n >= BigInt(whole) * 6n ? 'pass' : 'fail';
        return status('ht-income', facts) === expected;
      }),
    );
  });

  it('they are judged the same way twice and without throwing', () => {
    const odd = fc.oneof(
      fc.constantFrom<FactValue[]>(
        null,
        '',
        -1,
        0.5,
        Number.NaN,
        Number.POSITIVE_INFINITY,
        2 ** 60,
        '2026-99-99',
      ),
      fc.array(fc.oneof(fc.integer(), fc.constant(null)), { maxLength: 5 }),
      fc.anything({ values: [fc.boolean(), fc.double(), fc.integer()] }) as fc.Arbitrary<FactValue>,
    );
    const facts = fc.record(Object.fromEntries(Object.keys(ruleSet.file.facts).map((name) => [name, odd])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(facts, (given) => {
        const first = evaluate(ruleSet, { ...SOUND, ...given }, AT);
        expect(first.results).toHaveLength(9);
        expect(evaluate(ruleSet, { ...SOUND, ...given }, AT)).toEqual(first);
        for (const { explanation, figure } of first.results) {
          expect(`${explanation.zh}${explanation.en}${figure.zh}${figure.en}`).not.toMatch(
            /undefined|NaN|\[object/,
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('no facts at all leave every gate unknown', () => {
    expect(evaluate(ruleSet, {}, AT).counts).toEqual({ pass: 0, fail: 0, unknown: 9 });
  });
});
