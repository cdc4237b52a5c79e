import type { Actor } from '#contracts';
import { DomainError, forbidden } from '#kernel';
import type { Tx } from '#platform';
import { VoucherClaim } from '../claims/claim.entity.js';
import { orderCapacitiesOf } from './order-policy.js';
import { ORDER_SLOTS } from './order-slots.js';
import type { VoucherOrder } from './order.entity.js';

/**
 * A place for files of an order into which this actor may put some now. The evidence of a claim is changed again while
 * the claim is returned.
 * @throws DomainError `voucher.slot-unknown` 422, 403, `voucher.order-locked` 409
 */
export async function requireOpenSlot(
  from: Tx,
  actor: Actor,
  order: VoucherOrder,
  name: string,
): Promise<{ readonly limit: number }> {
  const slot = Object.hasOwn(ORDER_SLOTS, name) ? ORDER_SLOTS[name] : undefined;
  if (!slot) throw new DomainError('voucher.slot-unknown', 422);
  if (!orderCapacitiesOf(actor, order).includes(slot.by)) throw forbidden();
  if (order.state === slot.state) return slot;
  const returned =
    slot.state === 'accepted' &&
    (await from.existsBy(VoucherClaim, { openKey: order.id, state: 'returned' }));
  if (!returned) throw new DomainError('voucher.order-locked', 409);
  return slot;
}
