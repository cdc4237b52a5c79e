import type { VoucherClaim } from '../../api/types';
import type { ClaimTyped } from './use-claim-draft';

/** What was typed, as the services take it. An account without any figure is none. */
export function evidenceOf(typed: ClaimTyped) {
  const bank = typed['/account/bank'].trim();
  const account = typed['/account/account'].trim();
  return {
    amount: typed['/amount'].trim(),
    invoice: {
      number: typed['/invoice/number'],
      code: typed['/invoice/code'],
      date: typed['/invoice/date'],
      amount: typed['/invoice/amount'].trim(),
      seller: typed['/invoice/seller'],
    },
    payment: { date: typed['/payment/date'], amount: typed['/payment/amount'].trim() },
    ...(bank || account ? { account: { bank, account } } : {}),
  };
}

/** A claim as it stands, to be corrected; of the account only its last figures are known. */
export function typedOf({ amount, invoice, payment, account }: VoucherClaim): ClaimTyped {
  return {
    '/amount': amount,
    '/invoice/number': invoice.number,
    '/invoice/code': invoice.code,
    '/invoice/date': invoice.date,
    '/invoice/amount': invoice.amount,
    '/invoice/seller': invoice.seller,
    '/payment/date': payment.date,
    '/payment/amount': payment.amount,
    '/account/bank': account?.bank ?? '',
    '/account/account': '',
  };
}

/** Nothing typed yet but what follows from the order. */
export function typedOfOrder(reserved: string): ClaimTyped {
  return {
    '/amount': reserved,
    '/invoice/number': '',
    '/invoice/code': '',
    '/invoice/date': '',
    '/invoice/amount': '',
    '/invoice/seller': '',
    '/payment/date': '',
    '/payment/amount': '',
    '/account/bank': '',
    '/account/account': '',
  };
}
