import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newDemoPassword } from './demo-accounts.js';
import { readDemoData } from './demo-data.js';

describe('the demonstration', () => {
  it('has eight invented companies of the reserved kind, marked as such, and one with published figures', async () => {
    const { companies } = await readDemoData(resolve('config'));
    const invented = companies.filter(({ figures }) => figures === 'invented');
    expect(invented).toHaveLength(8);
    for (const { uscc, name } of invented) {
      expect(uscc).toMatch(/^91\d{6}MADEM\d{3}..$/);
      expect(name).toContain('示例');
    }
    expect(companies.filter(({ figures }) => figures === 'published').map(({ uscc }) => uscc)).toEqual([
      '914403001922038216',
    ]);
  });

  it('lets people belong only to companies that exist, and gives everybody something to do', async () => {
    const { companies, people } = await readDemoData(resolve('config'));
    const known = new Set(companies.map(({ uscc }) => uscc));
    for (const { memberships, roles } of people) {
      expect(memberships.every(({ uscc }) => known.has(uscc))).toBe(true);
      expect(memberships.length + roles.length).toBeGreaterThan(0);
    }
    expect(new Set([...people, ...companies].map(({ id }) => id)).size).toBe(
      people.length + companies.length,
    );
  });

  it('has a password of its own for every installation, long and easy to type', () => {
    const passwords = new Set(Array.from({ length: 100 }, newDemoPassword));
    expect(passwords.size).toBe(100);
    for (const password of passwords)
      expect(password).toMatch(/^([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/);
  });
});
