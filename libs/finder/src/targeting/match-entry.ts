import type { Conditions, FactValues } from '#rules';
import type { Kind } from '../kinds/kinds-file.js';

/** What a company chose to hear of, and what the portal holds of it; ready to be compared. */
export interface InterestedCompany {
  readonly companyId: string;
  readonly kinds: readonly string[];
  readonly fields: readonly string[];
  readonly places: readonly string[];
  /** Folded. */
  readonly words: readonly string[];
  /** What its record says of its field and its place; empty where it says nothing. */
  readonly own: { readonly fields: readonly string[]; readonly places: readonly string[] };
  /** What conditions may speak of, as far as the portal knows it. */
  readonly facts: FactValues;
}

/** An entry, ready to be compared. */
export interface Comparable {
  readonly kind: Kind;
  readonly fields: readonly string[];
  readonly places: readonly string[];
  /** Title and text, folded; words are looked for in it. */
  readonly text: string;
  /** Whom a policy is for; null where nobody has said it. */
  readonly conditions: Pick<Conditions, 'verdict' | 'facts'> | null;
}

/**
 * Why an entry was found for a company: which of its interests, with codes or words; what of its record; or that it
 * meets a policy's conditions, with the ids of the facts that were used.
 */
export interface MatchReason {
  readonly by: 'kind' | 'field' | 'place' | 'word' | 'own-field' | 'own-place' | 'fit';
  readonly values: readonly string[];
}

type Related = readonly string[] | null;

/**
 * Why an entry is for a company; null: it is not.
 *
 * What the company named must not be contradicted (another directory, field or district), and something of it must be
 * there. A part stands for its whole and a whole for its parts: what is for Beijing is for Haidian too. Who named nothing
 * at all is taken by its record's field and place; who chose only directories hears of all that is in them.
 *
 * A policy whose conditions the company does not meet is not for it, and neither is one for another place than its own
 * unless it named places itself. That it meets all conditions is a reason by itself. What is not known of the company
 * speaks neither for nor against.
 * @param has whether the entry's text has a word, where that was found out already
 */
export function matchEntry(
  entry: Comparable,
  company: InterestedCompany,
  has: (word: string) => boolean = (word) => entry.text.includes(word),
): readonly MatchReason[] | null {
  if (company.kinds.length > 0 && !company.kinds.includes(entry.kind)) return null;
  const byRecord = namesNothing(company);
  const fields = related(byRecord ? company.own.fields : company.fields, entry.fields);
  const places = related(byRecord ? company.own.places : company.places, entry.places);
  if (fields === null || places === null || isElsewhere(entry, company)) return null;
  const verdict = entry.conditions?.verdict(company.facts);
  if (verdict === 'not-fit') return null;
  const reasons = [
    ...reason(byRecord ? 'own-field' : 'field', fields),
    ...reason(byRecord ? 'own-place' : 'place', places),
    ...reason('word', company.words.length > 0 ? company.words.filter(has) : []),
    ...(verdict === 'fit' ? reason('fit', entry.conditions?.facts.map(({ id }) => id) ?? []) : []),
  ];
  if (reasons.length > 0) return reasons;
  return choseOnlyKinds(company) ? reason('kind', [entry.kind]) : null;
}

/** Nothing was chosen and still the company wants to hear: its record stands in. */
export function namesNothing(company: InterestedCompany): boolean {
  return company.kinds.length === 0 && namesNoSubject(company);
}

export function choseOnlyKinds(company: InterestedCompany): boolean {
  return company.kinds.length > 0 && namesNoSubject(company);
}

function namesNoSubject({ fields, places, words }: InterestedCompany): boolean {
  return fields.length + places.length + words.length === 0;
}

/** A policy holds where it says; a space or a service of another district may still be of use. */
function isElsewhere(entry: Comparable, company: InterestedCompany): boolean {
  return (
    entry.kind === 'policy' &&
    company.places.length === 0 &&
    related(company.own.places, entry.places) === null
  );
}

/** The codes that both speak of; null when both speak, of different things. */
function related(wanted: readonly string[], said: readonly string[]): Related {
  if (wanted.length === 0 || said.length === 0) return NOTHING;
  const both = wanted.filter((one) => said.some((other) => isPartOf(one, other)));
  return both.length === 0 ? null : both;
}

/** Whether one is the other, or a part of it, or the other a part of the one: codes of a part begin with their whole's. */
export function isPartOf(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

const NOTHING: readonly never[] = [];

function reason(by: MatchReason['by'], values: readonly string[]): readonly MatchReason[] {
  return values.length === 0 ? NOTHING : [{ by, values }];
}
