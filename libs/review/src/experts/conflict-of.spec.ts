import { expect, it } from 'vitest';
import { conflictOf, type ExpertTies, type TiedExpert } from './conflict-of.js';

const expert: TiedExpert = {
  personId: 'p1',
  companyIds: ['c1'],
  organisation: '示例大学（材料学院）',
  conflicts: [
    { kind: 'company', value: 'c2' },
    { kind: 'organisation', value: 'Demo Lab' },
    { kind: 'person', value: 'p2' },
  ],
};
const ties = (more: Partial<ExpertTies> = {}): ExpertTies => ({
  companyIds: [],
  organisations: [],
  personIds: [],
  ...more,
});

it('an expert without any tie may judge', () => {
  expect(
    conflictOf(expert, ties({ companyIds: ['c9'], organisations: ['别家'], personIds: ['p9'] })),
  ).toBeNull();
});

it.each<[string, Partial<ExpertTies>, string]>([
  ['who prepared the case', { personIds: ['p1'] }, 'person'],
  ['who belongs to a company of the case', { companyIds: ['c9', 'c1'] }, 'company'],
  [
    'of the same organisation, however it is written',
    { organisations: ['示例大学 (材料学院)'] },
    'organisation',
  ],
  ['who declared a company', { companyIds: ['c2'] }, 'declared'],
  ['who declared an organisation', { organisations: ['ｄｅｍｏ  lab'] }, 'declared'],
  ['who declared a person', { personIds: ['p2'] }, 'declared'],
])('an expert %s may not', (_, more, conflict) => {
  expect(conflictOf(expert, ties(more))).toBe(conflict);
});
