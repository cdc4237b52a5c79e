import { describe, expect, it } from 'vitest';
import { Kinds } from '../kinds/kinds.js';
import { CompanyFacts } from '../fit/company-facts.js';
import { PolicyConditions } from '../fit/policy-conditions.js';
import { explainMatch } from './explain-match.js';
import { awake, nextTelling } from './frequency.js';
import { matchEntry, type Comparable, type InterestedCompany } from './match-entry.js';

const nothing: InterestedCompany = {
  companyId: 'c',
  kinds: [],
  fields: [],
  places: [],
  words: [],
  own: { fields: [], places: [] },
  facts: {},
};
const entry = (more: Partial<Comparable> = {}): Comparable => ({
  kind: 'policy',
  fields: [],
  places: [],
  text: '',
  conditions: null,
  ...more,
});
const conditions = new PolicyConditions(new CompanyFacts()).of('p', 1, [
  { label: { zh: '', en: '' }, clause: '', expression: 'employees <= 500' },
  { label: { zh: '', en: '' }, clause: '', expression: 'starts with(district, "11")' },
]);
const haidian = {
  own: { fields: ['104'], places: ['110108'] },
  facts: { employees: 86, district: '110108' },
};

describe('what is found for a company', () => {
  it('is what has something that it named and contradicts nothing of it', () => {
    const wanted = { ...nothing, fields: ['104'], places: ['110108'], words: ['石墨烯'] };
    expect(matchEntry(entry({ fields: ['10402'], places: ['11'] }), wanted)).toEqual([
      { by: 'field', values: ['104'] },
      { by: 'place', values: ['110108'] },
    ]);
    expect(matchEntry(entry({ fields: ['104'], places: ['110105'] }), wanted)).toBeNull();
    expect(matchEntry(entry({ fields: ['101'], text: '石墨烯' }), wanted)).toBeNull();
    expect(matchEntry(entry({ text: '石墨烯专项' }), wanted)).toEqual([{ by: 'word', values: ['石墨烯'] }]);
    expect(matchEntry(entry(), wanted)).toBeNull();
  });

  it('comes from the directories that it chose; who named nothing else hears of all of them', () => {
    expect(matchEntry(entry(), { ...nothing, kinds: ['space'] })).toBeNull();
    expect(matchEntry(entry(), { ...nothing, kinds: ['policy'] })).toEqual([
      { by: 'kind', values: ['policy'] },
    ]);
    expect(matchEntry(entry(), { ...nothing, kinds: ['policy'], words: ['石墨烯'] })).toBeNull();
    expect(matchEntry(entry(), nothing)).toBeNull();
  });

  it('goes by its record where it chose nothing at all', () => {
    const company = { ...nothing, ...haidian };
    expect(matchEntry(entry({ kind: 'space', fields: ['10402'], places: ['110108'] }), company)).toEqual([
      { by: 'own-field', values: ['104'] },
      { by: 'own-place', values: ['110108'] },
    ]);
    expect(matchEntry(entry({ kind: 'space', places: ['110105'] }), company)).toBeNull();
    expect(matchEntry(entry({ kind: 'space' }), company)).toBeNull();
    expect(
      matchEntry(entry({ kind: 'space', fields: ['104'] }), { ...company, words: ['石墨烯'] }),
    ).toBeNull();
  });

  it('is no policy of another district than its own, unless it named that district; a space there may be', () => {
    const company = { ...nothing, ...haidian, words: ['石墨烯'] };
    const there = { text: '石墨烯', places: ['110105'] };
    expect(matchEntry(entry(there), company)).toBeNull();
    expect(matchEntry(entry({ ...there, kind: 'space' }), company)).not.toBeNull();
    expect(matchEntry(entry(there), { ...company, places: ['110105'] })).toHaveLength(2);
    expect(matchEntry(entry({ ...there, places: ['11'] }), company)).not.toBeNull();
    expect(matchEntry(entry(there), { ...nothing, words: ['石墨烯'] })).not.toBeNull();
  });

  it('is a policy whose conditions it meets, for that reason alone, but not from a directory or field that it left out', () => {
    const policy = entry({ conditions, fields: ['104'] });
    const company = { ...nothing, ...haidian, words: ['量子'] };
    expect(matchEntry(policy, company)).toEqual([{ by: 'fit', values: ['employees', 'district'] }]);
    expect(matchEntry(policy, { ...company, kinds: ['space'] })).toBeNull();
    expect(matchEntry(policy, { ...company, fields: ['101'] })).toBeNull();
  });

  it('is no policy whose conditions it does not meet, whatever else speaks for it; what is not known says nothing', () => {
    const policy = entry({ conditions, text: '石墨烯' });
    const company = { ...nothing, ...haidian, words: ['石墨烯'] };
    const facts = { employees: 501, district: '110108' };
    expect(matchEntry(policy, { ...company, facts })).toBeNull();
    const unknown = { ...company, facts: { district: '110108' } };
    expect(matchEntry(policy, unknown)).toEqual([{ by: 'word', values: ['石墨烯'] }]);
    expect(matchEntry(policy, { ...unknown, words: ['量子'] })).toBeNull();
  });

  it('says why in both languages', () => {
    const said = explainMatch(
      [
        { by: 'place', values: ['110108'] },
        { by: 'word', values: ['量子'] },
      ],
      new Kinds(),
    );
    expect(said).toEqual({
      zh: '符合您关注的地区：海淀区；关键词：量子',
      en: expect.stringMatching(/^Matches your interests – district: Haidian.*; key word: 量子$/),
    });
    const byRecord = explainMatch(
      [
        { by: 'own-place', values: ['110108'] },
        { by: 'fit', values: ['employees', 'district'] },
      ],
      new Kinds(),
    );
    expect(byRecord).toEqual({
      zh: '与贵单位档案相符的地区：海淀区；按平台掌握的信息，贵单位符合这项政策的全部条件（从业人员、注册地）',
      en: expect.stringMatching(
        /^Matches your company’s record – district: Haidian.*; By what the portal knows.*\(Employees, Place of registration\)$/,
      ),
    });
  });
});

describe('news are told', () => {
  const at = (text: string) => new Date(`${text}+08:00`);

  it('at once by day, a burst together within an hour, and not at night', () => {
    expect(awake(at('2026-10-12T10:00:00'))).toEqual(at('2026-10-12T10:00:00'));
    expect(awake(at('2026-10-12T23:00:00'))).toEqual(at('2026-10-13T08:00:00'));
    expect(awake(at('2026-10-12T03:00:00'))).toEqual(at('2026-10-12T08:00:00'));
    expect(nextTelling('at-once', at('2026-10-12T20:30:00'))).toEqual(at('2026-10-13T08:00:00'));
  });

  it('daily and on Mondays at nine', () => {
    expect(nextTelling('daily', at('2026-10-12T08:59:00'))).toEqual(at('2026-10-12T09:00:00'));
    expect(nextTelling('daily', at('2026-10-12T09:00:00'))).toEqual(at('2026-10-13T09:00:00'));
    expect(nextTelling('weekly', at('2026-10-12T09:00:00'))).toEqual(at('2026-10-19T09:00:00'));
    expect(nextTelling('weekly', at('2026-10-11T22:00:00'))).toEqual(at('2026-10-12T09:00:00'));
  });
});
