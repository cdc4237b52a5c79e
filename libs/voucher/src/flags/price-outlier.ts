/** Twice the median, so that the middle of two odd sums stays whole fen. @throws RangeError of nothing */
export function twiceMedian(amounts: readonly bigint[]): bigint {
  const sorted = amounts.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const low = sorted[(sorted.length - 1) >> 1];
  const high = sorted[sorted.length >> 1];
  if (low === undefined || high === undefined) throw new RangeError('there is no median of nothing');
  return low + high;
}

/** Whether an amount is more than so many times the median of the others; equal is not more. */
export function isOutlier(amount: bigint, others: readonly bigint[], factor: number): boolean {
  return 2n * amount > BigInt(factor) * twiceMedian(others);
}

/** Whether a part is more than so many percent of a total; equal is not more. */
export function exceedsShare(part: bigint, total: bigint, percent: number): boolean {
  return part * 100n > total * BigInt(percent);
}

/** A share in percent with one decimal, rounded down: `45.3`. */
export function percentOf(part: bigint, total: bigint): string {
  const tenths = total === 0n ? 0n : (part * 1000n) / total;
  return `${tenths / 10n}.${tenths % 10n}`;
}
