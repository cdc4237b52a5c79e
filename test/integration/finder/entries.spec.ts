import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChangeFeed, FinderEntry, FinderEntryVersion, type EntryDraft } from '#finder';
import { newId } from '#kernel';
import { FinderWorld } from '../../support/finder-world.js';
import type { TestServices } from '../../support/test-services.js';

let world: FinderWorld;
let services: TestServices;

beforeAll(async () => {
  world = await FinderWorld.start();
  services = world.services;
});
afterAll(() => world?.stop());

const draft = (...given: Parameters<FinderWorld['draft']>) => world.draft(...given);
const put = (...drafts: EntryDraft[]) => world.put(...drafts);
const entryOf = (id: string) => world.entryOf(id);
const latest = () => services.app.get(ChangeFeed, { strict: false }).latest('entries');
const versionsOf = (entryId: string) =>
  services.db.read.find(FinderEntryVersion, { where: { entryId }, order: { version: 'ASC' } });

describe('what is written to the directories', () => {
  it('is published with an address of its own, the last day known, and its place in the order of changes', async () => {
    const before = await latest();
    const [first, second] = await put(draft('a1'), draft('a2', { title: '关于示例a1的通知' }));
    expect([first?.outcome, second?.outcome]).toEqual(['new', 'new']);
    const [one, two] = [await entryOf(first!.id), await entryOf(second!.id)];
    expect(one).toMatchObject({
      state: 'published',
      version: 1,
      closesOn: '2026-12-31',
      confirmedOn: '2026-10-12',
    });
    expect(one.address).toMatch(/^关于示例a1的通知-[2-9a-z]{8}$/);
    expect(two.address).not.toBe(one.address);
    expect([BigInt(one.changeNumber), BigInt(two.changeNumber)]).toEqual([before + 1n, before + 2n]);
  });

  it('writes nothing and takes no number when it says the same again', async () => {
    const [first] = await put(draft('b1'));
    const before = [await entryOf(first!.id), await latest()];
    expect(await put(draft('b1'))).toEqual([{ id: first!.id, outcome: 'unchanged' }]);
    expect([await entryOf(first!.id), await latest()]).toEqual(before);
  });

  it('keeps what it said before, why that ended, and its address when it says something else', async () => {
    const [first] = await put(draft('c1'));
    const { address, changeNumber } = await entryOf(first!.id);
    services.clock.set('2026-10-13T02:00:00Z');
    expect(await put(draft('c1', { title: '新的标题', fields: {} }))).toEqual([
      { id: first!.id, outcome: 'changed' },
    ]);
    const now = await entryOf(first!.id);
    expect(now).toMatchObject({
      title: '新的标题',
      address,
      version: 2,
      closesOn: null,
      confirmedOn: '2026-10-13',
    });
    expect(BigInt(now.changeNumber)).toBeGreaterThan(BigInt(changeNumber));
    const [ended, ...more] = await versionsOf(first!.id);
    expect(more).toEqual([]);
    expect(ended).toMatchObject({ version: 1, reason: 'import', personId: null });
    expect(JSON.parse(ended!.content)).toMatchObject({ title: '关于示例c1的通知', state: 'published' });
  });

  it('that is only confirmed is no new version, and a confirmation never goes back', async () => {
    const [first] = await put(draft('d1'));
    expect(await put(draft('d1', { confirmedOn: '2027-01-01' }))).toMatchObject([{ outcome: 'changed' }]);
    expect(await put(draft('d1', { confirmedOn: '2026-01-01' }))).toMatchObject([{ outcome: 'unchanged' }]);
    expect(await entryOf(first!.id)).toMatchObject({ version: 1, confirmedOn: '2027-01-01' });
    expect(await versionsOf(first!.id)).toEqual([]);
  });

  it('is one entry when two write it at once', async () => {
    const results = await Promise.all(Array.from({ length: 6 }, () => put(draft('e1'), draft('e2'))));
    expect(new Set(results.map(([one]) => one?.id)).size).toBe(1);
    expect(results.flat().filter(({ outcome }) => outcome === 'new')).toHaveLength(2);
  });

  it('is missed by nobody who follows the numbers while many write', async () => {
    const start = await latest();
    let seen = start;
    let writing = true;
    const followed: string[] = [];
    const follow = async () => {
      for (let last = false; !last;) {
        last = !writing;
        const rows = await services.db.read.query<{ id: string; n: string }[]>(
          'SELECT id, change_number AS n FROM finder_entry WHERE change_number > ? ORDER BY change_number',
          [String(seen)],
        );
        for (const { id, n } of rows) {
          followed.push(id);
          seen = BigInt(n);
        }
      }
    };
    const following = follow();
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      const ids: string[] = [];
      for (let turn = 0; turn < 10; turn++) {
        const drafts = Array.from({ length: 1 + (turn % 4) }, (_none, at) =>
          draft(`f${writer}-${turn}-${at}`),
        );
        ids.push(...(await put(...drafts)).map(({ id }) => id));
      }
      return ids;
    });
    const written = (await Promise.all(writers)).flat();
    writing = false;
    await following;
    expect(followed.toSorted()).toEqual(written.toSorted());
    expect((await latest()) - start).toBe(BigInt(written.length));
  });
});

describe('the directories', () => {
  it('say to everybody what an entry of each holds', async () => {
    const { status, body } = await services.call(null, 'get', '/finder/kinds');
    expect(status).toBe(200);
    expect((body.items as { id: string }[]).map(({ id }) => id)).toEqual([
      'policy',
      'funding',
      'space',
      'talent',
      'technology',
      'service',
    ]);
    expect(body.items[2].fields).toContainEqual(
      expect.objectContaining({ id: 'area', type: 'number', unit: { zh: '平方米', en: 'm²' } }),
    );
  });
});

describe('an entry', () => {
  const read = async (kind: string, address: string) =>
    services.call(null, 'get', `/finder/entries/${kind}/${encodeURIComponent(address)}`);
  const written = async (...drafts: EntryDraft[]) =>
    Promise.all((await put(...drafts)).map(({ id }) => entryOf(id)));

  it('says to everybody all that its page shows, where it comes from, and whether it can still be used', async () => {
    const fields = { level: 'call', region: '110108', closes: '2026-12-31' };
    const [entry] = await written(draft('g1', { fields, confirmedOn: '2025-10-01' }));
    const { status, body } = await read('policy', entry!.address);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: entry!.id,
      kind: 'policy',
      address: entry!.address,
      closesOn: '2026-12-31',
      open: true,
      stale: true,
      demo: true,
      source: { name: '示例来源', licence: 'CC BY 4.0', externalId: 'g1' },
      owner: null,
    });
    expect(body.fields).toMatchObject([
      { id: 'level', value: 'call', shown: { zh: '申报通知', en: 'Call for applications' } },
      { id: 'region', value: '110108', shown: { zh: '北京市海淀区' } },
      { id: 'closes', value: '2026-12-31' },
    ]);
  });

  it('is found by its address whatever stands before it, and names where it belongs', async () => {
    const [entry] = await written(draft('h1'));
    await written(draft('h1', { kind: 'talent', fields: { type: 'programme' } }));
    expect((await read('policy', entry!.address)).body).toMatchObject({
      kind: 'talent',
      address: entry!.address,
    });
    expect((await read('nothing', entry!.address)).status).toBe(404);
    expect((await read('policy', "no' OR 1=1 --")).status).toBe(404);
  });

  it('is compared with up to three others of its directory, field by field', async () => {
    const [one, two] = await written(
      draft('i1', { kind: 'space', fields: { type: 'park', area: '100' } }),
      draft('i2', { kind: 'space', fields: { type: 'office' } }),
    );
    const [other] = await written(draft('i3'));
    const compare = (ids: string[]) => services.call(null, 'get', `/finder/compare?ids=${ids.join()}`);
    const gone = newId();
    const { body } = await compare([two!.id, one!.id, gone, 'nonsense']);
    expect(body).toMatchObject({
      kind: 'space',
      items: [{ id: two!.id }, { id: one!.id }],
      rows: [
        { id: 'type', shown: [{ zh: '办公空间' }, { zh: '园区' }] },
        { id: 'area', shown: [null, { zh: '100 平方米' }] },
      ],
      missing: [gone, 'nonsense'],
    });
    expect((await compare([one!.id, other!.id])).body.code).toBe('finder.compare-kinds');
    expect((await compare([1, 2, 3, 4, 5].map(() => newId()))).body.code).toBe('finder.compare-count');
    expect((await compare([])).status).toBe(422);
  });

  it('is listed with its address for site maps, but neither examples nor what was archived', async () => {
    const [shown, example, archived] = await written(
      draft('j1', { demo: false }),
      draft('j2'),
      draft('j3', { demo: false }),
    );
    await services.db.read.update(FinderEntry, { id: archived!.id }, { state: 'archived' });
    const { body: parts } = await services.call(null, 'get', '/finder/addresses');
    expect(parts.items).toHaveLength(1);
    const { body } = await services.call(null, 'get', `/finder/addresses/${parts.items[0].from}`);
    const addresses = (body.items as { address: string }[]).map(({ address }) => address);
    expect(addresses).toContain(shown!.address);
    expect(addresses).not.toContain(example!.address);
    expect(addresses).not.toContain(archived!.address);
    expect((await services.call(null, 'get', '/finder/addresses/nonsense')).status).toBe(404);
  });
});
