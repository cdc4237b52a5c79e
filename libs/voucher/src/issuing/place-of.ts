import type { Tx } from '#platform';
import { LessThanOrEqual } from 'typeorm';
import { Voucher } from './voucher.entity.js';

/** The place on the waiting list of one that waits: 1 is next. */
export function placeOf(
  from: Tx,
  { lineId, position }: Pick<Voucher, 'lineId' | 'position'>,
): Promise<number> {
  return from.countBy(Voucher, { lineId, state: 'waitlisted', position: LessThanOrEqual(position) });
}
