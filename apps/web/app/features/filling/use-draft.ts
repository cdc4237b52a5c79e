import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ApiProblem, OutOfReach } from '../../api/api-problem';
import type { Application, DraftSaved } from '../../api/types';
import { useApi } from '../session/session-context';
import {
  adopt,
  beginDraft,
  edit,
  rebase,
  saved,
  send,
  settle,
  unsent,
  type Conflict,
  type Draft,
} from './draft';

/** How long after the last key a save begins, and the longest wait before the next try, in milliseconds. */
const PAUSE = 800;
const LONGEST_WAIT = 30_000;

/** How saving stands. `away` is tried again by itself, `refused` is not. */
export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'away' }
  | { readonly kind: 'refused'; readonly words: string };

/** What the server said of the whole form with the last save. */
export type Live = Pick<DraftSaved, 'savedAt' | 'fieldErrors' | 'completeness' | 'selfCheck'>;

/** Somebody else's save that met none of one's own edits. */
export interface Beside {
  readonly by: string;
  readonly at: string;
}

export interface Filling {
  readonly draft: Draft;
  readonly live: Live;
  readonly saving: Saving;
  readonly beside: Beside | null;
  readonly change: (pointer: string, value: unknown) => void;
  readonly resolve: (conflict: Conflict, keep: 'mine' | 'theirs') => void;
  /** Saves now; true when nothing is left to save. */
  readonly flush: () => Promise<boolean>;
  /** The version as of the latest save. */
  readonly version: () => number;
}

const SAVED: Saving = { kind: 'saved' };

/** Keeps a draft, saves it as one types, and brings in what others save. */
export function useDraft(application: Application): Filling {
  const api = useApi();
  const [draft, setDraft] = useState(() => beginDraft(application));
  const [live, setLive] = useState<Live>(application);
  const [saving, setSaving] = useState<Saving>(SAVED);
  const [beside, setBeside] = useState<Beside | null>(null);
  const current = useRef(draft);
  const busy = useRef<Promise<void> | null>(null);
  const failures = useRef(0);

  const update = useCallback((next: Draft) => {
    current.current = next;
    setDraft(next);
  }, []);

  const once = useCallback(async () => {
    const { draft: sending, changes } = send(current.current);
    if (changes.length === 0) return;
    update(sending);
    setSaving({ kind: 'saving' });
    try {
      const { data } = await api.PATCH('/hightech/applications/{id}/draft', {
        params: { path: { id: application.id } },
        body: { version: sending.version, changes: [...changes] },
      });
      if (!data) throw new OutOfReach('empty answer');
      failures.current = 0;
      update(saved(current.current, data));
      setLive(data);
      setSaving(SAVED);
    } catch (error) {
      const stale = staleOf(error);
      if (stale) {
        const mine = current.current;
        const next = rebase(mine, stale.version, stale.changed);
        update(next);
        const [first] = stale.changed;
        if (first && next.conflicts.length === mine.conflicts.length)
          setBeside({ by: first.by, at: first.at });
        setSaving({ kind: 'waiting' });
        return;
      }
      update(unsent(current.current));
      failures.current += 1;
      const words = error instanceof ApiProblem && error.problem.status < 500 ? error.message : null;
      setSaving(words === null ? { kind: 'away' } : { kind: 'refused', words });
      throw error;
    }
  }, [api, application.id, update]);

  /** One save after another until nothing waits; a second caller joins the first. */
  const flush = useCallback(async () => {
    busy.current ??= (async () => {
      try {
        while (current.current.pending.length > 0) await once();
      } catch {
        // Said by `saving`; tried again by the timer below or by the person.
      } finally {
        busy.current = null;
      }
    })();
    await busy.current;
    return current.current.pending.length === 0 && current.current.conflicts.length === 0;
  }, [once]);

  useEffect(() => update(adopt(current.current, application)), [application, update]);
  useEffect(
    () => setLive((known) => (application.savedAt > known.savedAt ? application : known)),
    [application],
  );
  useSaveTimer(draft, saving, failures.current, flush);
  useLeaving(current, flush);

  const change = useCallback(
    (pointer: string, value: unknown) => {
      update(edit(current.current, pointer, value));
      setSaving((now) => (now.kind === 'saved' || now.kind === 'refused' ? { kind: 'waiting' } : now));
    },
    [update],
  );
  const resolve = useCallback(
    (conflict: Conflict, keep: 'mine' | 'theirs') => update(settle(current.current, conflict, keep)),
    [update],
  );
  const version = useCallback(() => current.current.version, []);
  return useMemo(
    () => ({ draft, live, saving, beside, change, resolve, flush, version }),
    [draft, live, saving, beside, change, resolve, flush, version],
  );
}

/** What a refusal says of a newer version; null when it is another refusal. */
function staleOf(error: unknown) {
  if (!(error instanceof ApiProblem) || error.problem.status !== 409) return null;
  const { version, changed } = error.problem;
  return version !== undefined && changed ? { version, changed } : null;
}

/** Saves a moment after the last key; while the server is away, again and again with growing pauses. */
function useSaveTimer(draft: Draft, saving: Saving, failures: number, flush: () => Promise<boolean>): void {
  useEffect(() => {
    if (draft.pending.length === 0 || saving.kind === 'saving' || saving.kind === 'refused') return undefined;
    const wait = saving.kind === 'away' ? Math.min(PAUSE * 2 ** failures, LONGEST_WAIT) : PAUSE;
    const timer = setTimeout(() => void flush(), wait);
    const back = () => void flush();
    window.addEventListener('online', back);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', back);
    };
  }, [draft.pending, saving.kind, failures, flush]);
}

/** Saves when the page is hidden or left inside the portal; asks when it is closed with something unsaved. */
function useLeaving(current: { readonly current: Draft }, flush: () => Promise<boolean>): void {
  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') void flush();
    };
    const closing = (event: BeforeUnloadEvent) => {
      const { pending, sent, conflicts } = current.current;
      if (pending.length + sent.length + conflicts.length > 0) event.preventDefault();
    };
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('beforeunload', closing);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('beforeunload', closing);
      void flush();
    };
  }, [current, flush]);
}
