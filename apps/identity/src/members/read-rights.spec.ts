import { describe, expect, it } from 'vitest';
import { readRights } from './read-rights.js';

const NOW = new Date('2026-05-20T18:00:00Z'); // already 21 May in Beijing
const read = (fields: Record<string, string>) => readRights(fields, 'en', NOW);
const fields = (until: string, from = '') => ({
  role: 'consultant',
  'grant.hightech.fill': 'on',
  from,
  until,
});
const wrongField = (given: Record<string, string>) => read(given).mistakes.map(({ field }) => field);

describe('the period of a consultant', () => {
  it('ends with the last day in Beijing, which is still in it', () => {
    const { rights, mistakes } = read(fields('2026-06-30'));
    expect(mistakes).toEqual([]);
    expect(rights).toMatchObject({ from: null, until: new Date('2026-06-30T16:00:00Z') });
  });

  it('may begin later, at midnight in Beijing', () => {
    expect(read(fields('2026-08-01', '2026-07-01')).rights.from).toEqual(new Date('2026-06-30T16:00:00Z'));
  });

  it('is compulsory, lies ahead, and is a year at most', () => {
    expect(wrongField(fields(''))).toEqual(['until']);
    expect(wrongField(fields('2026-02-30'))).toEqual(['until']);
    expect(wrongField(fields('2026-05-20'))).toEqual(['until']);
    expect(wrongField(fields('2026-05-21'))).toEqual([]);
    expect(wrongField(fields('2027-05-20'))).toEqual([]);
    expect(wrongField(fields('2027-05-21'))).toEqual(['until']);
    expect(wrongField(fields('2027-06-30', '2026-07-01'))).toEqual([]);
    expect(wrongField(fields('2027-07-01', '2026-07-01'))).toEqual(['until']);
    expect(wrongField(fields('2026-07-01', '2026-05-20'))).toEqual(['from']);
  });

  it('is nobody else’s', () => {
    const { rights } = read({ ...fields('2026-06-30'), role: 'member' });
    expect(rights).toMatchObject({ role: 'member', until: null });
  });
});

describe('role and grants', () => {
  it('must be chosen; an administrator needs no grants and gets none', () => {
    expect(wrongField({})).toEqual(['role']);
    expect(wrongField({ role: 'owner' })).toEqual(['role']);
    expect(wrongField({ role: 'member' })).toEqual(['grants']);
    const { rights, mistakes } = read({ role: 'administrator', 'grant.hightech.submit': 'on' });
    expect([rights.grants, mistakes]).toEqual([{}, []]);
  });

  it('are only those that exist', () => {
    const { rights } = read({
      role: 'member',
      'grant.hightech.fill': 'on',
      'grant.hightech.own': 'on',
      'grant.workspace.fill': 'on',
    });
    expect(rights.grants).toEqual({ hightech: ['fill'] });
  });
});
