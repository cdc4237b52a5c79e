import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedCompanies } from '#company';
import type { CompanyClaim } from '#contracts';
import type { Gate } from '#hightech';
import { HightechCase } from '../../support/hightech-case.js';
import { submitterOf } from '../../support/hightech-people.js';
import { TestServices } from '../../support/test-services.js';

let services: TestServices;

beforeAll(async () => {
  services = await TestServices.start();
  // The company as the demonstration has it: what it has not published is empty there, too.
  await seedCompanies(services.db.source, { demo: true, configDir: 'config' });
});
afterAll(() => services.stop());

/**
 * Huawei Technologies (914403001922038216) with nothing but what it has published: revenue and R&D expense of 2022,
 * 2023 and 2024 (642.3 / 704.2 / 862.1 and 161.5 / 164.7 / 179.7 billion yuan) and about 208,000 staff of whom about
 * 113,000 in R&D. What is not published stays empty; the gates that need it must say so instead of guessing.
 */
it('published figures are judged as far as they go, and the gates that lack data say which', async () => {
  services.clock.set('2026-10-12T02:00:00Z');
  const found = await HightechCase.start(services, submitterOf(await huawei()));
  // 1 billion yuan is 100,000 of the form's 万元. The figures of 2025 are not among those given.
  const { body } = await found.save([
    { pointer: '/finance/sales/0', value: '70,420,000' },
    { pointer: '/finance/sales/1', value: '86,210,000' },
    { pointer: '/finance/rdTotal/0', value: '16,470,000' },
    { pointer: '/finance/rdTotal/1', value: '17,970,000' },
    { pointer: '/staff/total', value: '208,000' },
    { pointer: '/staff/scientific', value: '113,000' },
  ]);
  expect(body.rejected).toEqual([]);
  const gates = new Map((body.selfCheck.gates as Gate[]).map((gate) => [gate.id, gate]));

  expect(gates.get('age')).toMatchObject({ verdict: 'pass' });
  expect(gates.get('staff')).toMatchObject({ verdict: 'pass', figure: { zh: '54.33%' } });
  for (const id of ['ip', 'field', 'rd-ratio', 'rd-domestic', 'ht-income', 'clean', 'score']) {
    expect([id, gates.get(id)?.verdict]).toEqual([id, 'unknown']);
    expect(gates.get(id)?.figure.zh).toMatch(/缺数据|待核对|–|—/);
  }
  expect(gates.get('rd-ratio')?.missing).toEqual(expect.arrayContaining(['/finance/sales/2']));
  expect(gates.get('ht-income')?.missing).toEqual(
    expect.arrayContaining(['/finance/highTechIncome/2', '/finance/totalIncome/2']),
  );
  expect(gates.get('field')?.missing).toEqual(['/company/field']);

  const refused = await found.move(found.company, 'submit');
  expect(refused.status).toBe(422);
});

it('a case of 2025, whose years are the three published ones, shows the published R&D share and stays a draft', async () => {
  services.clock.set('2025-10-13T02:00:00Z');
  const found = await HightechCase.start(services, submitterOf(await huawei()));
  expect((await found.view()).years).toEqual([2022, 2023, 2024]);
  const years = (path: string, values: string[]) =>
    values.map((value, year) => ({ pointer: `/finance/${path}/${year}`, value }));
  const { body } = await found.save([
    ...years('sales', ['64,230,000', '70,420,000', '86,210,000']),
    ...years('rdTotal', ['16,150,000', '16,470,000', '17,970,000']),
    { pointer: '/staff/total', value: '208,000' },
    { pointer: '/staff/scientific', value: '113,000' },
  ]);
  expect(body.rejected).toEqual([]);
  const gates = new Map((await found.view()).selfCheck.gates.map((gate) => [gate.id, gate]));
  expect(Object.fromEntries([...gates].map(([id, { verdict }]) => [id, verdict]))).toEqual({
    age: 'pass',
    ip: 'unknown',
    field: 'unknown',
    staff: 'pass',
    'rd-ratio': 'pass',
    'rd-domestic': 'unknown',
    'ht-income': 'unknown',
    clean: 'unknown',
    score: 'unknown',
  });
  expect(gates.get('rd-ratio')?.figure.zh).toBe('22.91%');
  // The split by cost category is not published, and the working says what that leaves open.
  expect(gates.get('rd-ratio')?.working.zh).toContain('八类费用尚未填全');

  const refused = await found.move(found.company, 'submit');
  expect(refused.status).toBe(422);
  expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
    expect.arrayContaining(['/ip', '/company/field', '/finance/rdDomestic/2', '/finance/highTechIncome/2']),
  );
  expect(await found.view()).toMatchObject({ state: 'draft', submittedAt: null });
});

async function huawei(): Promise<CompanyClaim> {
  const companies = JSON.parse(await readFile('config/demo/companies.json', 'utf8')) as (CompanyClaim & {
    figures: string;
  })[];
  const company = companies.find(({ uscc }) => uscc === '914403001922038216');
  if (!company) throw new Error('the published company is not among the demonstration companies');
  const { id, uscc, name, district, registeredOn } = company;
  return { id, uscc, name, district, registeredOn, role: 'administrator' };
}
