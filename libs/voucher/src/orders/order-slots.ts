import type { Owner } from '#files';
import type { OrderCapacity, OrderState } from './order.workflow.js';

/** How attachments name an order as their owner. */
export const ORDER_OWNER = 'voucher.order';

/** Files of an order: who may add and remove them, in which state, and how many. */
export const ORDER_SLOTS: Readonly<
  Record<string, { readonly by: OrderCapacity; readonly state: OrderState; readonly limit: number }>
> = {
  contract: { by: 'company-filler', state: 'provider-confirmed', limit: 5 },
  report: { by: 'provider-filler', state: 'in-service', limit: 10 },
  invoice: { by: 'company-filler', state: 'accepted', limit: 5 },
  'payment-proof': { by: 'company-filler', state: 'accepted', limit: 5 },
};

export function orderOwner(id: string): Owner {
  return { kind: ORDER_OWNER, id };
}
