/** Places of a claim and the ids of their controls, in the order of the form. */
export const CLAIM_FIELDS = {
  '/invoice/number': 'invoice-number',
  '/invoice/code': 'invoice-code',
  '/invoice/date': 'invoice-date',
  '/invoice/amount': 'invoice-amount',
  '/invoice/seller': 'invoice-seller',
  '/attachments/invoice': 'invoice-files',
  '/payment/date': 'payment-date',
  '/payment/amount': 'payment-amount',
  '/attachments/payment-proof': 'payment-proof-files',
  '/amount': 'claim-amount',
  '/account/bank': 'account-bank',
  '/account/account': 'account-number',
} as const;

export type ClaimPointer = keyof typeof CLAIM_FIELDS;
export const CLAIM_POINTERS = Object.keys(CLAIM_FIELDS) as ClaimPointer[];

/** Places with something to type in. */
export type TypedPointer = Exclude<ClaimPointer, `/attachments/${string}`>;
