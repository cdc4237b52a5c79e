import {
  defineMessages,
  fillText,
  invalidFields,
  normaliseLines,
  type FieldError,
  type MessageParams,
} from '#kernel';
import { weightOf, type Criterion, type ScoringSheet } from './scoring-sheet.js';

const LONGEST = 1000;

const TEXTS = defineMessages({
  'review.score-missing': {
    zh: '请填写 {min} 至 {max} 之间的整数分。',
    en: 'Give a whole number of points from {min} to {max}.',
  },
  'review.score-comment-missing': {
    zh: '评分低于 {points} 分时，请写明理由。',
    en: 'Say why you give fewer than {points} points.',
  },
  'review.score-too-long': { zh: '请控制在 {most} 字以内。', en: 'Keep this within {most} characters.' },
  'review.score-unknown': { zh: '评分表中没有此项。', en: 'The scoring sheet has no such item.' },
});

/** What an expert hands in: points and comments by the ids of the criteria. */
export interface GivenScore {
  readonly points: Readonly<Record<string, number>>;
  readonly comments: Readonly<Record<string, string>>;
  readonly remark?: string | null | undefined;
}

export interface CheckedScore {
  readonly points: Readonly<Record<string, number>>;
  readonly comments: Readonly<Record<string, string>>;
  readonly remark: string | null;
  /** Hundredths of a point, weighted, as a decimal string of a whole number. */
  readonly total: string;
}

/**
 * A score as it is stored: points for every criterion within its bounds, comments where few points need them.
 * @throws DomainError 422 with every mistake beside its field (`/points/ID`, `/comments/ID`, `/remark`)
 */
export function checkScore({ criteria }: ScoringSheet, given: GivenScore): CheckedScore {
  const ids = new Set(criteria.map(({ id }) => id));
  const comments = Object.fromEntries(
    Object.entries(given.comments)
      .map(([id, comment]) => [id, normaliseLines(comment)] as const)
      .filter(([, comment]) => comment !== ''),
  );
  const remark = normaliseLines(given.remark ?? '');
  const errors = [
    ...criteria.flatMap((criterion) =>
      faultsOf(criterion, given.points[criterion.id], comments[criterion.id]),
    ),
    ...unknownIn('/points', given.points, ids),
    ...unknownIn('/comments', comments, ids),
    ...(remark.length > LONGEST ? [fault('/remark', 'review.score-too-long', { most: LONGEST })] : []),
  ];
  if (errors.length > 0) throw invalidFields(errors);
  const total = criteria.reduce((sum, one) => sum + weightOf(one) * BigInt(given.points[one.id] ?? 0), 0n);
  return { points: { ...given.points }, comments, remark: remark || null, total: String(total) };
}

function faultsOf({ id, min, max, commentBelow }: Criterion, given?: number, comment?: string): FieldError[] {
  if (given === undefined || !Number.isInteger(given) || given < min || given > max)
    return [fault(`/points/${id}`, 'review.score-missing', { min, max })];
  if (comment === undefined && commentBelow !== undefined && given < commentBelow)
    return [fault(`/comments/${id}`, 'review.score-comment-missing', { points: commentBelow })];
  if ((comment?.length ?? 0) > LONGEST)
    return [fault(`/comments/${id}`, 'review.score-too-long', { most: LONGEST })];
  return [];
}

function unknownIn(pointer: string, given: object, known: ReadonlySet<string>): FieldError[] {
  return Object.keys(given)
    .filter((id) => !known.has(id))
    .map((id) => fault(`${pointer}/${escaped(id)}`, 'review.score-unknown'));
}

/** RFC 6901 §3. */
function escaped(segment: string): string {
  return segment.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');
}

function fault(pointer: string, code: keyof typeof TEXTS, params: MessageParams = {}): FieldError {
  return { pointer, code, message: fillText(TEXTS[code], params) };
}
