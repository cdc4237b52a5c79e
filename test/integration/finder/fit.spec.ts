import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FinderEntryVersion } from '#finder';
import type { Bearer } from '../../support/access-tokens.js';
import { FinderWorld } from '../../support/finder-world.js';
import { submitterOf, testCompany } from '../../support/hightech-people.js';
import { staffOf } from '../../support/voucher-provider.js';

let world: FinderWorld;

beforeAll(async () => {
  world = await FinderWorld.start();
});
afterAll(() => world?.stop());

const editor = staffOf('finder-editor', '于编辑');
const condition = (expression: string, zh = '条件') => ({
  label: { zh, en: 'Condition' },
  clause: '第一条',
  expression,
});
const call = (as: Bearer | null, method: 'get' | 'put' | 'post' | 'delete', path: string, body?: object) =>
  world.services.call(as, method, path, body);

async function policy(name: string, ...expressions: string[]): Promise<{ id: string; address: string }> {
  const [written] = await world.put(world.draft(name));
  const { id, address } = await world.entryOf(written!.id);
  if (expressions.length > 0) {
    const conditions = expressions.map((expression) => condition(expression));
    await call(editor, 'put', `/finder/records/${id}/conditions`, { version: 1, conditions });
  }
  return { id, address: encodeURIComponent(address) };
}

describe('conditions of a policy', () => {
  it('are written by editors alone, each mistake beside its place, and what was there stays with its version', async () => {
    const { id } = await policy('f1');
    const save = (as: Bearer, version: number, ...conditions: object[]) =>
      call(as, 'put', `/finder/records/${id}/conditions`, { version, conditions });
    expect((await save(submitterOf(testCompany()), 1, condition('highTech'))).status).toBe(403);
    const wrong = await save(editor, 1, condition('highTech'), { ...condition('emploees > 3'), clause: ' ' });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors).toMatchObject([
      { pointer: '/conditions/1/clause' },
      { pointer: '/conditions/1/expression', code: 'rules.condition-fact-unknown' },
    ]);
    expect((await save(editor, 1, condition('highTech'))).body).toMatchObject({
      version: 2,
      conditions: [{ expression: 'highTech' }],
    });
    expect((await save(editor, 1, condition('techSme'))).status).toBe(409);
    expect((await save(editor, 2)).body).toMatchObject({ version: 3, conditions: [] });
    const rows = await world.services.db.read.find(FinderEntryVersion, {
      where: { entryId: id },
      order: { version: 'ASC' },
    });
    expect(rows.map(({ personName }) => personName)).toEqual(['于编辑', '于编辑']);
    const before = await call(editor, 'get', `/finder/records/${id}/versions/2`);
    expect(before.body.conditions).toEqual([condition('highTech')]);
    expect((await call(editor, 'get', `/finder/records/${id}`)).body.conditions).toEqual([]);
  });

  it('stay when the policy is imported again, and are offered on its page while there are any', async () => {
    const { id, address } = await policy('f2', 'employees <= 500');
    await world.put(world.draft('f2', { body: '第一条 新的正文' }));
    const page = await call(null, 'get', `/finder/entries/policy/${address}`);
    expect(page.body).toMatchObject({
      version: 3,
      nextSteps: [{ id: 'fit', path: `/find/policy/${address}/fit` }],
    });
    await call(editor, 'put', `/finder/records/${id}/conditions`, { version: 3, conditions: [] });
    expect((await call(null, 'get', `/finder/entries/policy/${address}`)).body.nextSteps).toEqual([]);
    const gone = await call(null, 'get', `/finder/fit/${address}`);
    expect([gone.status, gone.body.code]).toEqual([404, 'finder.no-conditions']);
  });

  it('are asked of a visitor: only what they use, with the places that they tell apart; wrong answers stay', async () => {
    const { address } = await policy(
      'f3',
      'rdExpense / revenue * 100 >= 5',
      'starts with(district, "11") or district = "120116"',
      'ageYears < 5',
    );
    const asked = await call(null, 'get', `/finder/fit/${address}`);
    expect(asked.body).toMatchObject({ company: null, verdict: 'lacks-data', facts: [] });
    type Asked = { id: string; options: { value: string }[]; answer: string; fault: unknown };
    const questions = asked.body.questions as Asked[];
    expect(questions.map(({ id }) => id)).toEqual(['district', 'registeredOn', 'rdExpense', 'revenue']);
    expect(questions[0]?.options.map(({ value }) => value)).toEqual(['120116', '11', '-']);
    const check = (query: string) => call(null, 'get', `/finder/fit/${address}?${query}`);
    const right = 'district=11&registeredOn=2024-01-01&rdExpense=300&revenue=5,000';
    const fits = await check(right);
    expect(fits.body).toMatchObject({ verdict: 'fit' });
    expect(fits.body.conditions[0].workings[0].said.zh).toContain(
      '300 万元 ÷ 上年度营业收入 5,000 万元 × 100 = 6',
    );
    expect((await check(right.replace('district=11', 'district=-'))).body.verdict).toBe('not-fit');
    const odd = await check(
      'district=99&registeredOn=2124-01-01&rdExpense=1e9&revenue=&nonsense=1&revenue[]=2',
    );
    expect(odd.body.verdict).toBe('lacks-data');
    expect((odd.body.questions as Asked[]).map(({ answer, fault }) => [answer, fault !== null])).toEqual([
      ['99', true],
      ['2124-01-01', true],
      ['1e9', true],
      ['', false],
    ]);
  });

  it('are judged at once by what the portal holds of a company, and say where each number is from', async () => {
    const { address } = await policy(
      'f4',
      'starts with(district, "11")',
      'organisation = "company"',
      'revenue > 10',
    );
    const company = submitterOf(testCompany());
    expect((await call(null, 'get', `/finder/fit/${address}/company`)).status).toBe(401);
    const judged = await call(company, 'get', `/finder/fit/${address}/company`);
    expect(judged.body).toMatchObject({
      company: company.company?.name,
      verdict: 'lacks-data',
      facts: [
        { id: 'district', from: 'record' },
        { id: 'organisation', from: 'record' },
      ],
      questions: [{ id: 'revenue' }],
    });
    const answered = await call(company, 'get', `/finder/fit/${address}/company?revenue=11&district=31`);
    expect(answered.body).toMatchObject({ verdict: 'fit' });
    expect(answered.body.facts.at(-1)).toMatchObject({ id: 'revenue', from: 'answered' });
  });

  it('are judged by what a company had kept of its answers, until the year ends or it takes them back', async () => {
    const { address } = await policy('f5', 'revenue > 10', 'techSme', 'specialised = "little-giant"');
    const company = submitterOf(testCompany());
    const path = '/finder/company-answers';
    const check = () => call(company, 'get', `/finder/fit/${address}/company`);
    const keep = (as: Bearer | null, answers: object) => call(as, 'put', path, { answers });
    const right = { revenue: '11', techSme: 'yes', specialised: 'little-giant' };
    expect((await keep(null, right)).status).toBe(401);
    expect((await keep(editor, right)).status).toBe(403);
    // What the record says is nobody's to answer, and nothing is kept beside a mistake.
    const wrong = await keep(company, { ...right, revenue: 'much', district: '110108', nonsense: '1' });
    expect(wrong.status).toBe(422);
    expect((wrong.body.errors as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      '/answers/revenue',
      '/answers/district',
      '/answers/nonsense',
    ]);
    expect((await keep(company, {})).status).toBe(422);
    expect((await check()).body).toMatchObject({ verdict: 'lacks-data', facts: [] });
    expect((await keep(company, { ...right, revenue: '9' })).status).toBe(204);
    expect((await keep(company, { revenue: '1,100' })).status).toBe(204);
    const kept = await check();
    expect(kept.body).toMatchObject({ verdict: 'fit', questions: [] });
    expect(kept.body.facts).toMatchObject([
      { id: 'revenue', from: 'kept', at: expect.stringMatching(/^20\d\d-/) as string },
      { id: 'techSme', from: 'kept' },
      { id: 'specialised', from: 'kept' },
    ]);
    const other = await call(submitterOf(testCompany()), 'get', `/finder/fit/${address}/company`);
    expect(other.body.verdict).toBe('lacks-data');
    await world.services.db.run((tx) =>
      tx.query("UPDATE finder_company_answer SET at = at - INTERVAL 1 YEAR WHERE fact = 'revenue'"),
    );
    expect((await check()).body.questions).toMatchObject([{ id: 'revenue', isKept: true }]);
    expect((await call(company, 'delete', path)).status).toBe(204);
    expect((await check()).body.questions).toHaveLength(3);
  });

  it('are tried with sample companies while they are typed', async () => {
    const expressions = ['employees <= 500', 'employees <='];
    expect(
      (await call(submitterOf(testCompany()), 'post', '/finder/conditions/try', { expressions })).status,
    ).toBe(403);
    const tried = await call(editor, 'post', '/finder/conditions/try', { expressions });
    expect(tried.body.faults).toMatchObject([null, { at: expect.any(Number) as number }]);
    const companies = tried.body.companies as { verdict: string; conditions: unknown[] }[];
    expect(companies.length).toBeGreaterThanOrEqual(5);
    expect(companies[0]).toMatchObject({ verdict: 'fit', conditions: [{ met: 'met' }, null] });
  });
});
