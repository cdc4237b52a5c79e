import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompanyFacts } from '../fit/company-facts.js';
import { PolicyConditions } from '../fit/policy-conditions.js';
import { InterestIndex } from './interest-index.js';
import { matchEntry, type Comparable, type InterestedCompany } from './match-entry.js';
import { WordIndex } from './word-index.js';

const KINDS = ['policy', 'space', 'service'] as const;
const FIELDS = ['1', '101', '10102', '104', '10402'];
const PLACES = ['11', '110105', '110108', '12', '120116'];
const EXPRESSIONS = ['employees <= 500', 'starts with(district, "11")', 'highTech', 'ageYears < 5'];
const policies = new PolicyConditions(new CompanyFacts());

const some = <T>(values: readonly T[], maxLength = 2) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength });
/** Few letters, so that words overlap and are found. */
const text = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom('石', '墨', '烯', 'a', '😀'), minLength, maxLength });

const company: fc.Arbitrary<InterestedCompany> = fc.record({
  companyId: fc.uuid(),
  kinds: some(KINDS),
  fields: some(FIELDS),
  places: some(PLACES),
  words: fc.array(text(1, 4), { maxLength: 3 }),
  own: fc.record({ fields: some(FIELDS, 1), places: some(PLACES, 1) }),
  facts: fc.record(
    {
      employees: fc.constantFrom(10, 501),
      district: fc.constantFrom('110108', '120116'),
      highTech: fc.constantFrom(true, null),
      ageYears: fc.constantFrom(1, 9),
    },
    { requiredKeys: [] },
  ),
});
const entry: fc.Arbitrary<Comparable> = fc.record({
  kind: fc.constantFrom(...KINDS),
  fields: some(FIELDS),
  places: some(PLACES),
  text: text(0, 30),
  conditions: fc.option(
    fc.uniqueArray(fc.constantFrom(...EXPRESSIONS), { minLength: 1 }).map((expressions) =>
      policies.of(
        expressions.join(),
        1,
        expressions.map((expression) => ({ label: { zh: '', en: '' }, clause: '', expression })),
      ),
    ),
  ),
});

describe('companies by what they want', () => {
  it('are found with the same reasons as by comparing each of them with the entry', () => {
    fc.assert(
      fc.property(
        fc.array(company, { maxLength: 12 }),
        fc.array(entry, { maxLength: 4 }),
        (companies, entries) => {
          const index = new InterestIndex(companies);
          for (const one of entries) {
            const byEach = companies.flatMap((each) => {
              const reasons = matchEntry(one, each);
              return reasons ? [{ companyId: each.companyId, reasons }] : [];
            });
            expect([...index.matches(one)]).toEqual(byEach);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('have their words looked up together, with the same outcome as one by one', () => {
    fc.assert(
      fc.property(fc.array(text(0, 4)), text(0, 40), (words, where) => {
        const found = new WordIndex(words).in(where);
        expect(found).toEqual(new Set(words.filter((word) => where.includes(word))));
      }),
    );
  });
});
