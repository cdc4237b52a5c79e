import { createHash } from 'node:crypto';
import { conflictOf, type ExpertConflict, type ExpertTies } from './conflict-of.js';
import type { ExpertRow } from './expert.entity.js';

/** Seats of one sort on a panel: four technical experts of a field, one of finance. */
export interface SeatGroup {
  /** Null for experts of every kind. */
  readonly kind: string | null;
  /** One of these is enough; empty for all fields. */
  readonly fields: readonly string[];
  readonly count: number;
}

/** Somebody whose lot could be drawn. */
export interface Considered {
  readonly expertId: string;
  /** Indexes of the groups of seats that they fit. */
  readonly fits: readonly number[];
  /** Assignments that wait for them elsewhere. */
  readonly open: number;
  /** Why they were left out; null for those whose lot was in. */
  readonly excluded: ExpertConflict | 'assigned-before' | null;
}

export interface Drawn {
  readonly expertId: string;
  readonly seat: number;
}

/**
 * Everybody who fits a seat, and who of them may not be drawn.
 * @param before ids of experts who had this case already, whatever became of it
 * @param open open assignments by expert
 */
export function considerExperts(
  experts: readonly ExpertRow[],
  seats: readonly SeatGroup[],
  ties: ExpertTies,
  before: ReadonlySet<string>,
  open: ReadonlyMap<string, number>,
): Considered[] {
  return experts
    .map((expert): Considered => {
      const fits = seats.flatMap((seat, index) => (fitsSeat(expert, seat) ? [index] : []));
      const excluded = before.has(expert.id) ? 'assigned-before' : conflictOf(expert, ties);
      return { expertId: expert.id, fits, open: open.get(expert.id) ?? 0, excluded };
    })
    .filter(({ fits }) => fits.length > 0)
    .toSorted((a, b) => (a.expertId < b.expertId ? -1 : 1));
}

/**
 * Draws lots. An expert's lot is SHA-256 of `seed:expertId` read as a number, times one more than their open
 * assignments; the lowest lots are chosen, so that who has much to do is chosen less often. Groups of seats that the
 * fewest fit are filled first. The same seed gives the same experts.
 * @param vacancies the group of each seat to fill
 * @returns fewer than there are vacancies when too few fit
 */
export function drawExperts(
  considered: readonly Considered[],
  vacancies: readonly number[],
  seed: string,
): Drawn[] {
  const able = considered
    .filter(({ excluded }) => excluded === null)
    .map((one) => ({ ...one, lot: lotOf(seed, one) }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1));
  const fitting = (seat: number) => able.filter(({ fits }) => fits.includes(seat));
  const order = vacancies.toSorted((a, b) => fitting(a).length - fitting(b).length || a - b);
  const drawn: Drawn[] = [];
  for (const seat of order) {
    const next = fitting(seat).find(({ expertId }) => drawn.every((other) => other.expertId !== expertId));
    if (next) drawn.push({ expertId: next.expertId, seat });
  }
  return drawn;
}

function lotOf(seed: string, { expertId, open }: Considered): bigint {
  const digest = createHash('sha256').update(`${seed}:${expertId}`).digest('hex');
  return BigInt(`0x${digest}`) * BigInt(open + 1);
}

function fitsSeat({ kind, fields }: ExpertRow, seat: SeatGroup): boolean {
  const inField = seat.fields.length === 0 || seat.fields.some((field) => fields.includes(field));
  return inField && (seat.kind === null || seat.kind === kind);
}
