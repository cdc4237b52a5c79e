import type { Attachment } from '#files';
import {
  DomainError,
  fillText,
  invalidFields,
  isDay,
  Money,
  normaliseCode,
  normaliseLine,
  shanghaiDay,
  type FieldError,
} from '#kernel';
import { moneyOf } from '../money-of.js';
import { readAmount } from '../scheme/read-amount.js';
import { claimCap, type CapTerms } from './claim-cap.js';
import { CLAIM_TEXTS } from './claim.messages.js';
import type { VoucherClaim } from './claim.entity.js';
import type { ClaimEvidenceBody } from './claim.schema.js';
import type { Use } from './claim-uses.js';

type Code = keyof typeof CLAIM_TEXTS;
type EvidenceFile = Pick<Attachment, 'slot' | 'name' | 'sha256' | 'scan'>;

/** What a company claims and says of its evidence. */
export interface StatedEvidence {
  readonly amount: Money;
  readonly invoice: {
    readonly number: string;
    readonly code: string;
    readonly date: string;
    readonly amount: Money;
    readonly seller: string;
  };
  readonly payment: { readonly date: string; readonly amount: Money };
  readonly account: { readonly bank: string; readonly account: string };
}

/** Slots of an order whose files a claim needs; what was contracted and delivered is there already. */
export const CLAIM_SLOTS = ['invoice', 'payment-proof'] as const;

/** Reads what was typed. @throws DomainError 422 with every amount that cannot be read, beside its field */
export function readEvidence({ amount, invoice, payment, account }: ClaimEvidenceBody): StatedEvidence {
  const errors: FieldError[] = [];
  const read = (typed: string, pointer: string): Money => {
    try {
      return readAmount(typed, pointer);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      errors.push(...error.errors);
      return Money.ofFen(0n);
    }
  };
  const stated = {
    amount: read(amount, '/amount'),
    invoice: {
      number: normaliseCode(invoice.number),
      code: normaliseCode(invoice.code),
      date: invoice.date,
      amount: read(invoice.amount, '/invoice/amount'),
      seller: normaliseLine(invoice.seller),
    },
    payment: { date: payment.date, amount: read(payment.amount, '/payment/amount') },
    account: {
      bank: normaliseLine(account?.bank ?? ''),
      account: normaliseCode(account?.account ?? '').replaceAll(' ', ''),
    },
  };
  if (errors.length > 0) throw invalidFields(errors);
  return stated;
}

/** What the company pays itself of what was invoiced. */
export function ownShareOf({ amount, invoice }: Pick<StatedEvidence, 'amount' | 'invoice'>): Money {
  return invoice.amount.minus(amount);
}

/**
 * Who gets the voucher's share. The scheme asks for proof that the company has paid its own share at least. Whoever
 * paid just that leaves the voucher's share open, which then goes to the provider; whoever paid more has advanced it,
 * in whole or in part, and gets it back.
 */
export function companyIsPaid(stated: Pick<StatedEvidence, 'amount' | 'invoice' | 'payment'>): boolean {
  return stated.payment.amount.compare(ownShareOf(stated)) > 0;
}

/** What is certainly wrong with a claim, beside its field; said at once, so that it is never handed in. */
export function evidenceFaults(
  stated: StatedEvidence,
  terms: CapTerms & { readonly now: Date },
  files: readonly EvidenceFile[],
): FieldError[] {
  const { invoice, payment, account } = stated;
  const today = shanghaiDay(terms.now);
  const beyond = amountFaults(stated, terms);
  const own = ownShareOf(stated);
  const accountIsThere = account.bank !== '' && /^\d{8,30}$/.test(account.account);
  // Who is paid can only be said of amounts that fit.
  const amountFits = beyond.length === 0;
  const params = { paid: payment.amount.format(), own: own.format() };
  return [
    ...beyond,
    ...invoiceFaults(invoice, today),
    ...dateFaults('/payment/date', payment.date, today),
    ...faultIf(payment.amount.compare(own) < 0, '/payment/amount', 'voucher.claim-payment-short', params),
    ...faultIf(
      amountFits && companyIsPaid(stated) && !accountIsThere,
      '/account/account',
      'voucher.claim-account-missing',
    ),
    ...fileFaults(files),
  ];
}

/** One sentence says the limit that bites, so that it names the highest amount that would do. */
function amountFaults({ amount, invoice }: StatedEvidence, terms: CapTerms): FieldError[] {
  const most = claimCap(terms, invoice.amount);
  if (amount.compare(most) <= 0) return [];
  const code =
    most.compare(terms.reserved) < 0 ? 'voucher.claim-amount-beyond-invoice' : 'voucher.claim-amount-beyond';
  return faultIf(true, '/amount', code, {
    amount: amount.format(),
    reserved: terms.reserved.format(),
    invoice: invoice.amount.format(),
    percent: String(terms.kind.percent),
    most: most.format(),
  });
}

function invoiceFaults(
  { number, code, date, seller }: StatedEvidence['invoice'],
  today: string,
): FieldError[] {
  const digital = /^\d{20}$/.test(number);
  const paper = /^\d{8}$/.test(number);
  const codeFits = digital ? code === '' : /^(?:\d{10}|\d{12})$/.test(code);
  return [
    ...faultIf(!digital && !paper, '/invoice/number', 'voucher.claim-invoice-number'),
    ...faultIf((digital || paper) && !codeFits, '/invoice/code', 'voucher.claim-invoice-code'),
    ...dateFaults('/invoice/date', date, today),
    ...faultIf(!seller, '/invoice/seller', 'voucher.claim-seller-missing'),
  ];
}

function dateFaults(pointer: string, date: string, today: string): FieldError[] {
  return [
    ...faultIf(!isDay(date), pointer, 'voucher.claim-date-invalid'),
    ...faultIf(isDay(date) && date > today, pointer, 'voucher.claim-date-in-future'),
  ];
}

function fileFaults(files: readonly EvidenceFile[]): FieldError[] {
  return CLAIM_SLOTS.flatMap((slot) => {
    const pointer = `/attachments/${slot}`;
    const own = files.filter((file) => file.slot === slot);
    const infected = own.filter(({ scan }) => scan === 'infected');
    return [
      ...faultIf(own.length === 0, pointer, 'voucher.claim-file-missing'),
      ...infected.flatMap(({ name }) => faultIf(true, pointer, 'voucher.claim-file-infected', { name })),
    ];
  });
}

function faultIf(
  wrong: boolean,
  pointer: string,
  code: Code,
  params: Readonly<Record<string, string>> = {},
): FieldError[] {
  return wrong ? [{ pointer, code, message: fillText(CLAIM_TEXTS[code], params) }] : [];
}

/** What no other claim may stand on: its invoice and all files of its order. */
export function usesOf(
  invoice: Pick<StatedEvidence['invoice'], 'number' | 'code'>,
  files: readonly Pick<Attachment, 'sha256'>[],
): Use[] {
  const contents = [...new Set(files.map(({ sha256 }) => sha256))];
  return [
    { kind: 'invoice', value: `${invoice.code}:${invoice.number}` },
    ...contents.map((value): Use => ({ kind: 'file', value })),
  ];
}

/** The columns of a claim for what was stated. */
export function evidenceColumns(stated: StatedEvidence) {
  const { amount, invoice, payment, account } = stated;
  const toCompany = companyIsPaid(stated);
  return {
    amount: amount.fen.toString(),
    invoiceNumber: invoice.number,
    invoiceCode: invoice.code,
    invoiceDate: invoice.date,
    invoiceAmount: invoice.amount.fen.toString(),
    invoiceSeller: invoice.seller,
    paymentDate: payment.date,
    paymentAmount: payment.amount.fen.toString(),
    payeeBank: toCompany ? account.bank : null,
    payeeAccount: toCompany ? account.account : null,
  } satisfies Partial<VoucherClaim>;
}

/** What stands in a claim, as it was stated. */
export function evidenceOf(claim: VoucherClaim): StatedEvidence {
  return {
    amount: moneyOf(claim.amount),
    invoice: {
      number: claim.invoiceNumber,
      code: claim.invoiceCode,
      date: claim.invoiceDate,
      amount: moneyOf(claim.invoiceAmount),
      seller: claim.invoiceSeller,
    },
    payment: { date: claim.paymentDate, amount: moneyOf(claim.paymentAmount) },
    account: { bank: claim.payeeBank ?? '', account: claim.payeeAccount ?? '' },
  };
}
