import type { FieldError } from '#kernel';

/**
 * The values of a case, by section: `{ company: {…}, staff: {…}, finance: { years: [y1,y2,y3], sales: [..3], rd: {…} },
 * ip: [{ id, … }] }`. A field without a value is absent; a year without one is `null`.
 *
 * Pointers address fields as RFC 6901 does (`/finance/sales/2`), with one difference: a row of a list is addressed by
 * its `id`, not by its place (`/ip/0191…/name`), so that a row that somebody else removes shifts nothing.
 */
export type FormValues = Readonly<Record<string, unknown>>;

/**
 * One edit. `null` or an empty text clears the field. `/ip/ID` with an object adds or replaces a row, with `null`
 * removes it.
 */
export interface Change {
  readonly pointer: string;
  readonly value: unknown;
}

/** What differs between two states of the values. */
export interface Difference {
  readonly pointer: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The outcome of edits: the right ones are in, each wrong one has an error and left its field as it was. */
export interface Changed {
  readonly values: FormValues;
  /** The edits that took effect, in canonical form. */
  readonly applied: readonly Change[];
  readonly errors: readonly FieldError[];
}

export type Normalised =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: FieldError };

/** How much of one section is filled in. */
export interface SectionCompleteness {
  readonly section: string;
  readonly filled: number;
  readonly total: number;
}

/** What a new case takes over from the company's record. */
export interface CompanyFacts {
  readonly name: string;
  readonly uscc: string;
  readonly district: string;
  readonly registeredOn: string | null;
  readonly industry?: string | null;
  readonly field?: string | null;
  readonly address?: string | null;
  readonly legalRepresentative?: string | null;
}
