import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RemindOfRequests } from '#finder';
import { newId } from '#kernel';
import type { Bearer } from '../../support/access-tokens.js';
import { FinderWorld } from '../../support/finder-world.js';
import { submitterOf, testCompany } from '../../support/hightech-people.js';
import type { Answer, TestServices } from '../../support/test-services.js';
import { staffOf } from '../../support/voucher-provider.js';

let world: FinderWorld;
let services: TestServices;

beforeAll(async () => {
  world = await FinderWorld.start();
  services = world.services;
});
afterAll(() => world?.stop());

const editor = staffOf('finder-editor', '于编辑');
const call = (as: Bearer | null, method: 'get' | 'post', path: string, body?: object) =>
  services.call(as, method, `/finder/requests${path}`, body);

/** Somebody whom the portal knows, so that they can be told. */
async function somebody(name?: string): Promise<Bearer> {
  const person = submitterOf(testCompany(), name);
  await services.call(person, 'get', '/workspace/inbox');
  await services.call(person, 'get', '/workspace/company');
  return person;
}

const FIELDS = {
  space: { type: 'incubator' },
  service: { category: 'testing' },
  funding: { type: 'fund', least: '1000000.00', most: '5000000.00' },
} as const;

async function entryFor(owner: Bearer | null, kind: keyof typeof FIELDS = 'service'): Promise<string> {
  const fields = FIELDS[kind];
  const companyId = owner?.company?.id ?? null;
  const [put] = await world.put(world.draft(newId(), { kind, companyId, fields, title: '示例服务' }));
  return put!.id;
}

const asked = { message: '能做哪些项目？', contact: null };
const ask = (as: Bearer, entryId: string, more: object = {}) =>
  call(as, 'post', '', { ...asked, entryId, ...more });

/** A second after what was done before, with the version that is there now. */
async function move(as: Bearer, id: string, name: string, more: object = {}): Promise<Answer> {
  services.clock.set(new Date(services.clock.now().getTime() + 1000));
  const [row] = await services.db.read.query<{ version: number }[]>(
    'SELECT version FROM finder_request WHERE id = ?',
    [id],
  );
  return call(as, 'post', `/${id}/${name}`, { version: row?.version, ...more });
}

const told = async (person: Bearer) =>
  ((await services.call(person, 'get', '/workspace/inbox')).body.items as { kind: string }[]).map(
    ({ kind }) => kind,
  );

describe('what a company asks of whoever offers an entry', () => {
  it('goes to the owner, is answered there, written to again and closed; both sides are told and see all of it', async () => {
    const [owner, asker] = [await somebody('钱园区'), await somebody('孙企业')];
    const { body: begun } = await ask(asker, await entryFor(owner));
    expect(begun).toMatchObject({
      kind: 'inquiry',
      state: 'open',
      side: 'asker',
      turn: 'owner',
      dueAt: '2026-10-19T16:00:00.000Z',
      actions: ['write', 'recall'],
    });
    const id = begun.id as string;
    expect(await told(owner)).toEqual(['finder.request-asked']);
    expect((await call(owner, 'get', `/${id}`)).body).toMatchObject({
      side: 'owner',
      contact: null,
      messages: [{ side: 'asker', by: null, body: '能做哪些项目？' }],
    });
    expect((await move(owner, id, 'answer', { message: '拉伸和弯曲' })).body).toMatchObject({
      state: 'answered',
      turn: 'asker',
      dueAt: null,
    });
    expect(await told(asker)).toEqual(['finder.request-answered']);
    expect((await move(asker, id, 'write', { message: '价格？' })).body.state).toBe('open');
    await move(owner, id, 'answer', { message: '见附表' });
    const { body } = await move(asker, id, 'close');
    expect(body).toMatchObject({ state: 'closed', turn: null, actions: [] });
    expect(body.messages.map(({ by }: { by: string | null }) => by)).toEqual([
      '孙企业',
      null,
      '孙企业',
      null,
    ]);
    expect(JSON.stringify(body)).not.toContain('钱园区');
    const list = (as: Bearer, side: string) => call(as, 'get', `?side=${side}`);
    expect((await list(asker, 'asked')).body.items).toMatchObject([{ id, state: 'closed' }]);
    expect((await list(owner, 'received')).body.items).toMatchObject([{ id, company: asker.company?.name }]);
    expect((await list(owner, 'asked')).body.total).toBe(0);
  });

  it('is nobody else’s business, and nobody acts from the wrong side', async () => {
    const [owner, asker, stranger] = [await somebody(), await somebody(), await somebody()];
    const { id } = (await ask(asker, await entryFor(owner))).body as { id: string };
    for (const other of [stranger, editor]) {
      expect((await call(other, 'get', `/${id}`)).status).toBe(404);
      expect((await move(other, id, 'answer', { message: '我来答' })).status).toBe(404);
    }
    expect((await call(null, 'get', `/${id}`)).status).toBe(401);
    expect((await move(asker, id, 'answer', { message: '自问自答' })).status).toBe(403);
    expect((await move(owner, id, 'recall')).status).toBe(403);
    const reader = { ...owner, grants: [] };
    expect((await call(reader, 'get', `/${id}`)).body.actions).toEqual([]);
    expect((await move(reader, id, 'answer', { message: '无权' })).status).toBe(403);
    expect((await call(owner, 'post', `/${id}/answer`, { version: 99, message: '旧页面' })).status).toBe(409);
    expect((await move(owner, id, 'decline')).status).toBe(422);
    expect((await move(owner, id, 'decline', { reason: '名额已满' })).body.state).toBe('declined');
    expect(await told(asker)).toEqual(['finder.request-declined']);
    expect((await move(asker, id, 'write', { message: '再问' })).status).toBe(409);
    expect((await ask(owner, await entryFor(owner))).body.code).toBe('finder.request-own-entry');
  });

  it('on an entry of no company is the editors’ to answer, not of one who belongs to the asking company', async () => {
    const asker = await somebody();
    const { id } = (await ask(asker, await entryFor(null))).body as { id: string };
    const partial = { ...editor, sub: newId(), memberOf: [asker.company!.id] };
    expect((await call(partial, 'get', `/${id}`)).status).toBe(404);
    const ids = async (as: Bearer) =>
      ((await call(as, 'get', '?side=editors')).body.items as { id: string }[]).map((item) => item.id);
    expect(await ids(partial)).not.toContain(id);
    expect(await ids(editor)).toContain(id);
    expect(await ids(asker)).toEqual([]);
    expect((await move(editor, id, 'answer', { message: '请联系主办单位' })).body.state).toBe('answered');
  });

  it('is a visit with wished times: one of them is agreed on at once, another is for the asker to accept', async () => {
    const [owner, asker] = [await somebody(), await somebody()];
    const entry = await entryFor(owner, 'space');
    const wrong = await ask(asker, entry, { wishes: [{ day: '2026-10-12', part: 'morning' }] });
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/wishes/0/day',
      '/people',
    ]);
    const off = ['2026-10-20', '2026-10-17', '2026-10-18'].map((day) => ({ day, part: 'morning' }));
    const refused = (await ask(asker, entry, { wishes: off, people: 3 })).body.errors;
    expect(refused.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual([
      ['/wishes/1/day', 'finder.request-weekend'],
      ['/wishes/2/day', 'finder.request-weekend'],
    ]);
    const wishes = [{ day: '2026-10-20', part: 'afternoon' }];
    const { id } = (await ask(asker, entry, { wishes, people: 3 })).body as { id: string };
    const answer = (day: string, time: string) =>
      move(owner, id, 'answer', { message: '欢迎', visit: { day, time } });
    const before = await call(asker, 'get', `/${id}`);
    expect(before.body).toMatchObject({ proposed: false, turn: 'owner' });
    // Who offers it may show it at a weekend.
    expect((await answer('2026-10-24', '10:00')).body).toMatchObject({ state: 'answered', proposed: true });
    expect((await call(asker, 'get', '?side=asked')).body.items[0]).toMatchObject({ id, proposed: true });
    expect((await move(asker, id, 'write', { message: '周末不便' })).body).toMatchObject({ proposed: false });
    expect((await answer('2026-10-21', '09:30')).body).toMatchObject({ state: 'answered' });
    expect((await move(asker, id, 'agree')).body).toMatchObject({
      state: 'agreed',
      visit: { day: '2026-10-21', time: '09:30' },
    });
    expect((await answer('2026-10-20', '14:00')).body).toMatchObject({ state: 'agreed' });
    expect(await told(asker)).toContain('finder.request-appointed');
  });

  it('is of a fund an amount within what it gives, which both sides read', async () => {
    const [owner, asker] = [await somebody(), await somebody()];
    const entry = await entryFor(owner, 'funding');
    expect((await call(asker, 'get', `/form/${entry}`)).body).toMatchObject({
      kind: 'funding',
      amounts: { least: '1000000.00', most: '5000000.00' },
    });
    for (const [amount, code] of [
      [null, 'finder.request-amount-missing'],
      ['5000000.01', 'finder.request-amount-range'],
      ['<script>', 'number.not-a-number'],
    ]) {
      const { status, body } = await ask(asker, entry, { amount });
      expect([status, body.errors]).toMatchObject([422, [{ pointer: '/amount', code }]]);
    }
    expect((await ask(asker, entry, { amount: 1_200_000 })).status).toBe(422);
    const { id } = (await ask(asker, entry, { amount: '1,200,000.5' })).body as { id: string };
    for (const side of [owner, asker])
      expect((await call(side, 'get', `/${id}`)).body).toMatchObject({
        kind: 'funding',
        amount: '1200000.50',
      });
    const service = await entryFor(owner);
    expect((await call(asker, 'get', `/form/${service}`)).body.amounts).toBeNull();
    expect((await ask(asker, service, { amount: 'nothing' })).body).toMatchObject({ amount: null });
  });

  it('is refused when it is too much: once at a time of one entry, so many a day, and what nobody can answer', async () => {
    const asker = await somebody();
    const entry = await entryFor(null);
    const twice = await Promise.all([ask(asker, entry), ask(asker, entry)]);
    expect(twice.map(({ status }) => status)).toEqual(expect.arrayContaining([200, 409]));
    expect((await ask(asker, entry)).body.code).toBe('finder.request-open');
    for (let more = 1; more < 10; more += 1) await ask(asker, await entryFor(null));
    expect((await ask(asker, await entryFor(null))).body).toMatchObject({
      code: 'finder.requests-today',
      status: 409,
    });
    const other = await somebody();
    const [policy] = await world.put(world.draft(newId()));
    expect((await ask(other, policy!.id)).body.code).toBe('finder.request-not-possible');
    expect((await ask(other, newId())).status).toBe(404);
    expect((await ask(other, entry, { message: '\u200b ' })).body.errors[0].pointer).toBe('/message');
    expect((await ask({ ...other, grants: [] }, entry)).status).toBe(403);
  });

  it('that is not answered in time is said to both sides, once', async () => {
    const [owner, asker] = [await somebody(), await somebody()];
    await ask(asker, await entryFor(owner));
    const reminding = services.worker.get(RemindOfRequests, { strict: false });
    await reminding.run();
    expect(await told(asker)).toEqual([]);
    services.clock.set('2026-10-19T16:00:00Z');
    await reminding.run();
    await reminding.run();
    expect(await told(asker)).toEqual(['finder.request-waiting']);
    expect(await told(owner)).toEqual(['finder.request-late', 'finder.request-asked']);
  });
});
