import { describe, expect, it } from 'vitest';
import { Kinds } from '../kinds/kinds.js';
import { explainMatch } from './explain-match.js';
import { awake, nextTelling } from './frequency.js';
import { matchEntry, type Comparable, type Interests } from './match-entry.js';

const nothing: Interests = { companyId: 'c', kinds: [], fields: [], places: [], words: [] };
const entry = (more: Partial<Comparable> = {}): Comparable => ({
  kind: 'policy',
  fields: [],
  places: [],
  has: () => false,
  ...more,
});

describe('what is found for a company', () => {
  it('is what has something that it named and contradicts nothing of it', () => {
    const wanted = { ...nothing, fields: ['104'], places: ['110108'], words: ['石墨烯'] };
    expect(matchEntry(entry({ fields: ['10402'], places: ['11'] }), wanted)).toEqual([
      { by: 'field', values: ['104'] },
      { by: 'place', values: ['110108'] },
    ]);
    expect(matchEntry(entry({ fields: ['104'], places: ['110105'] }), wanted)).toBeNull();
    expect(matchEntry(entry({ fields: ['101'], has: () => true }), wanted)).toBeNull();
    expect(matchEntry(entry({ has: (word) => word === '石墨烯' }), wanted)).toEqual([
      { by: 'word', values: ['石墨烯'] },
    ]);
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
