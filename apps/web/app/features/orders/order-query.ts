import type { VoucherOrderList, VoucherOrderSummary } from '../../api/types';
import { pageOf } from './order-pages';

export type OrderState = VoucherOrderSummary['state'];

export const ORDER_STATES = [
  'draft',
  'provider-confirmed',
  'contract-check',
  'officer-check',
  'checked',
  'in-service',
  'delivered',
  'accepted',
  'claimed',
  'cancelled',
] as const satisfies readonly OrderState[];

/** A list, and the state that it is narrowed to; null for all. */
export interface ListedOrders extends VoucherOrderList {
  readonly state: OrderState | null;
}

/** The state that an address asks for; what is none counts as all, so that an old link still shows something. */
export function stateOf({ searchParams }: URL): OrderState | null {
  return ORDER_STATES.find((known) => known === searchParams.get('state')) ?? null;
}

/** As the API wants it, and as it stands in the addresses of pages: `page=2&state=delivered`. */
export function orderQuery(state: OrderState | null, page: number): string {
  return new URLSearchParams({ page: String(page), ...(state ? { state } : {}) }).toString();
}

/** What the address of a page asks the API for. */
export function queryOf(url: URL): string {
  return orderQuery(stateOf(url), pageOf(url));
}
