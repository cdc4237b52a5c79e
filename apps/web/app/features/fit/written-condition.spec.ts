import { describe, expect, it } from 'vitest';
import { comparisonsOf, isQuoted, joinedCondition, writtenCondition } from './written-condition';

const number = { id: 'employees', type: 'number', list: null } as const;
const place = { id: 'district', type: 'choice', list: 'districts' } as const;

describe('a condition by choices', () => {
  it('is written in FEEL', () => {
    expect(writtenCondition(number, '<=', ' 1,000 ')).toBe('employees <= 1000');
    expect(writtenCondition(place, 'below', '11')).toBe('starts with(district, "11")');
    expect(writtenCondition(place, 'not-below', '11')).toBe('not(starts with(district, "11"))');
    expect(writtenCondition({ id: 'size', type: 'choice' }, '=', 'small')).toBe('size = "small"');
    expect(writtenCondition({ id: 'highTech', type: 'yes-no' }, '=', 'true')).toBe('highTech = true');
    expect(writtenCondition({ id: 'registeredOn', type: 'day' }, 'since', '2020-01-01')).toBe(
      'registeredOn >= date("2020-01-01")',
    );
    expect(writtenCondition(number, '<=', ' ')).toBeNull();
  });

  it('offers the comparisons that a fact allows', () => {
    expect(comparisonsOf(place)).toEqual(['below', 'not-below']);
    expect(comparisonsOf({ type: 'choice', list: null })).toEqual(['=', '!=']);
    expect(comparisonsOf({ type: 'yes-no', list: null })).toEqual(['=']);
  });

  it('joins what is there, in brackets where “and” meets “or”', () => {
    expect(joinedCondition('', 'or', 'highTech')).toBe('highTech');
    expect(joinedCondition('a > 1 and b > 1', 'and', 'highTech')).toBe('a > 1 and b > 1 and highTech');
    expect(joinedCondition('a > 1 and b > 1', 'or', 'highTech')).toBe('(a > 1 and b > 1) or highTech');
  });

  it('knows whether the policy says so', () => {
    const body = '第六条 设立机构\n应当符合下列条件';
    expect(isQuoted('第六条：设立机构应当', body)).toBe(true);
    expect(isQuoted('设立企业', body)).toBe(false);
  });
});
