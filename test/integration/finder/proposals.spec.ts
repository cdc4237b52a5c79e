import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bearer } from '../../support/access-tokens.js';
import { FinderWorld } from '../../support/finder-world.js';
import { fillerOf, submitterOf, testCompany } from '../../support/hightech-people.js';
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
const typed = {
  kind: 'space',
  title: '示例孵化器',
  body: '两层，可注册。',
  fields: { type: '孵化器', region: '北京市海淀区', area: '1,200' } as Record<string, string>,
};
const begin = (as: Bearer, more: object = {}) =>
  services.call(as, 'post', '/finder/proposals', { ...typed, entryId: null, ...more });
const read = (as: Bearer, id: string) => services.call(as, 'get', `/finder/proposals/${id}`);

/** With the version that is there now. */
async function move(as: Bearer, id: string, name: string, more: object = {}): Promise<Answer> {
  const [row] = await services.db.read.query<{ version: number }[]>(
    'SELECT version FROM finder_proposal WHERE id = ?',
    [id],
  );
  return services.call(as, 'post', `/finder/proposals/${id}/${name}`, { version: row?.version, ...more });
}

/** An entry of a company, approved. */
async function published(): Promise<{ owner: Bearer; entryId: string }> {
  const owner = submitterOf(testCompany());
  const { id } = (await begin(owner)).body as { id: string };
  await move(owner, id, 'submit');
  const { body } = await move(editor, id, 'approve', { entryVersion: null });
  return { owner, entryId: body.entryId as string };
}

describe('what a company proposes', () => {
  it('is published by an editor, owned by the company, and both are told', async () => {
    const owner = submitterOf(testCompany());
    for (const person of [owner, editor]) await services.call(person, 'get', '/workspace/inbox');
    const { body: begun } = await begin(owner);
    expect(begun).toMatchObject({ state: 'draft', actions: ['submit', 'withdraw', 'save'], published: null });
    expect((await move(owner, begun.id as string, 'submit')).body).toMatchObject({
      state: 'submitted',
      fields: { type: 'incubator', region: '110108', area: '1200' },
    });
    const { body } = await move(editor, begun.id as string, 'approve', { entryVersion: null });
    expect(body).toMatchObject({
      state: 'approved',
      published: { owner: owner.company?.name, demo: false, source: null },
    });
    const { address } = await world.entryOf(body.entryId as string);
    const page = await services.call(null, 'get', `/finder/entries/space/${encodeURIComponent(address)}`);
    expect(page.body).toMatchObject({ title: '示例孵化器', confirmedOn: '2026-10-12' });
    const told = async (person: Bearer) =>
      ((await services.call(person, 'get', '/workspace/inbox')).body.items as { kind: string }[]).map(
        ({ kind }) => kind,
      );
    expect(await told(owner)).toEqual(['finder.proposal-approve']);
    expect(await told(editor)).toContain('finder.proposal-submitted');
  });

  it('is nobody else’s business: not another company’s, and not the editors’ before it is submitted', async () => {
    const owner = submitterOf(testCompany());
    const { id } = (await begin(owner)).body as { id: string };
    const stranger = submitterOf(testCompany());
    for (const person of [stranger, editor]) {
      expect((await read(person, id)).status).toBe(404);
      expect((await services.call(person, 'get', '/finder/proposals')).body.items).not.toContainEqual(
        expect.objectContaining({ id }),
      );
    }
    expect((await move(stranger, id, 'submit')).status).toBe(404);
    expect((await move(editor, id, 'approve', { entryVersion: null })).status).toBe(404);
    expect((await services.call(null, 'get', '/finder/proposals')).status).toBe(401);
    expect((await begin(editor)).status).toBe(403);
    const { entryId } = await published();
    expect((await begin(stranger, { entryId })).status).toBe(404);
  });

  it('is submitted by who may submit, complete, and decided by nobody who belongs to the company', async () => {
    const owner = submitterOf(testCompany());
    const filler = fillerOf(owner.company!);
    const { id } = (await begin(filler, { title: ' ', fields: { area: '很大' } })).body as { id: string };
    expect((await move(filler, id, 'submit')).status).toBe(403);
    const refused = await move(owner, id, 'submit');
    expect([refused.status, refused.body.code]).toEqual([422, 'finder.entry-incomplete']);
    expect((refused.body.errors as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      '/fields/type',
      '/fields/area',
      '/title',
    ]);
    const save = (version: number) =>
      services.call(filler, 'put', `/finder/proposals/${id}`, { ...typed, version });
    expect((await save(1)).body).toMatchObject({ version: 2, fieldErrors: [] });
    expect((await save(1)).body.code).toBe('workflow.stale-version');
    await move(owner, id, 'submit');
    expect((await save(3)).body.code).toBe('finder.proposal-locked');
    const tied = { ...editor, memberOf: [owner.company!.id] };
    expect((await move(tied, id, 'approve', { entryVersion: null })).status).toBe(403);
    const maker = { ...filler, roles: [{ role: 'finder-editor' as const }] };
    expect((await move(maker, id, 'return', { reason: '理由' })).status).toBe(403);
  });

  it('comes back place by place with what to change, and is handed in again with both values kept', async () => {
    const owner = submitterOf(testCompany());
    await services.call(owner, 'get', '/workspace/inbox');
    const { id } = (await begin(owner)).body as { id: string };
    await move(owner, id, 'submit');
    const back = (more: object) => move(editor, id, 'return', more);
    expect((await back({})).body.errors).toMatchObject([{ pointer: '/reason', code: 'finder.return-empty' }]);
    const wrong = ['/fields/year', '/fields/none', '/state', '/title', '/title'];
    const items = wrong.map((pointer) => ({ pointer, comment: '请改' }));
    expect((await back({ items })).body.errors).toMatchObject(
      [0, 1, 2, 4].map((at) => ({ pointer: `/items/${at}/pointer` })),
    );
    expect((await back({ items: [{ pointer: '/title', comment: ' ' }] })).status).toBe(422);
    const region = { pointer: '/fields/region', comment: '请填写实际所在区' };
    const returned = await back({
      reason: '请核对地址',
      items: [{ pointer: '/title', comment: '请写全称' }, region],
    });
    expect(returned.body.state).toBe('returned');
    const { body } = await read(owner, id);
    expect(body).toMatchObject({
      actions: ['submit', 'withdraw', 'save'],
      returns: [
        { pointer: '/title', before: { zh: '示例孵化器' }, after: null, answeredAt: null, by: editor.name },
        { ...region, label: { zh: '所在地区' }, before: { zh: '北京市海淀区' }, after: null },
      ],
    });
    expect((body.timeline as object[]).at(-1)).toMatchObject({ note: '请核对地址', by: editor.name });
    const inbox = await services.call(owner, 'get', '/workspace/inbox');
    expect(JSON.stringify(inbox.body)).toContain('· 所在地区：请填写实际所在区');
    const fields = { ...typed.fields, region: '北京市朝阳区' };
    const { version } = body;
    await services.call(owner, 'put', `/finder/proposals/${id}`, { ...typed, fields, version });
    expect((await move(owner, id, 'submit')).body).toMatchObject({
      state: 'submitted',
      returns: [
        { before: { zh: '示例孵化器' }, after: { zh: '示例孵化器' } },
        { before: { zh: '北京市海淀区' }, after: { zh: '北京市朝阳区' } },
      ],
    });
    expect((await move(editor, id, 'return', { reason: '仍缺说明' })).body.state).toBe('returned');
    const list = await services.call(owner, 'get', '/finder/proposals?open=yes&kind=space');
    expect(list.body.items).toMatchObject([{ id, state: 'returned' }]);
    expect((await services.call(owner, 'get', '/finder/proposals?kind=policy')).body.total).toBe(0);
  });

  it('changes a published entry only as the editor saw it, one change at a time, and keeps what it said', async () => {
    const { owner, entryId } = await published();
    const { body: change } = await begin(owner, { entryId, title: '示例孵化器（二期）' });
    expect(change.published).toMatchObject({ id: entryId, title: '示例孵化器', version: 1 });
    expect((await begin(owner, { entryId })).body.code).toBe('finder.proposal-open');
    await move(owner, change.id as string, 'submit');
    await services.call(editor, 'post', `/finder/records/${entryId}/archive`, { version: 1, reason: '核实' });
    const approve = (entryVersion: number) => move(editor, change.id as string, 'approve', { entryVersion });
    expect((await approve(1)).body.code).toBe('workflow.not-possible');
    await services.call(editor, 'post', `/finder/records/${entryId}/restore`, { version: 2 });
    expect((await approve(1)).body.code).toBe('workflow.stale-version');
    expect((await approve(3)).body).toMatchObject({ state: 'approved', published: { version: 4 } });
    const record = await services.call(owner, 'get', `/finder/records/${entryId}`);
    expect(record.body).toMatchObject({
      title: '示例孵化器（二期）',
      versions: [{ version: 3, reason: 'approval', by: editor.name }, { version: 2 }, { version: 1 }],
    });
    const second = (await begin(owner, { entryId })).body as { id: string };
    expect((await move(owner, second.id, 'withdraw')).body.state).toBe('withdrawn');
    expect((await begin(owner, { entryId })).status).toBe(200);
  });
});
