import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RemindOfStaleEntries } from '#finder';
import type { Bearer } from '../../support/access-tokens.js';
import { FinderWorld } from '../../support/finder-world.js';
import { fillerOf, submitterOf, testCompany } from '../../support/hightech-people.js';
import type { TestServices } from '../../support/test-services.js';
import { staffOf } from '../../support/voucher-provider.js';

let world: FinderWorld;
let services: TestServices;

beforeAll(async () => {
  world = await FinderWorld.start();
  services = world.services;
});
afterAll(() => world?.stop());

const editor = staffOf('finder-editor', '于编辑');

describe('who maintains an entry', () => {
  const act = (as: Bearer, id: string, move: string, body: object) =>
    services.call(as, 'post', `/finder/records/${id}/${move}`, body);
  const record = (as: Bearer, id: string) => services.call(as, 'get', `/finder/records/${id}`);
  async function owned(name: string): Promise<{ owner: Bearer; id: string; address: string }> {
    const owner = submitterOf(testCompany());
    const [written] = await world.put(
      world.draft(name, { companyId: owner.company?.id ?? null, demo: false }),
    );
    const { address } = await world.entryOf(written!.id);
    return { owner, id: written!.id, address };
  }

  it('sees its own and nothing of others, may do what it is granted, and editors see all', async () => {
    const { owner, id } = await owned('k1');
    const stranger = submitterOf(testCompany());
    expect((await record(owner, id)).body.actions).toEqual(['archive', 'confirm', 'amend']);
    expect((await record(fillerOf(owner.company!), id)).body.actions).toEqual(['amend']);
    expect((await record(editor, id)).body.actions).toEqual([
      'archive',
      'confirm',
      'pin',
      'correct',
      'assign',
    ]);
    expect((await record(stranger, id)).status).toBe(404);
    expect((await record(staffOf('voucher-officer'), id)).status).toBe(403);
    expect((await services.call(null, 'get', `/finder/records/${id}`)).status).toBe(401);
    for (const move of ['archive', 'confirm']) {
      expect((await act(stranger, id, move, { version: 1, reason: '理由' })).status).toBe(404);
    }
    const listed = async (as: Bearer, q = '') =>
      (
        (await services.call(as, 'get', `/finder/records?kind=policy&q=${encodeURIComponent(q)}`)).body
          .items as { id: string }[]
      ).map((item) => item.id);
    expect(await listed(owner)).toEqual([id]);
    expect(await listed(stranger)).toEqual([]);
    expect(await listed(editor)).toContain(id);
    const { address } = await world.entryOf(id);
    for (const q of ['示例k1', address]) expect(await listed(editor, q)).toEqual([id]);
    for (const q of ['示_k1', '%', "'"]) expect(await listed(editor, q)).toEqual([]);
    expect(await listed(stranger, '示例k1')).toEqual([]);
    expect((await act(owner, id, 'pin', { version: 1, pinned: true })).status).toBe(403);
    expect((await act(owner, id, 'restore', { version: 1 })).status).toBe(403);
  });

  it('archives with a reason; the address says that it is gone until an editor publishes it again', async () => {
    const { owner, id, address } = await owned('l1');
    const page = async () =>
      (await services.call(null, 'get', `/finder/entries/policy/${encodeURIComponent(address)}`)).status;
    expect((await act(owner, id, 'archive', { version: 1 })).body.errors).toMatchObject([
      { pointer: '/reason' },
    ]);
    expect((await act(owner, id, 'archive', { version: 7, reason: '停办' })).status).toBe(409);
    expect(await page()).toBe(200);
    const { changeNumber } = await world.entryOf(id);
    expect((await act(owner, id, 'archive', { version: 1, reason: '停办' })).body).toMatchObject({
      state: 'archived',
      moves: [{ note: '停办', by: owner.name }],
    });
    expect(await page()).toBe(410);
    expect(BigInt((await world.entryOf(id)).changeNumber)).toBeGreaterThan(BigInt(changeNumber));
    expect((await act(owner, id, 'confirm', { version: 2 })).status).toBe(409);
    // An import does not bring back what somebody took away.
    await world.put(world.draft('l1', { title: '又来了' }));
    expect(await page()).toBe(410);
    expect((await act(editor, id, 'restore', { version: 3 })).body.actions).toContain('archive');
    expect(await page()).toBe(200);
  });

  it('is told by an editor who archives why, and an editor of the company does not decide on it', async () => {
    const { owner, id } = await owned('m1');
    await services.call(owner, 'get', '/workspace/inbox');
    const tied = { ...editor, memberOf: [owner.company!.id] };
    expect((await act(tied, id, 'archive', { version: 1, reason: '理由' })).status).toBe(403);
    expect((await act(tied, id, 'pin', { version: 1, pinned: true })).status).toBe(403);
    await act(editor, id, 'archive', { version: 1, reason: '内容失实' });
    const { body } = await services.call(owner, 'get', '/workspace/inbox');
    expect(body.items).toMatchObject([{ kind: 'finder.archived' }]);
    expect(JSON.stringify(body.items)).toContain('内容失实');
  });

  it('has editors publish and correct, with what was wrong beside the field, and the version before kept', async () => {
    const typed = {
      kind: 'space',
      title: ' 示例　园区 ',
      body: '介绍',
      fields: { type: '园区', area: '1,000' },
    };
    const publish = (as: Bearer, body: object) => services.call(as, 'post', '/finder/records', body);
    expect((await publish(submitterOf(testCompany()), typed)).status).toBe(403);
    const wrong = await publish(editor, { ...typed, fields: { area: '很大' } });
    expect([wrong.status, wrong.body.errors]).toMatchObject([
      422,
      [{ pointer: '/fields/type' }, { pointer: '/fields/area' }],
    ]);
    const { body } = await publish(editor, typed);
    expect(body).toMatchObject({
      title: '示例 园区',
      state: 'published',
      version: 1,
      owner: null,
      source: null,
    });
    const correct = (version: number) =>
      services.call(editor, 'put', `/finder/records/${body.id}`, {
        ...typed,
        version,
        fields: { type: 'office' },
      });
    const { body: corrected } = await correct(1);
    expect(corrected).toMatchObject({
      version: 2,
      versions: [{ version: 1, reason: 'correction', by: editor.name }],
    });
    expect((await correct(1)).body.code).toBe('workflow.stale-version');
    const ended = await services.call(editor, 'get', `/finder/records/${body.id}/versions/1`);
    expect(ended.body).toMatchObject({ title: '示例 园区', fields: [{ value: 'park' }, { value: '1000' }] });
    const pinned = await act(editor, body.id as string, 'pin', { version: 2, pinned: true });
    expect(pinned.body).toMatchObject({ pinned: true, version: 2 });
    expect(pinned.body.actions).toContain('unpin');
  });

  it('is whom an editor gives it to, known by its code, and never a company of the editor’s own', async () => {
    const [entry] = await world.put(world.draft('p1'));
    const company = testCompany();
    const owner = submitterOf(company);
    const assign = (as: Bearer, uscc: string | null, version: number) =>
      act(as, entry!.id, 'assign', { version, uscc });
    expect((await assign(editor, company.uscc, 1)).body.errors).toMatchObject([{ pointer: '/uscc' }]);
    await services.call(owner, 'post', '/finder/proposals', {
      kind: 'policy',
      entryId: null,
      title: '',
      body: '',
      fields: {},
    });
    expect((await assign({ ...editor, memberOf: [company.id] }, company.uscc, 1)).status).toBe(403);
    expect((await record(owner, entry!.id)).status).toBe(404);
    expect((await assign(editor, company.uscc, 1)).body).toMatchObject({
      owner: company.name,
      version: 2,
      versions: [{ reason: 'assignment', by: editor.name }],
    });
    expect((await record(owner, entry!.id)).body.actions).toEqual(['archive', 'confirm', 'amend']);
    expect((await world.put(world.draft('p1')))[0]?.outcome).toBe('unchanged');
    expect((await assign(editor, null, 2)).body.owner).toBe(null);
    expect((await record(owner, entry!.id)).status).toBe(404);
  });

  it('takes its entries away as a table without formulas that can be imported again, and no others', async () => {
    const { owner, id } = await owned('q1');
    await world.put(world.draft('q2', { title: '=HYPERLINK("x")', body: '一行\n"二"行' }));
    const table = async (as: Bearer, query = 'kind=policy') =>
      (await services.call(as, 'get', `/finder/exports/entries?${query}`)) as {
        text?: string;
        status: number;
      };
    const { address } = await world.entryOf(id);
    const [head, line, ...more] = ((await table(owner)).text ?? '').split('\r\n');
    expect(head).toMatch(/^\ufeffexternalId,title,titleEn,body,level,.*,confirmedOn,demo,source,page,state$/);
    expect(head).not.toContain('year');
    expect(line).toMatch(/^q1,关于示例q1的通知,,第一条,.*2026-03-01,.*2026-12-31,/);
    expect(line).toContain(`,示例来源,${address},published`);
    expect(more).toEqual(['']);
    const all = (await table(editor)).text ?? '';
    expect(all).toContain(`q2,"'=HYPERLINK(""x"")",,"一行\n""二""行",`);
    const narrowed = (query: string) =>
      table(editor, `kind=policy&${query}`).then(({ text = '' }) => text.trim().split('\r\n').slice(1));
    expect(await narrowed(`q=${encodeURIComponent('示例q1')}`)).toEqual([line]);
    expect(await narrowed(`q=${encodeURIComponent('示例q%')}`)).toEqual([]);
    expect(await narrowed(`q=${encodeURIComponent('示例q1')}&stale=yes`)).toEqual([]);
    expect((await table(owner, 'kind=policy&state=archived')).text).toMatch(/^\ufeff[^\r]*\r\n$/);
    expect((await table(staffOf('voucher-officer'))).status).toBe(403);
    expect((await table(owner, 'kind=nothing')).status).toBe(422);
  });

  it('is reminded once of what was not confirmed for a year, and a confirmation makes it fresh', async () => {
    const { owner, id } = await owned('n1');
    const second = await world.put(world.draft('n2', { companyId: owner.company!.id }));
    await services.call(owner, 'get', '/workspace/inbox');
    const remind = () => services.worker.get(RemindOfStaleEntries, { strict: false }).run();
    const inbox = async () =>
      (await services.call(owner, 'get', '/workspace/inbox')).body.items as { kind: string }[];
    services.clock.set('2027-10-11T15:59:59Z');
    await remind();
    expect(await inbox()).toEqual([]);
    services.clock.set('2027-10-12T02:00:00Z');
    await Promise.all([remind(), remind()]);
    await remind();
    expect(await inbox()).toMatchObject([
      { kind: 'finder.stale', title: { en: expect.stringContaining('2') } },
    ]);
    expect((await record(owner, id)).body.stale).toBe(true);
    expect((await act(fillerOf(owner.company!), id, 'confirm', { version: 1 })).status).toBe(403);
    expect((await act(owner, id, 'confirm', { version: 1 })).body).toMatchObject({
      stale: false,
      confirmedOn: '2027-10-12',
      version: 1,
    });
    const stale = await services.call(owner, 'get', '/finder/records?stale=yes');
    expect(stale.body.items).toMatchObject([{ id: second[0]!.id }]);
    services.clock.set('2028-10-12T02:00:00Z');
    await remind();
    expect(await inbox()).toHaveLength(2);
    services.clock.set('2026-10-12T02:00:00Z');
  });
});
