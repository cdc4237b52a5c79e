import { describe, expect, it, vi } from 'vitest';
import { ApiProblem, OutOfReach } from '../../api/api-problem';
import type { Application, Change, DraftSaved } from '../../api/types';
import { DraftKeeper, type SaveChanges } from './draft-keeper';

const application = {
  version: 1,
  savedAt: '2026-05-13T06:00:00Z',
  values: { staff: { total: 86, scientific: 34 } },
  savedBy: null,
} as unknown as Application;

/** A server that takes everything and counts versions. */
const server = () => {
  let version = 1;
  return vi.fn<SaveChanges>((_, changes: readonly Change[]) =>
    Promise.resolve({
      version: (version += 1),
      changes: [...changes],
      rejected: [],
      savedAt: 'now',
    } as unknown as DraftSaved),
  );
};
const stale = (changed: unknown[]) =>
  new ApiProblem({
    status: 409,
    code: 'hightech.stale-version',
    title: '',
    version: 5,
    changed: changed as never,
  });

describe('keeping a draft', () => {
  it('saves what was typed and says so', async () => {
    const save = server();
    const keeper = new DraftKeeper(application, save);
    keeper.change('/staff/total', 87);
    expect(keeper.snapshot().saving.kind).toBe('waiting');
    expect(await keeper.flush()).toBe(true);
    expect(save).toHaveBeenCalledWith(1, [{ pointer: '/staff/total', value: 87 }]);
    expect(keeper.snapshot()).toMatchObject({ saving: { kind: 'saved' }, draft: { version: 2 } });
  });

  it('sends one save after another, never two at once', async () => {
    const save = server();
    const keeper = new DraftKeeper(application, save);
    keeper.change('/staff/total', 87);
    const first = keeper.flush();
    keeper.change('/staff/scientific', 31);
    await Promise.all([first, keeper.flush()]);
    expect(save.mock.calls.map(([version]) => version)).toEqual([1, 2]);
  });

  it('tries again on the newer version when somebody changed another place', async () => {
    const save = server();
    save.mockRejectedValueOnce(stale([{ pointer: '/staff/scientific', value: 31, by: '赵会计', at: 'x' }]));
    const keeper = new DraftKeeper(application, save);
    keeper.change('/staff/total', 87);
    expect(await keeper.flush()).toBe(true);
    expect(save).toHaveBeenLastCalledWith(5, [{ pointer: '/staff/total', value: 87 }]);
    expect(keeper.snapshot()).toMatchObject({
      beside: { by: '赵会计', pointers: ['/staff/scientific'] },
      draft: { conflicts: [] },
    });
  });

  it('sends nothing over a conflict until the person has settled it', async () => {
    const save = server();
    save.mockRejectedValueOnce(stale([{ pointer: '/staff/total', value: 90, by: '赵会计', at: 'x' }]));
    const keeper = new DraftKeeper(application, save);
    keeper.change('/staff/total', 87);
    expect(await keeper.flush()).toBe(false);
    expect(save).toHaveBeenCalledTimes(1);
    const [conflict] = keeper.snapshot().draft.conflicts;
    if (conflict) keeper.resolve(conflict, 'mine');
    expect(await keeper.flush()).toBe(true);
    expect(save).toHaveBeenLastCalledWith(5, [{ pointer: '/staff/total', value: 87 }]);
  });

  it('keeps everything while the server is away, and counts the tries', async () => {
    const save = server();
    save.mockRejectedValueOnce(new OutOfReach('gone')).mockRejectedValueOnce(new OutOfReach('gone'));
    const keeper = new DraftKeeper(application, save);
    keeper.change('/staff/total', 87);
    expect(await keeper.flush()).toBe(false);
    expect(await keeper.flush()).toBe(false);
    expect(keeper.snapshot()).toMatchObject({ saving: { kind: 'away' }, failures: 2 });
    expect(await keeper.flush()).toBe(true);
    expect(keeper.snapshot()).toMatchObject({ saving: { kind: 'saved' }, failures: 0 });
  });

  it('says why the server refuses, and tries again after the next edit', async () => {
    const save = server();
    save.mockRejectedValueOnce(new ApiProblem({ status: 403, code: 'problem.forbidden', title: '没有权限' }));
    const keeper = new DraftKeeper(application, save);
    keeper.change('/staff/total', 87);
    await keeper.flush();
    expect(keeper.snapshot().saving).toEqual({ kind: 'refused', words: '没有权限' });
    keeper.change('/staff/total', 88);
    expect(keeper.snapshot().saving.kind).toBe('waiting');
  });

  it('treats a failing server as away, not as a refusal', async () => {
    const save = server();
    save.mockRejectedValueOnce(new ApiProblem({ status: 503, code: 'problem.unavailable', title: '' }));
    const keeper = new DraftKeeper(application, save);
    keeper.change('/staff/total', 87);
    await keeper.flush();
    expect(keeper.snapshot().saving.kind).toBe('away');
  });
});
