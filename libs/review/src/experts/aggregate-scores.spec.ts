import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aggregateScores } from './aggregate-scores.js';
import { checkScore } from './check-score.js';
import { scoringSheetSchema, type ScoringSheet } from './scoring-sheet.js';

const title = { zh: '创新能力', en: 'Innovation' };
const sheetWith = (more: object = {}): ScoringSheet =>
  scoringSheetSchema.parse({
    id: 'innovation',
    version: 1,
    criteria: [{ id: 'all', title, max: 100, outlierBeyond: 12 }],
    pass: { mark: '70', inclusive: false },
    ...more,
  });
const aggregate = (sheet: ScoringSheet, points: readonly number[]) =>
  aggregateScores(
    sheet,
    points.map((all, i) => ({ id: `a${i}`, score: checkScore(sheet, { points: { all }, comments: {} }) })),
  );

it('the mean is exact to two decimals, halves up', () => {
  expect(aggregate(sheetWith(), [70, 70, 71])).toMatchObject({ mean: '70.33', spread: '1.00', count: 3 });
  expect(aggregate(sheetWith(), [70, 70, 70, 70, 70, 70, 70, 71]).mean).toBe('70.13');
});

it('"more than 70" fails at 70 and passes above; an inclusive mark passes at it', () => {
  expect(aggregate(sheetWith(), [70, 70]).result).toBe('fail');
  expect(aggregate(sheetWith(), [70, 71]).result).toBe('pass');
  expect(aggregate(sheetWith({ pass: { mark: '70', inclusive: true } }), [70, 70]).result).toBe('pass');
});

it('from five scores on the highest and the lowest do not count in the mean, when the sheet says so', () => {
  const sheet = sheetWith({ trimFrom: 5 });
  expect(aggregate(sheet, [0, 80, 80, 80])).toMatchObject({ trimmed: false, mean: '60.00' });
  expect(aggregate(sheet, [0, 80, 80, 80, 100])).toMatchObject({
    trimmed: true,
    mean: '80.00',
    lowest: '0.00',
  });
});

it('scores too far apart are diverging, whatever their mean', () => {
  const sheet = sheetWith({ divergesAbove: '20' });
  expect(aggregate(sheet, [80, 100]).result).toBe('pass');
  expect(aggregate(sheet, [79, 100]).result).toBe('diverging');
});

it('an outlier is named by who is further from the median than the sheet allows', () => {
  const [criterion] = aggregate(sheetWith(), [50, 80, 82, 84, 94]).criteria;
  expect(criterion).toEqual({ id: 'all', mean: '78.00', outliers: ['a0'] });
  expect(aggregate(sheetWith(), [70, 94]).criteria[0]?.outliers).toEqual([]);
  expect(aggregate(sheetWith(), [70, 95]).criteria[0]?.outliers).toEqual(['a0', 'a1']);
});

it('nothing can be made of no scores', () => {
  expect(() => aggregate(sheetWith(), [])).toThrow(RangeError);
});

it('the mean lies between the lowest and the highest, and the order of the scores does not matter', () => {
  const sheet = sheetWith({ trimFrom: 5, divergesAbove: '30' });
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 15 }), (points) => {
      const { mean, lowest, highest, result } = aggregate(sheet, points);
      expect(Number(mean)).toBeGreaterThanOrEqual(Number(lowest));
      expect(Number(mean)).toBeLessThanOrEqual(Number(highest));
      expect(aggregate(sheet, points.toReversed())).toMatchObject({ mean, result });
    }),
  );
});

it.each([
  [
    'that names a criterion twice',
    { criteria: [0, 1].map(() => ({ id: 'a', title, max: 100 })) },
    'named twice',
  ],
  [
    'whose bounds are crossed',
    { criteria: [{ id: 'a', title, min: 101, max: 100 }] },
    'min is more than max',
  ],
  [
    'with a weight of nothing',
    { criteria: [{ id: 'a', title, max: 100, weight: '0.00' }] },
    'counts for nothing',
  ],
  ['that nobody can pass', { pass: { mark: '100.01', inclusive: true } }, 'cannot be reached'],
])('a sheet %s is no sheet', (_, wrong, fault) => {
  const given = { ...sheetWith(), ...wrong };
  const issues = scoringSheetSchema.safeParse(given).error?.issues.map(({ message }) => message);
  expect(issues?.join()).toContain(fault);
});
