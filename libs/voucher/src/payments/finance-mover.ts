import { hasRole, type Actor } from '#contracts';
import type { Mover } from '#review';
import type { PaymentCapacity } from './payment.workflow.js';

/** In which capacities somebody stands towards payments. */
export function financeCapacities(actor: Actor): PaymentCapacity[] {
  return (['finance-officer', 'finance-approver'] as const).filter((role) => hasRole(actor, role));
}

/** Who made a move, for the record. */
export function financeMover(actor: Actor, capacity: PaymentCapacity): Mover {
  return { person: actor.person, actingFor: null, capacity };
}
