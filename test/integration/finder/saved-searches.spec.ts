import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FinderSearchHit, FollowEntries, MatchSearches, SendSearchNews } from '#finder';
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

const PATH = '/finder/saved-searches';
const call = (as: Bearer | null, method: 'get' | 'put' | 'post' | 'delete', path: string, body?: object) =>
  world.services.call(as, method, path, body);
const save = (as: Bearer, query: string, more: object = {}) =>
  call(as, 'post', PATH, { query, frequency: 'daily', ...more });
const list = async (as: Bearer) => (await call(as, 'get', PATH)).body.items;
/** As its company sees it now. */
const seen = async (as: Bearer, searchId: string) =>
  (await list(as)).find(({ id }: { id: string }) => id === searchId);
const ofWorker = <T>(type: new (...args: never[]) => T): T =>
  world.services.worker.get(type, { strict: false });
const tell = () => ofWorker(SendSearchNews).run();
const messages = () => world.services.db.read.findBy(Message, { kind: 'finder.search-news' });
const hitsOf = (searchId: string) => world.services.db.read.countBy(FinderSearchHit, { searchId });
const someone = () => submitterOf(testCompany());

/** As the queue does it, and once more, as after a process that was killed. */
async function match(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await ofWorker(MatchSearches).run('0', '999999');
}

describe('a saved search', () => {
  it('is kept for the company with its words, its choices, and how often it is told of', async () => {
    const [one, other] = [someone(), someone()];
    expect((await call(null, 'get', PATH)).status).toBe(401);
    const query = 'q=%E9%87%8F%E5%AD%90&level=law&kind=policy&page=3';
    const draft = await call(one, 'get', `${PATH}/draft?query=${encodeURIComponent(query)}`);
    expect(draft.body).toMatchObject({ name: { zh: '量子' }, text: '量子', saved: null, isFull: false });
    const { status, body } = await save(one, query);
    expect(status).toBe(201);
    const [kept, ...rest] = await list(one);
    expect(rest).toEqual([]);
    expect(kept).toMatchObject({ id: body.id, name: '量子', frequency: 'daily', toldAt: null, news: 0 });
    expect(kept.nextAt).not.toBeNull();
    expect(kept.path).toBe('/search?q=%E9%87%8F%E5%AD%90&kind=policy&level=law');
    expect(kept.choices.map(({ zh }: { zh: string }) => zh)).toEqual(['找政策', '法律']);
    expect(await list(other)).toEqual([]);
    // In another order it is the same.
    const again = await save(one, 'kind=policy&q=%E9%87%8F%E5%AD%90&level=law');
    expect([again.status, again.body.code]).toEqual([409, 'finder.saved-search-known']);
    const known = await call(one, 'get', `${PATH}/draft?query=${encodeURIComponent(query)}`);
    expect(known.body.saved).toBe(body.id);
    const change = { name: '量子政策', frequency: 'weekly', version: 1 };
    expect((await call(other, 'put', `${PATH}/${body.id}`, change)).status).toBe(404);
    expect((await call(other, 'delete', `${PATH}/${body.id}?version=1`)).status).toBe(404);
    expect((await call(one, 'put', `${PATH}/${body.id}`, change)).status).toBe(204);
    expect((await call(one, 'put', `${PATH}/${body.id}`, change)).status).toBe(409);
    expect((await list(one))[0]).toMatchObject({ name: '量子政策', frequency: 'weekly', version: 2 });
    expect((await call(one, 'delete', `${PATH}/${body.id}?version=1`)).status).toBe(409);
    expect((await call(one, 'delete', `${PATH}/${body.id}?version=2`)).status).toBe(204);
    expect(await list(one)).toEqual([]);
  });

  it.each(['', 'page=2', 'q=%20%E3%80%82', 'q=a&colour=red', 'q=a&kind=pets', `q=${'a'.repeat(301)}`])(
    'is refused beside the query where it would not ask what was meant: %s',
    async (query) => {
      const { status, body } = await save(someone(), query);
      expect(status).toBe(422);
      expect(body.errors[0].pointer).toBe('/query');
    },
  );

  it('is one of fifty at most, also when two are saved at once', async () => {
    const company = someone();
    for (let at = 0; at < 49; at += 1) expect((await save(company, `q=w${at}`)).status).toBe(201);
    const answers = await Promise.all([save(company, 'q=x'), save(company, 'q=y'), save(company, 'q=z')]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
    expect(await list(company)).toHaveLength(50);
  });

  it('finds what the search would find, of what changed since, and tells of each version once, at its time', async () => {
    const company = someone();
    await call(company, 'get', '/workspace/inbox');
    await world.put(world.draft('s0', { title: '石墨烯旧专项' }));
    const { body } = await save(company, 'q=石墨烯 专项&kind=policy');
    const reader = await save(company, 'q=石墨烯&kind=space', { frequency: 'weekly' });
    await world.put(
      world.draft('s1', { title: '石墨烯专项' }),
      world.draft('s2', { title: '其他专项' }),
      world.draft('s3', { title: '新材料', body: '本专项支持石墨烯。' }),
    );
    await match();
    expect(await hitsOf(body.id)).toBe(2);
    expect(await hitsOf(reader.body.id)).toBe(0);
    expect((await seen(company, body.id)).news).toBe(2);
    await tell();
    expect(await messages()).toEqual([]);
    world.services.clock.set('2026-10-13T01:00:00Z');
    await tell();
    await tell();
    const [message, ...others] = await messages();
    expect(others).toEqual([]);
    expect(message).toMatchObject({ titleZh: '保存的搜索“石墨烯 专项”有 2 条新结果' });
    expect(message?.bodyZh).toContain('符合您保存的搜索“石墨烯 专项”。\n\n《新材料》\n\n《石墨烯专项》');
    expect(message?.link).toMatch(/^\/search\?q=.*&kind=policy$/);
    const shown = await seen(company, body.id);
    expect(shown).toMatchObject({
      news: 0,
      toldAt: '2026-10-13T01:00:00.000Z',
      nextAt: '2026-10-14T01:00:00.000Z',
    });
    // Compared once more, what was told is no news; a new version is.
    await match();
    world.services.clock.set('2026-10-14T01:00:00Z');
    await tell();
    expect(await messages()).toHaveLength(1);
    await world.put(world.draft('s1', { title: '石墨烯专项（修订）' }));
    await match();
    await tell();
    expect((await messages()).at(-1)?.titleZh).toContain('有 1 条新结果');
  });

  it('is stopped by the link of its message without sign-in, alone, and says what was stopped', async () => {
    const company = someone();
    await call(company, 'get', '/workspace/inbox');
    const { body } = await save(company, 'q=光刻', { name: '光刻机', frequency: 'at-once' });
    await save(company, 'q=光', { frequency: 'off' });
    await world.put(world.draft('k1', { title: '光刻工艺' }));
    await match();
    await tell();
    const message = (await messages()).find(({ titleZh }) => titleZh.includes('光刻机'));
    const path = `/finder${message?.stopLink}`;
    const before = { what: 'search', name: '光刻机', stopped: false };
    expect((await call(null, 'get', path)).body).toEqual(before);
    expect((await seen(company, body.id)).frequency).toBe('at-once');
    expect((await call(null, 'post', path)).body).toEqual({ ...before, stopped: true });
    expect((await call(null, 'post', path)).body).toEqual({ ...before, stopped: true });
    expect(await seen(company, body.id)).toMatchObject({ frequency: 'off', nextAt: null, version: 2 });
    await world.put(world.draft('k2', { title: '光刻材料' }));
    await match();
    expect(await hitsOf(body.id)).toBe(1);
  });

  it('is compared by the queue, as changes come', async () => {
    const company = someone();
    const { body } = await save(company, 'q=钙钛矿');
    await world.put(world.draft('q1', { title: '钙钛矿电池' }));
    await ofWorker(FollowEntries).run();
    await eventually(async () => expect(await hitsOf(body.id)).toBe(1));
  });
});
