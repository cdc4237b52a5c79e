import type { DomainError } from '#kernel';
import { expect, it } from 'vitest';
import { checkScore, type GivenScore } from './check-score.js';
import { scoringSheetSchema } from './scoring-sheet.js';

const title = { zh: '项目', en: 'Item' };
const sheet = scoringSheetSchema.parse({
  id: 'claims',
  version: 1,
  criteria: [
    { id: 'value', title, weight: '0.50', max: 100, commentBelow: 60 },
    { id: 'cost', title, weight: '2', min: 1, max: 25 },
  ],
  pass: { mark: '60', inclusive: true },
});
const sound: GivenScore = { points: { value: 80, cost: 20 }, comments: {}, remark: ' ' };

function faultsOf(more: Partial<GivenScore>): string[] {
  try {
    checkScore(sheet, { ...sound, ...more });
    return [];
  } catch (error) {
    const { status, errors } = error as DomainError;
    return errors.map(({ pointer, code }) => `${status} ${pointer} ${code}`);
  }
}

it('points count by their weight, exactly', () => {
  expect(checkScore(sheet, sound)).toEqual({ ...sound, remark: null, total: '8000' });
  expect(checkScore(sheet, { ...sound, points: { value: 61, cost: 1 } }).total).toBe('3250');
});

it.each([[{}], [{ value: 80.5 }], [{ value: 101 }], [{ value: -1 }], [{ value: Number.NaN }]])(
  'points %j are refused beside their field',
  (points) => {
    expect(faultsOf({ points: { cost: 20, ...points } })).toEqual(['422 /points/value review.score-missing']);
  },
);

it('points below the threshold need a comment', () => {
  const points = { value: 59, cost: 20 };
  expect(faultsOf({ points })).toEqual(['422 /comments/value review.score-comment-missing']);
  expect(faultsOf({ points, comments: { value: ' \u200b' } })).toHaveLength(1);
  expect(faultsOf({ points, comments: { value: '成本测算缺少依据。' } })).toEqual([]);
});

it('what the sheet does not have, and endless texts, are refused', () => {
  expect(
    faultsOf({
      points: { ...sound.points, 'a/b': 1 },
      comments: { cost: '长'.repeat(1001), other: '？' },
      remark: '长'.repeat(1001),
    }),
  ).toEqual([
    '422 /comments/cost review.score-too-long',
    '422 /points/a~1b review.score-unknown',
    '422 /comments/other review.score-unknown',
    '422 /remark review.score-too-long',
  ]);
});
