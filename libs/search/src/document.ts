import type { Place } from './distance.js';

/** Something that can be found, as its owner describes it to the index. */
export interface SearchDocument {
  /** Of the entry, for ever. */
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** Names and numbers by which it is also known: an issuer, a document number, an institution. */
  readonly names: string;
  /** Values by facet, such as `kind`, `district`; a facet without a value is left out. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** The last day on which something can be done with it, in days since 1970-01-01; none: open without limit. */
  readonly closesOn: number | null;
  /** The day on which somebody last confirmed that it is right, in days since 1970-01-01. */
  readonly confirmedOn: number;
  /** Shown first by an editor's decision, wherever it is found at all. */
  readonly pinned: boolean;
  /** Where it is, of what is somewhere. */
  readonly place: Place | null;
  /** What a list of results shows of it, as JSON. */
  readonly shown: unknown;
}
