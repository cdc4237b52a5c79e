import { hasRole, type Actor } from '#contracts';
import { notFound } from '#kernel';
import type { VoucherOrder } from './order.entity.js';
import type { OrderCapacity } from './order.workflow.js';

/** What the policy needs to know of an order. */
export type OrderSubject = Pick<VoucherOrder, 'companyId' | 'providerCompanyId'>;
export type OrderSide = 'company' | 'provider' | 'staff';

const READERS = [
  'voucher-officer',
  'voucher-approver',
  'finance-officer',
  'finance-approver',
  'auditor',
] as const;

/** In which capacities an actor stands towards this very order. */
export function orderCapacitiesOf(actor: Actor, subject: OrderSubject): OrderCapacity[] {
  const buys = actor.company?.id === subject.companyId;
  const provides = actor.company?.id === subject.providerCompanyId;
  const fills = actor.grants.includes('fill');
  const submits = actor.grants.includes('submit');
  return [
    ...(buys && fills ? (['company-filler'] as const) : []),
    ...(buys && submits ? (['company-submitter'] as const) : []),
    ...(provides && fills ? (['provider-filler'] as const) : []),
    ...(provides && submits ? (['provider-submitter'] as const) : []),
    ...(hasRole(actor, 'voucher-officer') ? (['voucher-officer'] as const) : []),
  ];
}

/** From which side an actor looks at an order; null for those who must not know that it exists. */
export function orderSideOf(actor: Actor, subject: OrderSubject): OrderSide | null {
  if (actor.company?.id === subject.companyId) return 'company';
  if (actor.company?.id === subject.providerCompanyId) return 'provider';
  return READERS.some((role) => hasRole(actor, role)) ? 'staff' : null;
}

/** @throws DomainError 404 when the order is none of the actor's business */
export function assertSeesOrder(actor: Actor, subject: OrderSubject | null): asserts subject {
  if (!subject || !orderSideOf(actor, subject)) throw notFound();
}
