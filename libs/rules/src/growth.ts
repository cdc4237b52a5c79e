/**
 * Does the average growth of three years reach a rate? By 国科发火〔2016〕195号: ½(y2/y1 + y3/y2) − 1; from y1 = 0 on
 * y3/y2 − 1; y2 = 0 counts as no growth. Computed on whole numbers without division, so that the threshold is exact.
 * @param series three amounts, oldest first; fewer are the company's own years and the earlier ones count as 0
 * @param percent the rate, e.g. 35
 * @param orMore whether the threshold itself counts
 * @returns `null` when a figure is negative, for then the rate means nothing
 */
export function growthReaches(series: unknown, percent: unknown, orMore: unknown): boolean | null {
  if (!Array.isArray(series) || series.length === 0 || !series.every(Number.isInteger)) return null;
  if (!Number.isInteger(percent)) return null;
  const [y1, y2, y3] = [0, 0, ...(series as number[])].slice(-3).map(BigInt) as [bigint, bigint, bigint];
  if (y1 < 0n || y2 < 0n) return null;
  if (y2 === 0n) return false;
  const rate = 100n + BigInt(percent as number);
  const [left, right] =
    y1 === 0n ? [100n * y3, rate * y2] : [100n * (y2 * y2 + y3 * y1), 2n * rate * y1 * y2];
  return orMore === true ? left >= right : left > right;
}

/** The same rate for showing, as a fraction of two whole numbers; `null` where there is none. */
export function growthFraction(
  series: readonly number[],
): { readonly of: bigint; readonly over: bigint } | null {
  const [y1, y2, y3] = [0, 0, ...series].slice(-3).map(BigInt) as [bigint, bigint, bigint];
  if (y1 < 0n || y2 <= 0n) return null;
  if (y1 === 0n) return { of: y3 - y2, over: y2 };
  return { of: y2 * y2 + y3 * y1 - 2n * y1 * y2, over: 2n * y1 * y2 };
}
