/** One thing that goes back to the company, with what should be put right. */
export interface ReturnEntry {
  readonly pointer: string;
  readonly comment: string;
}

/** What a reviewer has prepared for a case and not sent yet. */
export interface ReviewDraft {
  readonly returns: readonly ReturnEntry[];
  readonly reason: string;
}

export const EMPTY_DRAFT: ReviewDraft = { returns: [], reason: '' };

/** As the API has it: items in one return, characters of a comment and of a reason. */
export const MOST_RETURNS = 50;
export const LONGEST_COMMENT = 1000;
export const LONGEST_REASON = 2000;

/** Adds what is new; a pointer that is there already keeps its place and gets the comment. */
export function withReturns(draft: ReviewDraft, pointers: readonly string[], comment: string): ReviewDraft {
  const known = draft.returns.map((entry) =>
    pointers.includes(entry.pointer) ? { ...entry, comment } : entry,
  );
  const added = pointers
    .filter((pointer) => !draft.returns.some((entry) => entry.pointer === pointer))
    .map((pointer) => ({ pointer, comment }));
  return { ...draft, returns: [...known, ...added].slice(0, MOST_RETURNS) };
}

export function withoutReturn(draft: ReviewDraft, pointer: string): ReviewDraft {
  return { ...draft, returns: draft.returns.filter((entry) => entry.pointer !== pointer) };
}

/** Pointers whose comment is missing. */
export function uncommented(draft: ReviewDraft): string[] {
  return draft.returns.filter(({ comment }) => comment.trim() === '').map(({ pointer }) => pointer);
}

/** Reads a stored draft; what is not one (an older version, tampering) counts as none. */
export function parseDraft(stored: string | null): ReviewDraft {
  if (!stored) return EMPTY_DRAFT;
  try {
    const { returns, reason } = JSON.parse(stored) as Record<string, unknown>;
    if (!Array.isArray(returns) || typeof reason !== 'string') return EMPTY_DRAFT;
    return { returns: returns.filter(isEntry).slice(0, MOST_RETURNS), reason };
  } catch {
    return EMPTY_DRAFT;
  }
}

function isEntry(value: unknown): value is ReturnEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { pointer, comment } = value as Record<string, unknown>;
  return typeof pointer === 'string' && typeof comment === 'string';
}
