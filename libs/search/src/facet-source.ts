/** What rows are counted and chosen by. */
export interface FacetSource {
  /** By code. */
  readonly values: readonly string[];
  codeOf(value: string): number | undefined;
  /** How many of these rows have each value, by code. */
  count(rows: Uint32Array): Uint32Array;
  /**
   * Notes of each row that has none of these values that it misses the choice.
   *
   * @param misses by place among the rows, how many choices it misses
   * @param missed by place among the rows, the last of them
   */
  mark(
    rows: Uint32Array,
    wanted: ReadonlySet<number>,
    misses: Uint8Array,
    missed: Uint8Array,
    choice: number,
  ): void;
}
