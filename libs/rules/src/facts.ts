/** One fact about a case. Amounts are whole hundredths of 万元 (0.01 万元 = 100 yuan), days are `YYYY-MM-DD`. */
export type FactValue = null | boolean | number | string | readonly (number | null)[];

/**
 * What is known about a case, by the names that the rule set declares. Absent and `null` both mean: not known.
 * A series has one place a year, oldest first; a place may be `null`.
 */
export type Facts = Readonly<Record<string, FactValue | undefined>>;
