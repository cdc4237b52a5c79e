import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Certificates } from '#certificate';
import { CompanyProfile } from '#company';
import { FinderEntry, FinderPush, FollowEntries, SendNews, TargetEntries, WriteEntries } from '#finder';
import { Message } from '#notify';
import type { Bearer } from '../../support/access-tokens.js';
import { eventually } from '../../support/browserless.js';
import { FinderWorld } from '../../support/finder-world.js';
import { submitterOf, testCompany } from '../../support/hightech-people.js';

let world: FinderWorld;

beforeAll(async () => {
  world = await FinderWorld.start();
});
afterAll(() => world?.stop());

const wish = { kinds: ['policy'], fields: [], places: [], words: ['石墨烯'], frequency: 'daily', version: 0 };
const call = (as: Bearer | null, method: 'get' | 'put' | 'post', path: string, body?: object) =>
  world.services.call(as, method, path, body);
const save = (as: Bearer, body: object) => call(as, 'put', '/finder/interests', body);
const ofWorker = <T>(type: new (...args: never[]) => T): T =>
  world.services.worker.get(type, { strict: false });
const pushes = () => world.services.db.read.find(FinderPush);
const messages = () => world.services.db.read.findBy(Message, { kind: 'finder.news' });

/** Entries by their ids, as the tests call them. */
const named = new Map<string, string>();

/** A policy with conditions, published in one step. */
async function policy(name: string, title: string, ...expressions: string[]): Promise<void> {
  const conditions = expressions.map((expression) => ({
    label: { zh: '条件', en: 'Condition' },
    clause: '第一条',
    expression,
  }));
  const writing = world.services.app.get(WriteEntries, { strict: false });
  await world.services.db.run(async (tx) => {
    const by = { person: null, reason: 'import' } as const;
    const [{ id } = { id: '' }] = await writing.put(tx, [world.draft(name, { title })], by);
    await tx.update(FinderEntry, { id }, { conditions: JSON.stringify(conditions) });
    named.set(id, name);
  });
}

function certify(company: Bearer): Promise<unknown> {
  const { id = '', name = '', uscc = '' } = company.company ?? {};
  const text = { zh: '示例', en: 'Example' };
  const wanted = {
    owner: { kind: 'test', id },
    company: { id, name, uscc },
    programme: 'national-hte',
    title: text,
    field: text,
    authorities: [text],
    series: { letters: 'GR', region: '11' },
    validYears: 3,
    demonstration: true,
  };
  return world.services.db.run((tx) => ofWorker(Certificates).issue(tx, wanted));
}

/** As the queue does it, and once more, as after a process that was killed. */
async function match(): Promise<void> {
  const targeting = ofWorker(TargetEntries);
  for (let turn = 0; turn < 2; turn++) await targeting.run('0', '999999');
}

describe('targeted information', () => {
  it('begins with what the company’s record says, is kept for the company alone, and no page that was overtaken overwrites it', async () => {
    const [one, other] = [submitterOf(testCompany()), submitterOf(testCompany())];
    expect((await call(null, 'get', '/finder/interests')).status).toBe(401);
    const before = await call(one, 'get', '/finder/interests');
    expect(before.body).toMatchObject({ version: 0, frequency: 'daily', nextAt: null, found: [] });
    expect(before.body.places).toHaveLength(1);
    expect((await save(one, { ...wish, words: ['a'] })).status).toBe(422);
    expect((await save(one, wish)).status).toBe(204);
    expect((await save(one, wish)).status).toBe(409);
    expect((await call(one, 'get', '/finder/interests')).body).toMatchObject({
      version: 1,
      words: ['石墨烯'],
    });
    expect((await call(other, 'get', '/finder/interests')).body).toMatchObject({ version: 0, words: [] });
    expect((await save(one, { ...wish, frequency: 'off', version: 1 })).status).toBe(204);
  });

  it('finds each version of an entry once, tells of all that is new on the next morning, and says why', async () => {
    const company = submitterOf(testCompany());
    await save(company, wish);
    await world.put(world.draft('t1', { title: '石墨烯专项' }), world.draft('t2', { title: '其他专项' }));
    await match();
    expect(await pushes()).toHaveLength(1);
    await world.put(
      world.draft('t1', { title: '石墨烯专项（修订）' }),
      world.draft('t3', { body: '含石墨烯' }),
    );
    await match();
    expect(await pushes()).toHaveLength(3);
    const news = ofWorker(SendNews);
    await news.run();
    expect(await messages()).toEqual([]);
    world.services.clock.set('2026-10-13T01:00:00Z');
    await news.run();
    await news.run();
    const [message, ...others] = await messages();
    expect(others).toEqual([]);
    expect(message).toMatchObject({ titleZh: '为您找到 2 条新信息', link: '/workspace/interests' });
    expect(message?.bodyZh).toContain('《石墨烯专项（修订）》\n符合您关注的关键词：石墨烯');
    const page = await call(company, 'get', '/finder/interests');
    expect(page.body.found).toHaveLength(2);
    expect(page.body.nextAt).toBe('2026-10-14T01:00:00.000Z');
  });

  it('stops by the link of a message without sign-in, only for that company, and looking stops nothing', async () => {
    const company = submitterOf(testCompany());
    await save(company, { ...wish, words: ['量子'] });
    await call(company, 'get', '/workspace/inbox');
    await world.put(world.draft('t4', { title: '量子专项' }), world.draft('t5', { title: '石墨烯再议' }));
    await match();
    world.services.clock.set('2026-10-14T01:00:00Z');
    await ofWorker(SendNews).run();
    const message = (await messages()).find(({ bodyZh }) => bodyZh.includes('量子'));
    const path = `/finder${message?.stopLink}`;
    expect((await call(null, 'get', path)).body).toMatchObject({ stopped: false });
    expect((await call(null, 'get', path)).body).toMatchObject({ stopped: false });
    const wrong = path.slice(0, -1) + (path.endsWith('A') ? 'B' : 'A');
    expect((await call(null, 'post', wrong)).status).toBe(404);
    expect((await call(null, 'post', '/finder/stop/short')).status).toBe(404);
    expect((await call(null, 'post', path)).body).toEqual({ what: 'interests', name: null, stopped: true });
    expect((await call(null, 'post', path)).body).toEqual({ what: 'interests', name: null, stopped: true });
    expect((await call(company, 'get', '/finder/interests')).body).toMatchObject({
      frequency: 'off',
      version: 2,
    });
    const told = (await messages()).length;
    await world.put(world.draft('t6', { title: '量子与石墨烯' }));
    await match();
    world.services.clock.set('2026-10-15T01:00:00Z');
    await ofWorker(SendNews).run();
    // The other company is told of it, this one is not.
    expect(await messages()).toHaveLength(told + 1);
    // What a job that had begun before found meanwhile is no news to who resumes.
    const [one] = await pushes();
    const late = { ...one!, companyId: company.company!.id, entryVersion: 9, toldAt: null };
    await world.services.db.read.insert(FinderPush, late);
    expect((await save(company, { ...wish, version: 2 })).status).toBe(204);
    expect((await pushes()).filter(({ toldAt }) => toldAt === null)).toEqual([]);
    await save(company, { ...wish, frequency: 'off', version: 3 });
  });

  it('goes by what the portal holds of a company, through the queue: who does not meet a policy’s conditions hears nothing of it', async () => {
    const [hightech, large] = [submitterOf(testCompany()), submitterOf(testCompany())];
    for (const one of [hightech, large]) await save(one, { ...wish, words: ['光子'] });
    const employ = (one: Bearer, employees: number) =>
      world.services.db.read.update(CompanyProfile, { id: one.company?.id ?? '' }, { employees });
    await employ(hightech, 86);
    await employ(large, 860);
    await certify(hightech);
    await policy('f1', '中小企业专项', 'employees <= 500', 'highTech');
    await policy('f2', '光子专项', 'employees > 500');
    await policy('f3', '光子研发资助', 'revenue > 10');
    await ofWorker(FollowEntries).run();
    const reasonsOf = async (one: Bearer) => {
      const rows = await world.services.db.read.findBy(FinderPush, { companyId: one.company?.id ?? '' });
      const found = rows.map(({ entryId, reasons }) => [
        named.get(entryId) ?? '',
        JSON.parse(reasons) as object,
      ]);
      return Object.fromEntries(found) as object;
    };
    const word = { by: 'word', values: ['光子'] };
    await eventually(async () => {
      expect(await reasonsOf(hightech)).toEqual({
        f1: [{ by: 'fit', values: ['employees', 'highTech'] }],
        f3: [word],
      });
      expect(await reasonsOf(large)).toEqual({
        f2: [word, { by: 'fit', values: ['employees'] }],
        f3: [word],
      });
    });
    const page = await call(hightech, 'get', '/finder/interests');
    expect(page.body.found.at(-1).because).toMatchObject({
      zh: expect.stringContaining('全部条件（从业人员、'),
    });
  });

  it('hands every change to the queue once', async () => {
    const following = ofWorker(FollowEntries);
    await following.run();
    const count = async () =>
      (
        await world.services.db.read.query<{ n: string }[]>(
          "SELECT COUNT(*) AS n FROM outbox WHERE type = 'finder.entries-to-match'",
        )
      )[0]?.n;
    const before = await count();
    await following.run();
    expect(await count()).toBe(before);
  });
});
