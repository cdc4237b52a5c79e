import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { OutOfReach } from '../../api/api-problem';
import type { Application } from '../../api/types';
import { useApi, type Api } from '../session/session-context';
import { DraftKeeper, type Kept } from './draft-keeper';

/** How long after the last key a save begins, and the longest wait before the next try, in milliseconds. */
const PAUSE = 800;
const LONGEST_WAIT = 30_000;

export interface Filling extends Kept, Pick<DraftKeeper, 'change' | 'resolve' | 'flush'> {
  /** The version as of the latest save. */
  readonly version: () => number;
}

/** Keeps a draft, saves it as one types, and brings in what others save. */
export function useDraft(application: Application): Filling {
  const api = useApi();
  const [keeper] = useState(() => new DraftKeeper(application, saver(api, application.id)));
  const kept = useSyncExternalStore(keeper.subscribe, keeper.snapshot, keeper.snapshot);
  useEffect(() => keeper.adopt(application), [application, keeper]);
  useSaveTimer(kept, keeper);
  useLeaving(keeper);
  return useMemo(
    () => ({
      ...kept,
      change: keeper.change,
      resolve: keeper.resolve,
      flush: keeper.flush,
      version: () => keeper.snapshot().draft.version,
    }),
    [kept, keeper],
  );
}

function saver(api: Api, id: string) {
  return async (version: number, changes: readonly { pointer: string; value: unknown }[]) => {
    const { data } = await api.PATCH('/hightech/applications/{id}/draft', {
      params: { path: { id } },
      body: { version, changes: [...changes] },
    });
    if (!data) throw new OutOfReach('empty answer');
    return data;
  };
}

/** Saves a moment after the last key; while the server is away, again and again with growing pauses. */
function useSaveTimer({ draft, saving, failures }: Kept, keeper: DraftKeeper): void {
  const { pending } = draft;
  const { kind } = saving;
  useEffect(() => {
    if (pending.length === 0 || kind === 'saving' || kind === 'refused') return undefined;
    const wait = kind === 'away' ? Math.min(PAUSE * 2 ** failures, LONGEST_WAIT) : PAUSE;
    const save = () => void keeper.flush();
    const timer = setTimeout(save, wait);
    window.addEventListener('online', save);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', save);
    };
  }, [pending, kind, failures, keeper]);
}

/** Saves when the page is hidden or left inside the portal; asks when it is closed with something unsaved. */
function useLeaving(keeper: DraftKeeper): void {
  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') void keeper.flush();
    };
    const closing = (event: BeforeUnloadEvent) => {
      const { pending, sent, conflicts } = keeper.snapshot().draft;
      if (pending.length + sent.length + conflicts.length > 0) event.preventDefault();
    };
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('beforeunload', closing);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('beforeunload', closing);
      void keeper.flush();
    };
  }, [keeper]);
}
