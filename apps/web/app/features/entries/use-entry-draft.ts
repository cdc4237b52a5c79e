import { useCallback, useEffect, useRef, useState } from 'react';
import { useRevalidator } from 'react-router';
import { ApiProblem } from '../../api/api-problem';
import type { FinderProposal } from '../../api/types';
import { usePortal } from '../../frame/portal-data';
import { useKeptFields } from '../orders/use-kept-fields';
import { useApi, type Api } from '../session/session-context';
import { isSame, placesOf, typedOf, type Places, type PlaceValue } from './entry-places';

export interface EntryDraft {
  /** As typed; what was not typed since is as saved. */
  readonly values: Places;
  readonly change: (pointer: string, value: PlaceValue) => void;
  /** Saves what is not saved, after whatever is being saved. @returns whether all of it was */
  readonly settle: () => Promise<boolean>;
  /** When something was saved last (ISO 8601); null while nothing was. */
  readonly savedAt: string | null;
  readonly saving: boolean;
  /** Why it was not saved; `away` when the API was not reached. */
  readonly trouble: { readonly words: string } | 'away' | null;
  /** Of the proposal as it was saved last. */
  readonly version: () => number;
}

type Saved = Pick<FinderProposal, 'version' | 'kind' | 'title' | 'titleEn' | 'body' | 'fields'>;

/** Keeps a proposal while it is typed: it is saved as a field is left. What is not saved yet outlives a reload. */
export function useEntryDraft(proposal: FinderProposal): EntryDraft {
  const api = useApi();
  const { revalidate } = useRevalidator();
  const person = usePortal().session?.person.id ?? '';
  const [typed, setTyped] = useKeptFields<PlaceValue>(`proposal:${person}:${proposal.id}`);
  const latest = useRef<Saved>(proposal);
  const queue = useRef(Promise.resolve(true));
  const [state, setState] = useState<Pick<EntryDraft, 'saving' | 'savedAt' | 'trouble'>>({
    saving: false,
    savedAt: null,
    trouble: null,
  });
  useEffect(() => {
    if (proposal.version >= latest.current.version) latest.current = proposal;
  }, [proposal]);
  const save = useCallback(async (): Promise<boolean> => {
    let sent: Record<string, PlaceValue> = {};
    setTyped((now) => (sent = changedIn(now, placesOf(latest.current))));
    if (Object.keys(sent).length === 0) return true;
    setState((now) => ({ ...now, saving: true }));
    try {
      latest.current = await write(api, proposal.id, latest.current, sent);
      await revalidate();
      // As saved, unless it was typed on meanwhile.
      setTyped((now) => changedIn(now, sent));
      setState({ saving: false, savedAt: new Date().toISOString(), trouble: null });
      return true;
    } catch (error) {
      const trouble = error instanceof ApiProblem ? { words: error.message } : ('away' as const);
      setState((now) => ({ ...now, saving: false, trouble }));
      return false;
    }
  }, [api, proposal.id, revalidate, setTyped]);
  return {
    values: { ...placesOf(proposal), ...typed },
    change: (pointer, value) => setTyped((now) => ({ ...now, [pointer]: value })),
    settle: () => (queue.current = queue.current.then(save, save)),
    version: () => latest.current.version,
    ...state,
  };
}

/** What was typed and is not as it is saved. */
function changedIn(typed: Places, saved: Places): Record<string, PlaceValue> {
  return Object.fromEntries(
    Object.entries(typed).filter(([pointer, value]) => !isSame(value, saved[pointer])),
  );
}

/**
 * Saves what was typed on top of what is saved. Where somebody has saved other places meanwhile, theirs stay; where it
 * is one of these places, nothing is overwritten.
 */
async function write(api: Api, id: string, saved: Saved, typed: Places): Promise<Saved> {
  const params = { path: { id } };
  const put = async (on: Saved) => {
    const body = {
      kind: on.kind,
      version: on.version,
      ...typedOf({ ...placesOf(on), ...typed }),
    };
    return (await api.PUT('/finder/proposals/{id}', { params, body })).data ?? on;
  };
  try {
    return await put(saved);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.code !== 'workflow.stale-version') throw error;
    const { data } = await api.GET('/finder/proposals/{id}', { params });
    const [before, now] = [placesOf(saved), placesOf(data ?? saved)];
    // What is there already as it was typed is no conflict: it may have been saved while the page was loaded again.
    const isOverwritten = ([pointer, value]: [string, PlaceValue]) =>
      !isSame(before[pointer], now[pointer]) && !isSame(value, now[pointer]);
    if (!data || Object.entries(typed).some(isOverwritten)) throw error;
    return put(data);
  }
}
