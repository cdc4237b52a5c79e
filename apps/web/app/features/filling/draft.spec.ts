import { describe, expect, it } from 'vitest';
import type { DraftSaved, FieldChange } from '../../api/types';
import { valueAt } from './pointer';
import { adopt, beginDraft, edit, isUnsaved, rebase, saved, send, settle, shown, unsent } from './draft';

const ROW = '0191a000-0000-7000-8000-000000000001';
const values = {
  staff: { total: 86, scientific: 34 },
  finance: { years: [2023, 2024, 2025], sales: ['2860.00', '3540.00', null] },
  ip: [{ id: ROW, name: '传感器', number: 'ZL1' }],
};
const begin = () => beginDraft({ version: 4, values });
const change = (pointer: string, value: unknown): FieldChange => ({
  pointer,
  value,
  by: '赵会计',
  at: '2026-05-13T06:20:00Z',
});
const answer = (over: Partial<DraftSaved>) =>
  ({ version: 5, changes: [], rejected: [], ...over }) as unknown as DraftSaved;

describe('an edit', () => {
  it('shows at once and waits to be saved', () => {
    const draft = edit(begin(), '/finance/sales/2', '4620.00');
    expect(valueAt(shown(draft), '/finance/sales/2')).toBe('4620.00');
    expect(valueAt(draft.base, '/finance/sales/2')).toBeNull();
    expect(isUnsaved(draft)).toBe(true);
  });

  it('of the same place replaces the one before', () => {
    const draft = edit(edit(begin(), '/staff/total', 87), '/staff/total', 88);
    expect(draft.pending).toEqual([{ pointer: '/staff/total', value: 88 }]);
  });

  it('inside a row that is still to be added goes into that row', () => {
    const added = edit(begin(), '/ip/new-row', { id: 'new-row' });
    const named = edit(added, '/ip/new-row/name', '封装结构');
    expect(named.pending).toEqual([{ pointer: '/ip/new-row', value: { id: 'new-row', name: '封装结构' } }]);
  });

  it('that removes a row drops what was typed inside it', () => {
    const draft = edit(edit(begin(), `/ip/${ROW}/name`, 'x'), `/ip/${ROW}`, null);
    expect(draft.pending).toEqual([{ pointer: `/ip/${ROW}`, value: null }]);
    expect(valueAt(shown(draft), '/ip')).toEqual([]);
  });
});

describe('saving', () => {
  it('takes over the canonical values of the server', () => {
    const { draft } = send(edit(begin(), '/finance/sales/2', '４,620'));
    const after = saved(draft, answer({ changes: [{ pointer: '/finance/sales/2', value: '4620.00' }] }));
    expect(after.version).toBe(5);
    expect(valueAt(shown(after), '/finance/sales/2')).toBe('4620.00');
    expect(isUnsaved(after)).toBe(false);
  });

  it('keeps what was typed meanwhile on top', () => {
    const { draft } = send(edit(begin(), '/staff/total', 8));
    const typed = edit(draft, '/staff/total', 87);
    const after = saved(typed, answer({ changes: [{ pointer: '/staff/total', value: 8 }] }));
    expect(valueAt(shown(after), '/staff/total')).toBe(87);
    expect(after.pending).toHaveLength(1);
  });

  it('keeps a refused value in sight until it is typed again', () => {
    const { draft } = send(edit(begin(), '/staff/total', '八十六'));
    const message = { zh: '请填写整数。', en: 'Enter a whole number.' };
    const after = saved(
      draft,
      answer({ rejected: [{ pointer: '/staff/total', code: 'form.format', message }] }),
    );
    expect(valueAt(shown(after), '/staff/total')).toBe('八十六');
    expect(after.refused).toHaveLength(1);
    expect(edit(after, '/staff/total', 86).refused).toHaveLength(0);
  });

  it('sends nothing while a save is under way', () => {
    const first = send(edit(begin(), '/staff/total', 87)).draft;
    expect(send(edit(first, '/staff/scientific', 31)).changes).toEqual([]);
  });

  it('that fails loses nothing, and later typing wins', () => {
    const first = send(edit(edit(begin(), '/staff/total', 87), '/staff/scientific', 31)).draft;
    const back = unsent(edit(first, '/staff/total', 90));
    expect(back.pending).toEqual([
      { pointer: '/staff/scientific', value: 31 },
      { pointer: '/staff/total', value: 90 },
    ]);
  });
});

describe('a change by somebody else', () => {
  it('of another place comes in without a question, and the own edit goes on', () => {
    const mine = send(edit(begin(), '/staff/total', 87)).draft;
    const after = rebase(mine, 6, [change('/staff/scientific', 31)]);
    expect(after.conflicts).toEqual([]);
    expect(after.version).toBe(6);
    expect(shown(after)['staff']).toEqual({ total: 87, scientific: 31 });
    expect(send(after).changes).toEqual([{ pointer: '/staff/total', value: 87 }]);
  });

  it('of the same place is a conflict that shows both values and overwrites neither', () => {
    const mine = send(edit(begin(), '/staff/total', 87)).draft;
    const after = rebase(mine, 6, [change('/staff/total', 90)]);
    expect(after.conflicts).toMatchObject([{ pointer: '/staff/total', mine: 87, theirs: 90, by: '赵会计' }]);
    expect(valueAt(shown(after), '/staff/total')).toBe(90);
    expect(send(after).changes).toEqual([]);
    expect(isUnsaved(after)).toBe(true);
  });

  it('to the same value is no conflict', () => {
    const after = rebase(send(edit(begin(), '/staff/total', 87)).draft, 6, [change('/staff/total', 87)]);
    expect(after.conflicts).toEqual([]);
    expect(after.pending).toEqual([]);
  });

  it('that removes the row one is typing in is a conflict', () => {
    const after = rebase(edit(begin(), `/ip/${ROW}/name`, '新名称'), 6, [change(`/ip/${ROW}`, null)]);
    expect(after.conflicts).toMatchObject([{ mine: '新名称', theirs: null }]);
    expect(valueAt(after.base, '/ip')).toEqual([]);
  });

  it('of a neighbouring row or year meets nothing', () => {
    const mine = edit(edit(begin(), `/ip/${ROW}/name`, '新名称'), '/finance/sales/2', '1.00');
    const after = rebase(mine, 6, [change('/ip/other', { id: 'other' }), change('/finance/sales/1', '2.00')]);
    expect(after.conflicts).toEqual([]);
    expect(after.pending).toHaveLength(2);
  });

  it('of attachments meets no field', () => {
    const after = rebase(edit(begin(), '/staff/total', 87), 6, [change('/attachments/licence', [])]);
    expect(after.conflicts).toEqual([]);
    expect(after.base).toEqual(values);
  });

  it('is settled by the person: mine is sent again, theirs stays', () => {
    const stale = rebase(edit(begin(), '/staff/total', 87), 6, [change('/staff/total', 90)]);
    const [conflict] = stale.conflicts;
    expect(send(settle(stale, conflict!, 'mine')).changes).toEqual([{ pointer: '/staff/total', value: 87 }]);
    const theirs = settle(stale, conflict!, 'theirs');
    expect(isUnsaved(theirs)).toBe(false);
    expect(valueAt(shown(theirs), '/staff/total')).toBe(90);
  });

  it('found by reading the case again never overwrites silently', () => {
    const now = {
      version: 7,
      values: { ...values, staff: { total: 90, scientific: 30 } },
      savedBy: '赵会计',
      savedAt: 'x',
    };
    const after = adopt(edit(begin(), '/staff/total', 87), now as never);
    expect(after.conflicts).toMatchObject([{ pointer: '/staff/total', mine: 87, theirs: 90 }]);
    expect(valueAt(shown(after), '/staff/scientific')).toBe(30);
  });

  it('older than what is known is ignored', () => {
    const draft = edit(begin(), '/staff/total', 87);
    expect(adopt(draft, { version: 4, values: {} } as never)).toBe(draft);
  });
});
