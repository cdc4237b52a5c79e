import { z } from 'zod';
import { textSchema } from '#dictionaries';
import { decimalUnits } from '#kernel';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const points = z.int().min(0).max(1000);
/** At most two decimals. */
const decimal = z.string().regex(/^\d{1,6}(\.\d{1,2})?$/);

const criterionSchema = z.strictObject({
  id,
  title: textSchema,
  guidance: textSchema.optional(),
  /** By how much the points count in the total. */
  weight: decimal.default('1'),
  /** Whole points between the two, inclusive; a case may narrow them to the band that it is in. */
  min: points.default(0),
  max: points,
  /** Fewer points than this need a comment. */
  commentBelow: points.optional(),
  /** A score further than this from the median of all experts is shown as an outlier. */
  outlierBeyond: points.optional(),
});

/** What experts score, and when a case passes; part of a configuration file. */
export const scoringSheetSchema = z
  .strictObject({
    id,
    version: z.int().min(1),
    criteria: z.array(criterionSchema).min(1).max(40),
    /** The mean of the totals that passes; `inclusive: false` for "more than". */
    pass: z.strictObject({ mark: decimal, inclusive: z.boolean() }),
    /** From so many scores on, the highest and the lowest total do not count in the mean; null for never. */
    trimFrom: z.int().min(5).nullable().default(null),
    /** A difference between the highest and the lowest total that is greater makes the result `diverging`. */
    divergesAbove: decimal.nullable().default(null),
  })
  .superRefine((sheet, context) => {
    for (const message of faultsOf(sheet.criteria)) {
      context.addIssue({ code: 'custom', path: ['criteria'], message });
    }
    if (decimalUnits(sheet.pass.mark, 2) > fullMark(sheet.criteria)) {
      context.addIssue({ code: 'custom', path: ['pass', 'mark'], message: 'cannot be reached' });
    }
  });

export type ScoringSheet = z.output<typeof scoringSheetSchema>;
export type Criterion = z.output<typeof criterionSchema>;

/** Hundredths of a point of the total that one point of a criterion gives. */
export function weightOf({ weight }: Criterion): bigint {
  return decimalUnits(weight, 2);
}

function fullMark(criteria: readonly Criterion[]): bigint {
  return criteria.reduce((sum, criterion) => sum + weightOf(criterion) * BigInt(criterion.max), 0n);
}

function faultsOf(criteria: readonly Criterion[]): string[] {
  const ids = criteria.map((criterion) => criterion.id);
  return [
    ...ids.filter((one, index) => ids.indexOf(one) < index).map((one) => `${one} is named twice`),
    ...criteria.filter(({ min, max }) => min > max).map((one) => `${one.id}: min is more than max`),
    ...criteria.filter((one) => weightOf(one) === 0n).map((one) => `${one.id}: counts for nothing`),
  ];
}
