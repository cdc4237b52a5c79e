import type { Attachment } from '#files';
import { evidenceOf } from './claim-evidence.js';
import type { VoucherClaim } from './claim.entity.js';

/** The places of a claim that an officer can send back. */
export const CLAIM_POINTERS = [
  '/amount',
  '/invoice/number',
  '/invoice/code',
  '/invoice/date',
  '/invoice/amount',
  '/invoice/seller',
  '/payment/date',
  '/payment/amount',
  '/account/bank',
  '/account/account',
  '/attachments/invoice',
  '/attachments/payment-proof',
] as const;

/** What stands at such a place now. Of an account only that it is another one can be seen. */
export function claimValue(
  claim: VoucherClaim,
  files: readonly Pick<Attachment, 'slot' | 'name' | 'sha256'>[],
  pointer: string,
): unknown {
  const { amount, invoice, payment, account } = evidenceOf(claim);
  const inSlot = (slot: string) =>
    files.filter((file) => file.slot === slot).map(({ name, sha256 }) => ({ name, sha256 }));
  const values: Readonly<Record<(typeof CLAIM_POINTERS)[number], unknown>> = {
    '/amount': amount,
    '/invoice/number': invoice.number,
    '/invoice/code': invoice.code,
    '/invoice/date': invoice.date,
    '/invoice/amount': invoice.amount,
    '/invoice/seller': invoice.seller,
    '/payment/date': payment.date,
    '/payment/amount': payment.amount,
    '/account/bank': account.bank,
    '/account/account': account.account.slice(-4),
    '/attachments/invoice': inSlot('invoice'),
    '/attachments/payment-proof': inSlot('payment-proof'),
  };
  return values[pointer as keyof typeof values];
}
