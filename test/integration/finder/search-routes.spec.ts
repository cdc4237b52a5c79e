import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FinderSource, WriteEntries, type EntryDraft } from '#finder';
import { newId } from '#kernel';
import { TestServices, type Answer } from '../../support/test-services.js';

let services: TestServices;
let sourceId: string;

beforeAll(async () => {
  services = await TestServices.start('2026-10-12T02:00:00Z', undefined, true);
  sourceId = newId();
  await services.db.read.insert(FinderSource, {
    id: sourceId,
    name: '示例来源',
    licence: 'CC BY 4.0',
    address: null,
  });
  const writing = services.app.get(WriteEntries, { strict: false });
  const drafts: EntryDraft[] = Array.from({ length: 30 }, (_, number) =>
    draft(`s${number}`, {
      title: `软包固态电池中试线第${number + 1}号`,
      body: '提供叠片与化成的中试验证。',
      fields: { category: number % 2 === 0 ? 'laboratory' : 'testing', region: '110108', price: '8000.00' },
    }),
  );
  drafts.push(
    draft('p1', {
      kind: 'policy',
      title: '高新技术企业认定管理办法',
      body: '企业申请认定须同时满足下列条件。',
      fields: {
        issuer: '科技部',
        number: '国科发火〔2016〕32号',
        issued: '2016-01-29',
        closes: '2026-12-31',
      },
    }),
  );
  await services.db.run((tx) => writing.put(tx, drafts, { person: null, reason: 'import' }));
  await vi.waitFor(
    async () => expect((await search({ q: '高企' })).body).toMatchObject({ total: 1, rebuilding: false }),
    {
      timeout: 30_000,
      interval: 50,
    },
  );
});
afterAll(() => services?.stop());

function draft(externalId: string, more: Partial<EntryDraft>): EntryDraft {
  return {
    kind: 'service',
    sourceId,
    externalId,
    companyId: null,
    title: '',
    titleEn: null,
    body: '',
    fields: {},
    confirmedOn: '2026-10-01',
    demo: true,
    ...more,
  };
}

const search = (query: Record<string, string>): Promise<Answer> =>
  services.call(null, 'get', `/finder/search?${new URLSearchParams(query)}`);

describe('the search', () => {
  it('answers with results, counts with labels, and why each result stands where it does, without a sign-in', async () => {
    const { status, body } = await search({ q: '高企认定', explain: '1' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      total: 1,
      items: [
        {
          externalId: 'p1',
          kind: 'policy',
          title: '高新技术企业认定管理办法',
          source: '示例来源',
          closesOn: '2026-12-31',
          open: true,
          stale: false,
          demo: true,
          fields: { number: '国科发火〔2016〕32号' },
          facts: [
            { id: 'number', name: { zh: '发文字号' }, shown: { zh: '国科发火〔2016〕32号' } },
            { id: 'issuer', shown: { zh: '科技部' } },
            { id: 'issued', shown: { zh: '2016-01-29' } },
          ],
        },
      ],
    });
    expect(body.items[0].marked.title).toEqual([
      { text: '高新技术企业认定', found: true },
      { text: '管理办法', found: false },
    ]);
    expect(body.items[0].reasons).toContainEqual({
      code: 'open',
      words: [],
      text: { zh: '可办理的排在已截止的之前', en: 'What is open comes before what is closed' },
    });
    expect(body.facets['kind']).toEqual([
      { value: 'policy', label: { zh: '找政策', en: 'Policies' }, count: 1 },
    ]);
    expect(body.facets['year']).toEqual([{ value: '2016', label: { zh: '2016年', en: '2016' }, count: 1 }]);
  });

  it('knows what is about the same as an entry, and nothing of what is no entry', async () => {
    const { body: found } = await search({ q: '固态电池', limit: '1' });
    const related = (id: string) => services.call(null, 'get', `/finder/related?id=${id}`);
    const { status, body } = await related(found.items[0].id);
    expect(status).toBe(200);
    expect(body.items).toHaveLength(5);
    expect(body.items.map(({ id }: { id: string }) => id)).not.toContain(found.items[0].id);
    expect((await related(newId())).body).toEqual({ items: [] });
    expect((await related("' OR 1=1")).status).toBe(422);
  });

  it('narrows by facets, whose own counts ignore their own choice', async () => {
    const { body } = await search({ q: '固态电池', kind: 'service', category: 'testing', limit: '5' });
    expect([body.total, body.items.length, body.pages]).toEqual([15, 5, 3]);
    expect(body.facets['category'].map(({ count }: { count: number }) => count)).toEqual([15, 15]);
    expect(body.facets['region']).toContainEqual({
      value: '110108',
      label: { zh: '海淀区', en: 'Haidian District' },
      count: 15,
    });
    expect(body.facets['price']).toEqual([
      { value: '1000..10000', label: { zh: '1,000–10,000（元）', en: '1,000 to 10,000 (yuan)' }, count: 15 },
    ]);
  });

  it('leaves out what cannot be narrowed by, and says so; what could be and has nothing finds nothing', async () => {
    const { body } = await search({ q: '固态电池', category: 'nonsense', colour: 'red', kind: '__proto__' });
    expect(body.total).toBe(30);
    expect(body.ignored.map(({ name, value }: { name: string; value: string }) => [name, value])).toEqual(
      expect.arrayContaining([
        ['category', 'nonsense'],
        ['colour', 'red'],
        ['kind', '__proto__'],
      ]),
    );
    expect(body.ignored[0].text.zh).toContain('已忽略');
    const none = await search({ q: '固态电池', kind: 'funding' });
    expect(none.body).toMatchObject({ total: 0, items: [], ignored: [] });
    expect(none.body.facets['kind']).toContainEqual({
      value: 'funding',
      label: { zh: '找资金', en: 'Funding' },
      count: 0,
    });
    expect(none.body.relaxations).toContainEqual(
      expect.objectContaining({ code: 'filter', value: 'funding', total: 30 }),
    );
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'foo'])(
    'says that %s is no filter, as it says of any other name',
    async (name) => {
      const { status, body } = await services.call(
        null,
        'get',
        `/finder/search?q=${encodeURIComponent('高企')}&${name}=a`,
      );
      expect([status, body.total]).toEqual([200, 1]);
      expect(body.ignored).toEqual([
        { name, value: 'a', text: expect.objectContaining({ zh: `没有“${name}”这个筛选项，已忽略。` }) },
      ]);
    },
  );

  it('sorts by distance only from what is a place', async () => {
    const { status, body } = await services.call(null, 'get', '/finder/search?near=39,116&near=40,116');
    expect([status, body.near, body.ignored[0].name]).toEqual([200, null, 'near']);
    expect((await search({ near: '39.9841,116.3102', placed: '1' })).body).toMatchObject({
      near: { latitude: 39.9841, longitude: 116.3102, entry: null },
      placed: { total: 0, items: [] },
      ignored: [],
    });
  });

  it('says that a page lies beyond the end, and refuses what is no page', async () => {
    const { status, body } = await search({ q: '固态电池', page: '9999' });
    expect([status, body.items, body.total, body.pages, body.beyondEnd]).toEqual([200, [], 30, 2, true]);
    expect((await search({ q: '固态电池', page: '2' })).body).toMatchObject({ beyondEnd: false });
    for (const wrong of ['0', '-1', 'x', '1e99']) expect((await search({ page: wrong })).status).toBe(422);
    expect((await search({ limit: '101' })).status).toBe(422);
  });

  it.each([
    ['quotes', `"'\`“”‘’`],
    ['operators', 'AND OR NOT NEAR(固态 电池, 2) + - * ^ ~ :'],
    ['the query language of the index', 'title:固态 OR {title body}: ("电池" * ^) NEAR/3 -word'],
    ['brackets', '((([[[{{{<<<'],
    ['emoji', '🔋固态电池👨‍👩‍👧‍👦🇨🇳'],
    ['control characters', '固态\u0000\u0001\u001b[31m电池\u007f\u0085\u2028'],
    ['halves of characters and marks that join', '\ud800固\udc00态\u0301\u200d\ufe0f\u202e'],
    ['SQL', `'; DROP TABLE finder_entry; -- " OR 1=1 /* \\`],
    ['a script', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['patterns', '.*+?^${}()|[]\\ %_%%'],
    ['paths and templates', '../../etc/passwd {{7*7}} ${7*7}'],
    ['names of objects', '__proto__ constructor toString hasOwnProperty'],
    ['nothing but signs', '……——！？。，'],
    ['a thousand words', Array.from({ length: 1000 }, (_, number) => `w${number}`).join(' ')],
  ])('takes %s for text', async (_, text) => {
    const asked = encodeURIComponent(text.toWellFormed());
    for (const path of [`/finder/search?q=${asked}&explain=1`, `/finder/suggest?q=${asked}`]) {
      const { status, body } = await services.call(null, 'get', path);
      expect([path, status]).toEqual([path, 200]);
      expect(Array.isArray(body.items)).toBe(true);
    }
    expect((await search({ q: '固态电池' })).body.total).toBe(30);
  });

  it('cuts what is ten thousand characters long, and says so', async () => {
    const { status, body } = await search({ q: `固态电池${'a'.repeat(10_000)}` });
    expect(status).toBe(200);
    expect(body.ignored).toMatchObject([{ name: 'q', text: { en: expect.stringContaining('first 300') } }]);
  });

  it('takes names of facets, half of a character and one thousand filters as they come', async () => {
    const many = Array.from({ length: 1000 }, (_, number) => `category=v${number}`).join('&');
    for (const query of [
      '__proto__=x&constructor=y',
      'q=%ff%fe%ed%a0%80',
      `q=&${many}`,
      'kind=policy&kind=service&kind=',
    ])
      expect((await services.call(null, 'get', `/finder/search?${query}`)).status).toBe(200);
    expect((await services.call(null, 'get', '/finder/search?q=a&q=b')).status).toBe(422);
  });
});

describe('suggestions', () => {
  it('are titles with where they lead, by Chinese and by the letters in which it is typed', async () => {
    for (const typed of ['高新技术', 'gaoxin', 'gxjs']) {
      const { body } = await services.call(null, 'get', `/finder/suggest?q=${encodeURIComponent(typed)}`);
      expect(body.items[0]).toMatchObject({ kind: 'policy', title: '高新技术企业认定管理办法' });
    }
    expect((await services.call(null, 'get', '/finder/suggest?q=')).body).toEqual({ items: [] });
  });
});

describe('the dictionary', () => {
  const editor = { sub: newId(), name: '编辑（示例）', roles: [{ role: 'finder-editor' as const }] };
  const visitor = { sub: newId(), name: '访客（示例）' };
  const total = async (q: string) => (await search({ q })).body.total as number;
  const builds = async () =>
    Number(
      /finder_index_builds_total\{reason="words"\} (\d+)/.exec(
        (await services.call(null, 'get', '/metrics')).text ?? '',
      )?.[1] ?? 0,
    );

  it('is changed by editors without a restart, each change with its author, and the index is built for its words', async () => {
    expect(await total('玄龟')).toBe(0);
    const before = await builds();
    const added = await services.call(editor, 'post', '/finder/lexicon', {
      type: 'same',
      words: ['玄龟', '软包固态电池'],
    });
    expect([added.status, added.body]).toMatchObject([
      201,
      { version: 1, changedBy: editor.name, changedAt: '2026-10-12T02:00:00.000Z' },
    ]);
    await vi.waitFor(async () => expect(await total('玄龟')).toBe(30), { timeout: 2000, interval: 50 });
    await vi.waitFor(async () => expect(await builds()).toBe(before + 1), { timeout: 60_000, interval: 100 });
    const { id } = added.body as { id: string };
    const twice = await services.call(editor, 'post', '/finder/lexicon', {
      type: 'same',
      words: ['玄龟', '软包固态电池'],
    });
    expect(twice.body).toEqual(added.body);
    const line = { type: 'same', words: ['朱雀', '软包固态电池'] };
    const stale = await services.call(editor, 'put', `/finder/lexicon/${id}`, { line, version: 7 });
    expect([stale.status, stale.body.code]).toEqual([409, 'problem.conflict']);
    const changed = await services.call(editor, 'put', `/finder/lexicon/${id}`, { line, version: 1 });
    expect(changed.body).toMatchObject({ version: 2, words: ['朱雀', '软包固态电池'] });
    expect((await services.call(editor, 'get', `/finder/lexicon/${id}`)).body).toEqual(changed.body);
    await vi.waitFor(async () => expect(await total('朱雀')).toBe(30), { timeout: 2000, interval: 50 });
    const list = await services.call(editor, 'get', `/finder/lexicon?q=${encodeURIComponent('朱雀')}`);
    expect(list.body).toMatchObject({ total: 1, items: [{ id, version: 2 }] });
    const path = `/finder/lexicon/${id}?version=2`;
    expect((await services.call(editor, 'delete', path)).status).toBe(204);
    expect((await services.call(editor, 'delete', path)).status).toBe(404);
    expect((await services.call(editor, 'get', `/finder/lexicon/${id}`)).status).toBe(404);
  }, 120_000);

  it('is for editors only, and takes nothing that is no line of it', async () => {
    for (const [bearer, status] of [
      [null, 401],
      [visitor, 403],
    ] as const)
      expect((await services.call(bearer, 'get', '/finder/lexicon')).status).toBe(status);
    for (const wrong of [
      { type: 'same', words: ['独词'] },
      { type: 'near', words: ['相同', '相同'] },
      { type: 'stop', words: ['一', '二'] },
      { type: 'word', words: ['词'.repeat(41)] },
      { type: 'rule', words: ['词语'] },
    ])
      expect((await services.call(editor, 'post', '/finder/lexicon', wrong)).status).toBe(422);
    const all = await services.call(editor, 'get', '/finder/lexicon?type=stop');
    expect(all.body.items[0]).toMatchObject({ type: 'stop', changedBy: null });
  });
});

describe('the process', () => {
  it('shows how the search does', async () => {
    const { body } = await services.call(null, 'get', '/health/ready');
    expect(body.checks.search).toBe('ok');
    const { text } = await services.call(null, 'get', '/metrics');
    expect(text).toContain('finder_index_entries 31');
    expect(text).toContain('finder_index_lag 0');
    expect(text).toMatch(/finder_search_seconds_count\{asked="search",by="index"\} \d+/);
  });
});
