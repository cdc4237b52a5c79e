import { decimalUnits, unitsToDecimal } from '#kernel';
import type { CheckedScore } from './check-score.js';
import type { Criterion, ScoringSheet } from './scoring-sheet.js';

export interface CriterionAggregate {
  readonly id: string;
  /** Of all experts, two decimals. */
  readonly mean: string;
  /** Ids of assignments whose points are far from the median. */
  readonly outliers: readonly string[];
}

/** What the scores of a panel come to. Decimals have two places; halves are rounded up. */
export interface Aggregate {
  readonly count: number;
  /** Of the totals; it is the rounded mean that decides, so that what is shown is what counted. */
  readonly mean: string;
  /** Whether the highest and the lowest total were left out of the mean. */
  readonly trimmed: boolean;
  readonly lowest: string;
  readonly highest: string;
  readonly spread: string;
  readonly criteria: readonly CriterionAggregate[];
  readonly result: 'pass' | 'fail' | 'diverging';
}

export interface ScoreOf {
  /** The assignment. */
  readonly id: string;
  readonly score: CheckedScore;
}

/** @throws RangeError when there are no scores */
export function aggregateScores(sheet: ScoringSheet, scores: readonly ScoreOf[]): Aggregate {
  const totals = scores.map(({ score }) => BigInt(score.total)).toSorted(ascending);
  const [lowest] = totals;
  const highest = totals.at(-1);
  if (lowest === undefined || highest === undefined) throw new RangeError('no scores');
  const trimmed = sheet.trimFrom !== null && totals.length >= sheet.trimFrom;
  const mean = meanOf(trimmed ? totals.slice(1, -1) : totals);
  return {
    count: totals.length,
    mean: unitsToDecimal(mean, 2),
    trimmed,
    lowest: unitsToDecimal(lowest, 2),
    highest: unitsToDecimal(highest, 2),
    spread: unitsToDecimal(highest - lowest, 2),
    criteria: sheet.criteria.map((criterion) => aggregateOf(criterion, scores)),
    result: resultOf(sheet, mean, highest - lowest),
  };
}

function resultOf({ pass, divergesAbove }: ScoringSheet, mean: bigint, spread: bigint): Aggregate['result'] {
  if (divergesAbove !== null && spread > decimalUnits(divergesAbove, 2)) return 'diverging';
  const mark = decimalUnits(pass.mark, 2);
  return mean > mark || (pass.inclusive && mean === mark) ? 'pass' : 'fail';
}

function aggregateOf({ id, outlierBeyond }: Criterion, scores: readonly ScoreOf[]): CriterionAggregate {
  const pointsOf = ({ score }: ScoreOf) => score.points[id] ?? 0;
  const points = scores.map(pointsOf);
  const hundredths = points.map((one) => BigInt(one) * 100n);
  const twice = twiceMedian(points);
  const isOutlier = (one: number) =>
    outlierBeyond !== undefined && Math.abs(2 * one - twice) > 2 * outlierBeyond;
  return {
    id,
    mean: unitsToDecimal(meanOf(hundredths), 2),
    outliers: scores.filter((one) => isOutlier(pointsOf(one))).map((one) => one.id),
  };
}

/** Rounded to a whole unit, halves up; of none it is nothing. Units are never negative. */
function meanOf(units: readonly bigint[]): bigint {
  const count = BigInt(Math.max(1, units.length));
  const sum = units.reduce((all, one) => all + one, 0n);
  return (2n * sum + count) / (2n * count);
}

/** Twice, so that the median of an even number stays whole. */
function twiceMedian(points: readonly number[]): number {
  const sorted = points.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0);
}

function ascending(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
