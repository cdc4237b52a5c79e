import { describe, expect, it } from 'vitest';
import { faultOfCondition } from '#rules';
import { CompanyFacts } from './company-facts.js';
import { factsOfCompany, type CompanyRecord } from './facts-of-company.js';
import { PolicyConditions } from './policy-conditions.js';

const facts = new CompanyFacts();
const policies = new PolicyConditions(facts);
const record: CompanyRecord = {
  uscc: '91110108MADEM0011M',
  district: '110108',
  registeredOn: '2021-02-17',
  industry: 'C3983',
  field: '10605',
  employees: 86,
  highTech: false,
};
const condition = (expression: string) => ({
  label: { zh: '条件', en: 'Condition' },
  clause: '第一条',
  expression,
});
const judge = (expression: string, on: string, company: CompanyRecord = record) =>
  policies.of(expression, 1, [condition(expression)]).verdict(factsOfCompany(company, on));

describe('conditions of a policy', () => {
  it.each([
    ['starts with(district, "11")', 'fit'],
    ['starts with(district, "31")', 'not-fit'],
    ['district in ("110105", "110108")', 'fit'],
    ['organisation = "company"', 'fit'],
    ['starts with(field, "10") and starts with(industry, "C39")', 'fit'],
    ['size in ("small", "micro")', 'lacks-data'],
  ])('are judged by what the portal holds of a company: %s', (expression, verdict) => {
    expect(judge(expression, '2026-11-28')).toBe(verdict);
  });

  it.each([
    ['2026-02-16', 'fit'],
    ['2026-02-17', 'not-fit'],
  ])('count full years on %s', (on, verdict) => {
    expect(judge('ageYears < 5', on)).toBe(verdict);
  });

  it('take no company for one without a certificate, as another office may have given one', () => {
    expect(judge('highTech', '2026-11-28')).toBe('lacks-data');
    expect(judge('highTech', '2026-11-28', { ...record, highTech: true })).toBe('fit');
  });

  it('do not know the age of a company that is registered tomorrow, or on no day', () => {
    const company = { ...record, registeredOn: '2026-11-29' };
    expect(judge('ageYears < 5', '2026-11-28', company)).toBe('lacks-data');
    expect(judge('ageYears < 5', '2026-11-28', { ...record, registeredOn: null })).toBe('lacks-data');
  });

  it('are compiled once for each version', () => {
    const first = policies.of('one', 1, [condition('highTech')]);
    expect(policies.of('one', 1, [condition('highTech')])).toBe(first);
    expect(policies.of('one', 2, [condition('not(highTech)')])).not.toBe(first);
  });

  it('may speak of every fact of the list, each of which says how it is asked', () => {
    for (const fact of facts.all.values()) {
      const [entry] = fact.list?.entries.filter(({ code }) => fact.list?.isLeaf(code)) ?? [];
      const written = {
        number: '> 1',
        day: '> date("2020-01-01")',
        'yes-no': '= true',
        choice: `= "${entry?.code}"`,
      };
      expect(faultOfCondition(`${fact.id} ${written[fact.type]}`, facts.all)).toBeNull();
      expect(facts.of(fact.asked).asked).toBe(fact.asked);
    }
  });
});
