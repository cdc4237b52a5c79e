import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FinderEntry, FinderEntryVersion, FinderSource } from '#finder';
import { newId } from '#kernel';
import type { Bearer } from '../../support/access-tokens.js';
import { eventually } from '../../support/browserless.js';
import { FinderImport } from '../../../libs/finder/src/importing/import.entity.js';
import { TestServices } from '../../support/test-services.js';

let services: TestServices;
beforeAll(async () => {
  services = await TestServices.start();
});
afterAll(() => services?.stop());

describe('a file that an editor sends', () => {
  const editor = { sub: newId(), name: '编辑（示例）', roles: [{ role: 'finder-editor' as const }] };
  const order = { kind: 'policy', source: '上传', licence: '公开', fileName: '政策.csv', dryRun: 'true' };
  const send = (who: Bearer, content: string, more = {}) =>
    services.call(
      who,
      'post',
      `/finder/imports?${new URLSearchParams({ ...order, ...more })}`,
      Buffer.from(content),
    );
  const finished = (id: unknown) =>
    eventually(async () => {
      const { body } = await services.call(editor, 'get', `/finder/imports/${String(id)}`);
      if (!body.finishedAt) throw new Error('not finished yet');
      return body;
    });

  it('is tried, looked at and then brought in by the queue, under the name of the editor', async () => {
    const sent = await send(editor, '\ufeffexternalId,title,body,颜色\nu-1,甲,,\nu-2,,,\n');
    expect([sent.status, sent.body]).toMatchObject([
      202,
      { orderedBy: editor.name, finishedAt: null, size: 49 },
    ]);
    const tried = await finished(sent.body.id);
    expect(tried.report).toMatchObject({
      lines: 2,
      created: 1,
      refused: 1,
      ignored: ['颜色'],
      complete: true,
    });
    expect(tried.faults).toMatchObject([{ line: 3, column: 'title', code: 'finder.required' }]);
    expect(await services.db.read.countBy(FinderSource, { name: '上传' })).toBe(0);
    const again = await services.call(editor, 'post', `/finder/imports/${sent.body.id}/again`);
    expect((await finished(again.body.id)).report).toMatchObject({ created: 1, refused: 1 });
    const changed = await send(editor, 'externalId,title,body\nu-1,乙,', { dryRun: 'false' });
    expect((await finished(changed.body.id)).report).toMatchObject({ lines: 1, changed: 1 });
    const entry = await services.db.read.findOneByOrFail(FinderEntry, { externalId: 'u-1' });
    const ended = await services.db.read.findOneBy(FinderEntryVersion, { entryId: entry.id });
    expect(ended).toMatchObject({ reason: 'import', personId: editor.sub, personName: editor.name });
    const list = await services.call(editor, 'get', '/finder/imports');
    expect(list.body).toMatchObject({ total: 3, page: 1 });
    expect(list.body.items).toHaveLength(3);
    expect(list.body.items[0]).not.toHaveProperty('faults');
  });

  it('stays in a list of which no page is lost, the latest first', async () => {
    const page = async (number: number) =>
      (await services.call(editor, 'get', `/finder/imports?page=${number}`)).body;
    const { items, total } = await page(1);
    const { id: last } = items.at(-1);
    const row = await services.db.read.findOneByOrFail(FinderImport, { id: last });
    const older = Array.from({ length: 60 }, (_, at) => ({
      ...row,
      id: newId(),
      orderedAt: new Date(row.orderedAt.getTime() - (at + 1) * 1000),
    }));
    await services.db.run((tx) => tx.insert(FinderImport, older));
    const [first, second] = [await page(1), await page(2)];
    expect([first.total, first.items.length, second.items.length]).toEqual([total + 60, 50, total + 10]);
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
    expect(ids.slice(total)).toEqual(older.map(({ id }) => id));
    expect((await page(3)).items).toEqual([]);
    expect((await services.call(editor, 'get', '/finder/imports?page=0')).status).toBe(422);
  });

  it('is taken from editors only, not without bytes, and only with where it comes from', async () => {
    expect((await send({ sub: newId(), name: '某人' }, 'x')).status).toBe(403);
    expect((await send(editor, '')).body).toMatchObject({ status: 422, code: 'import.empty' });
    expect((await send(editor, 'x', { licence: ' ' })).status).toBe(422);
    expect((await services.call(editor, 'get', `/finder/imports/${newId()}`)).status).toBe(404);
  });
});
