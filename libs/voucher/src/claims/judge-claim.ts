import type { Attachment } from '#files';
import { fillText, nameKey, shanghaiDay, type Money, type Text } from '#kernel';
import type { KindFile } from '../scheme/scheme-file.js';
import { claimCap, type CapTerms } from './claim-cap.js';
import { companyIsPaid, type StatedEvidence } from './claim-evidence.js';
import { CLAIM_TEXTS } from './claim.messages.js';
import type { ClaimFinding } from './claim.schema.js';

type Code = keyof typeof CLAIM_TEXTS;
type Params = Readonly<Record<string, string>>;

/** What a claim has to agree with. */
export interface ClaimTerms extends CapTerms {
  readonly kind: Pick<KindFile, 'percent' | 'cap' | 'evidence'>;
  readonly contractDate: string;
  readonly provider: string;
  readonly voucherIssuedAt: Date;
  /** The sum of the usage log; null when there is none. */
  readonly usage: Money | null;
}

/** A file of the claim or of its order; `usedBy` are the numbers of other claims that stand on the same contents. */
export interface ClaimFile extends Pick<Attachment, 'slot' | 'name' | 'scan'> {
  readonly usedBy: readonly string[];
}

/**
 * The cross-check of a claim: invoice, contract, payment, usage and claim against each other. A fault is certain, and
 * the officer is offered to return its field; a question is for the officer alone. Nothing is refused here.
 * @returns null while a file waits for the scanner
 */
export function judgeClaim(
  stated: StatedEvidence,
  terms: ClaimTerms,
  files: readonly ClaimFile[],
): ClaimFinding[] | null {
  if (files.some(({ scan }) => scan === 'scanning')) return null;
  return [
    ...amountFindings(stated, terms),
    ...dateFindings(stated, terms),
    ...paymentFindings(stated),
    ...usageFindings(stated, terms),
    ...findingIf(
      nameKey(stated.invoice.seller) !== nameKey(terms.provider),
      'fault',
      '/invoice/seller',
      'voucher.claim-seller-differs',
      { seller: stated.invoice.seller, provider: terms.provider },
    ),
    ...files.flatMap(fileFindings),
  ];
}

function amountFindings({ amount, invoice }: StatedEvidence, terms: ClaimTerms): ClaimFinding[] {
  const most = claimCap(terms, invoice.amount);
  const params = {
    amount: amount.format(),
    invoice: invoice.amount.format(),
    percent: String(terms.kind.percent),
    most: most.format(),
    contract: terms.contract.format(),
  };
  const order = invoice.amount.compare(terms.contract);
  return [
    ...findingIf(order > 0, 'fault', '/invoice/amount', 'voucher.claim-invoice-beyond-contract', params),
    ...findingIf(order < 0, 'question', '/invoice/amount', 'voucher.claim-invoice-below-contract', params),
    ...findingIf(amount.compare(most) > 0, 'fault', '/amount', 'voucher.claim-amount-beyond-invoice', params),
  ];
}

function dateFindings({ invoice, payment }: StatedEvidence, terms: ClaimTerms): ClaimFinding[] {
  const issued = shanghaiDay(terms.voucherIssuedAt);
  const params = { contract: terms.contractDate, issued, invoice: invoice.date, paid: payment.date };
  return [
    ...findingIf(
      terms.contractDate < issued,
      'fault',
      '/attachments/contract',
      'voucher.claim-contract-before-voucher',
      params,
    ),
    ...findingIf(
      invoice.date < terms.contractDate,
      'fault',
      '/invoice/date',
      'voucher.claim-invoice-before-contract',
      params,
    ),
    // Deposits are paid before the invoice: worth a look, and no more.
    ...findingIf(
      payment.date < invoice.date,
      'question',
      '/payment/date',
      'voucher.claim-payment-before-invoice',
      params,
    ),
  ];
}

function paymentFindings(stated: StatedEvidence): ClaimFinding[] {
  const { invoice, payment } = stated;
  const owed = invoice.amount.minus(payment.amount);
  const params = {
    paid: payment.amount.format(),
    invoice: invoice.amount.format(),
    owed: owed.format(),
  };
  const partly = companyIsPaid(stated) && owed.fen > 0n;
  return [
    ...findingIf(
      owed.fen < 0n,
      'question',
      '/payment/amount',
      'voucher.claim-payment-beyond-invoice',
      params,
    ),
    ...findingIf(partly, 'question', '/payment/amount', 'voucher.claim-part-advanced', params),
  ];
}

function usageFindings({ invoice }: StatedEvidence, { kind, usage, contract }: ClaimTerms): ClaimFinding[] {
  if (!kind.evidence.includes('usage-log')) return [];
  if (!usage) return findingIf(true, 'fault', '/usage', 'voucher.claim-usage-missing');
  const params = {
    usage: usage.format(),
    invoice: invoice.amount.format(),
    contract: contract.format(),
  };
  const short = usage.compare(invoice.amount) < 0;
  const differs = !short && usage.compare(contract) !== 0;
  return [
    ...findingIf(short, 'fault', '/invoice/amount', 'voucher.claim-usage-below-invoice', params),
    ...findingIf(differs, 'question', '/usage', 'voucher.claim-usage-differs', params),
  ];
}

function fileFindings({ slot, name, scan, usedBy }: ClaimFile): ClaimFinding[] {
  const pointer = `/attachments/${slot}`;
  const claims = usedBy.join('、');
  return [
    ...findingIf(scan === 'infected', 'fault', pointer, 'voucher.claim-file-infected', { name }),
    ...findingIf(
      usedBy.length > 0,
      'fault',
      pointer,
      'voucher.claim-file-used',
      { name },
      {
        zh: fillText(CLAIM_TEXTS['voucher.claim-used-by'], { claims }).zh,
        en: fillText(CLAIM_TEXTS['voucher.claim-used-by'], { claims: usedBy.join(', ') }).en,
      },
    ),
  ];
}

function findingIf(
  found: boolean,
  severity: ClaimFinding['severity'],
  pointer: string,
  code: Code,
  params: Params = {},
  detail: Text | null = null,
): ClaimFinding[] {
  return found ? [{ code, severity, pointer, text: fillText(CLAIM_TEXTS[code], params), detail }] : [];
}
