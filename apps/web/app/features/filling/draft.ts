import type { Text } from '#kernel';
import type { Application, Change, DraftSaved, FieldChange, Values } from '../../api/types';
import { overlap, valueAt, withValue } from './pointer';

/** A field that was refused: it keeps what was typed, and says why. */
export interface Refused {
  readonly pointer: string;
  readonly value: unknown;
  readonly message: Text;
}

/** One's own edit of a place that somebody else changed meanwhile. */
export interface Conflict {
  readonly pointer: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly by: string;
  readonly at: string;
}

/**
 * What somebody is filling in: the values as the server has them, and the edits on top of them. Pure: each function
 * gives the next draft. What is shown is `shown(draft)`.
 */
export interface Draft {
  readonly version: number;
  readonly base: Values;
  /** Edits on their way to the server. */
  readonly sent: readonly Change[];
  /** Edits not sent yet. */
  readonly pending: readonly Change[];
  readonly refused: readonly Refused[];
  readonly conflicts: readonly Conflict[];
}

export function beginDraft({ version, values }: Pick<Application, 'version' | 'values'>): Draft {
  return { version, base: values, sent: [], pending: [], refused: [], conflicts: [] };
}

/** The values with all edits in, refused ones as they were typed. */
export function shown({ base, sent, pending, refused }: Draft): Values {
  return [...sent, ...refused, ...pending].reduce(
    (values, edit) => withValue(values, edit.pointer, edit.value),
    base,
  );
}

/** Anything that would be lost if the page were closed now. */
export function isUnsaved({ sent, pending, refused, conflicts }: Draft): boolean {
  return sent.length + pending.length + refused.length + conflicts.length > 0;
}

/** One edit. Edits of a row that is itself still to be added go into that row; removing a row drops edits inside it. */
export function edit(draft: Draft, pointer: string, value: unknown): Draft {
  const refused = draft.refused.filter((old) => !overlap(old.pointer, pointer));
  return { ...draft, refused, pending: addEdit(draft.pending, { pointer, value }) };
}

function addEdit(edits: readonly Change[], next: Change): Change[] {
  const row = edits.find(
    ({ pointer, value }) =>
      next.pointer.startsWith(`${pointer}/`) && typeof value === 'object' && value !== null,
  );
  if (row) {
    const inside = next.pointer.slice(row.pointer.length);
    const merged = { pointer: row.pointer, value: withValue(row.value as Values, inside, next.value) };
    return edits.map((one) => (one === row ? merged : one));
  }
  const others = edits.filter(
    ({ pointer }) => pointer !== next.pointer && !pointer.startsWith(`${next.pointer}/`),
  );
  return [...others, next];
}

/** Puts the waiting edits on their way; none while others are still under way. */
export function send(draft: Draft): { draft: Draft; changes: readonly Change[] } {
  if (draft.sent.length > 0 || draft.pending.length === 0) return { draft, changes: [] };
  // The server takes 200 edits at once; what is more goes with the next save.
  const changes = draft.pending.slice(0, 200);
  return { draft: { ...draft, sent: changes, pending: draft.pending.slice(200) }, changes };
}

/** The server took the edits, in its canonical form, and refused some. */
export function saved(draft: Draft, result: DraftSaved): Draft {
  const refused = result.rejected.flatMap(({ pointer, message }) => {
    const typed = draft.sent.find((one) => one.pointer === pointer);
    const retyped = draft.pending.some((one) => overlap(one.pointer, pointer));
    return typed && !retyped ? [{ pointer, value: typed.value, message }] : [];
  });
  return {
    ...draft,
    version: result.version,
    base: result.changes.reduce(
      (values, { pointer, value }) => withValue(values, pointer, value),
      draft.base,
    ),
    sent: [],
    refused: [...draft.refused, ...refused],
  };
}

/** The edits did not arrive: they wait again, under what was typed since. */
export function unsent(draft: Draft): Draft {
  return { ...draft, sent: [], pending: draft.pending.reduce<Change[]>(addEdit, [...draft.sent]) };
}

/**
 * Somebody else saved meanwhile. Their changes come in; one's own edits of other places stay and can be sent on the new
 * version; edits of the same places become conflicts for the person to settle. The same value twice is no conflict.
 */
export function rebase(draft: Draft, version: number, changed: readonly FieldChange[]): Draft {
  const waiting = unsent(draft);
  const theirs = changed.filter(({ pointer }) => !pointer.startsWith('/attachments/'));
  const met = (mine: Change) => theirs.find((one) => overlap(one.pointer, mine.pointer));
  const conflicts = waiting.pending.flatMap((mine): Conflict[] => {
    const other = met(mine);
    if (!other || isSame(other, mine)) return [];
    return [
      {
        pointer: mine.pointer,
        mine: mine.value,
        theirs: theirValue(other, mine),
        by: other.by,
        at: other.at,
      },
    ];
  });
  return {
    ...waiting,
    version,
    base: theirs.reduce((values, { pointer, value }) => withValue(values, pointer, value), draft.base),
    pending: waiting.pending.filter((mine) => !met(mine)),
    conflicts: [...draft.conflicts, ...conflicts],
  };
}

function isSame(theirs: Change, mine: Change): boolean {
  return theirs.pointer === mine.pointer && JSON.stringify(theirs.value) === JSON.stringify(mine.value);
}

/** What stands now at the place of one's own edit. */
function theirValue(theirs: Change, mine: Change): unknown {
  if (!mine.pointer.startsWith(`${theirs.pointer}/`)) return theirs.value;
  const inside = mine.pointer.slice(theirs.pointer.length);
  return typeof theirs.value === 'object' && theirs.value !== null
    ? valueAt(theirs.value, inside)
    : theirs.value;
}

/** A fresh reading of the case: as a rebase on whatever differs from what was known. */
export function adopt(draft: Draft, now: Application): Draft {
  if (now.version <= draft.version) return draft;
  const mine = unsent(draft).pending;
  const changed = mine
    .filter(
      ({ pointer }) =>
        JSON.stringify(valueAt(draft.base, pointer)) !== JSON.stringify(valueAt(now.values, pointer)),
    )
    .map(({ pointer }) => ({
      pointer,
      value: valueAt(now.values, pointer) ?? null,
      by: now.savedBy ?? '',
      at: now.savedAt,
    }));
  // Edits under way are answered by their own save, on whatever version that finds.
  if (draft.sent.length > 0) return draft;
  return { ...rebase(draft, now.version, changed), base: now.values };
}

/** The person settles a conflict: their own value is sent again, or the other one stays. */
export function settle(draft: Draft, conflict: Conflict, keep: 'mine' | 'theirs'): Draft {
  const rest = { ...draft, conflicts: draft.conflicts.filter((one) => one !== conflict) };
  return keep === 'mine' ? edit(rest, conflict.pointer, conflict.mine) : rest;
}
