import type { Attachment } from '#files';
import { moneyOf } from '../money-of.js';
import type { VoucherOrder } from './order.entity.js';

/** The places of a contract that an officer can send back. */
export const CONTRACT_POINTERS = [
  '/contract/number',
  '/contract/date',
  '/contract/amount',
  '/contract/buyer',
  '/contract/seller',
  '/attachments/contract',
] as const;

/** What stands at such a place now. */
export function contractValue(
  order: VoucherOrder,
  files: readonly Pick<Attachment, 'slot' | 'name' | 'sha256'>[],
  pointer: string,
): unknown {
  const values: Readonly<Record<(typeof CONTRACT_POINTERS)[number], unknown>> = {
    '/contract/number': order.contractNumber,
    '/contract/date': order.contractDate,
    '/contract/amount': moneyOf(order.contractAmount).toJSON(),
    '/contract/buyer': order.contractBuyer,
    '/contract/seller': order.contractSeller,
    '/attachments/contract': files
      .filter(({ slot }) => slot === 'contract')
      .map(({ name, sha256 }) => ({ name, sha256 })),
  };
  return Object.hasOwn(values, pointer) ? values[pointer as keyof typeof values] : null;
}
