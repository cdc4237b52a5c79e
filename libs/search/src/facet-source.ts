import type { NumberedRows, Tally } from './tally.js';

/** What rows are counted and chosen by; facets that come together share their numbers. */
export interface FacetSource extends NumberedRows {
  /** By code. */
  readonly values: readonly string[];
  codeOf(value: string): number | undefined;
  /** How many rows have each value, by code, of rows with these numbers. */
  count(tally: Tally): Uint32Array;
  /** Which numbers have any of these values: 1 where one has, by number. */
  meeting(wanted: ReadonlySet<number>): Uint8Array;
}
