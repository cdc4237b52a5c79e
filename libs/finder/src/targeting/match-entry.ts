import type { Kind } from '../kinds/kinds-file.js';

/** What a company is interested in, ready to be compared. */
export interface Interests {
  readonly companyId: string;
  readonly kinds: readonly string[];
  readonly fields: readonly string[];
  readonly places: readonly string[];
  readonly words: readonly string[];
}

/** An entry, ready to be compared. */
export interface Comparable {
  readonly kind: Kind;
  readonly fields: readonly string[];
  readonly places: readonly string[];
  /** Whether its texts have a word; asked for by each word once. */
  readonly has: (word: string) => boolean;
}

/** Why an entry was found for a company: which of its interests, with codes or words. */
export interface MatchReason {
  readonly by: 'kind' | 'field' | 'place' | 'word';
  readonly values: readonly string[];
}

/**
 * Why an entry is for a company; null: it is not. What the company named must not be contradicted (another field,
 * another district), and something of it must be there. A part stands for its whole and a whole for its parts: what is
 * for Beijing is for Haidian too.
 */
export function matchEntry(entry: Comparable, wanted: Interests): readonly MatchReason[] | null {
  if (wanted.kinds.length > 0 && !wanted.kinds.includes(entry.kind)) return null;
  const fields = related(wanted.fields, entry.fields);
  if (fields === null) return null;
  const places = related(wanted.places, entry.places);
  if (places === null) return null;
  const words = wanted.words.filter((word) => entry.has(word));
  const reasons = [reason('field', fields), reason('place', places), reason('word', words)].flat();
  if (reasons.length > 0) return reasons;
  const named = wanted.fields.length + wanted.places.length + wanted.words.length;
  return named === 0 && wanted.kinds.length > 0 ? reason('kind', [entry.kind]) : null;
}

/** The codes that both speak of; null when both speak, of different things. Codes of a part begin with their whole's. */
function related(wanted: readonly string[], said: readonly string[]): readonly string[] | null {
  if (wanted.length === 0 || said.length === 0) return [];
  const both = wanted.filter((one) => said.some((other) => one.startsWith(other) || other.startsWith(one)));
  return both.length === 0 ? null : both;
}

function reason(by: MatchReason['by'], values: readonly string[]): readonly MatchReason[] {
  return values.length === 0 ? [] : [{ by, values }];
}
