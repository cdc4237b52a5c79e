import { useCallback, useSyncExternalStore } from 'react';
import { EMPTY_DRAFT, parseDraft, type ReviewDraft } from './review-draft';

const listeners = new Set<() => void>();
/** What was last read or written, so that an unchanged draft stays the same object. */
const known = new Map<string, { readonly stored: string | null; readonly draft: ReviewDraft }>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A browser may refuse storage; the draft then lives as long as the page. */
function stored(key: string): string | null {
  try {
    return window.sessionStorage.getItem(key);
  } catch {
    return known.get(key)?.stored ?? null;
  }
}

function read(key: string): ReviewDraft {
  const now = stored(key);
  const last = known.get(key);
  if (last?.stored === now) return last.draft;
  const draft = parseDraft(now);
  known.set(key, { stored: now, draft });
  return draft;
}

function write(key: string, draft: ReviewDraft): void {
  const empty = draft.returns.length === 0 && draft.reason === '';
  const text = empty ? null : JSON.stringify(draft);
  known.set(key, { stored: text, draft: empty ? EMPTY_DRAFT : draft });
  try {
    if (text === null) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, text);
  } catch {
    // Kept in memory only.
  }
  for (const listener of listeners) listener();
}

export type ChangeDraft = (change: (draft: ReviewDraft) => ReviewDraft) => void;

/**
 * The draft of one person for one case, kept in this tab: it survives a reload and a look at other cases, and ends with
 * the tab. On the server and while hydrating it is empty.
 */
export function useReviewDraft(person: string, application: string): readonly [ReviewDraft, ChangeDraft] {
  const key = `desk:${person}:${application}`;
  const draft = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => EMPTY_DRAFT,
  );
  const change = useCallback<ChangeDraft>((to) => write(key, to(read(key))), [key]);
  return [draft, change];
}
