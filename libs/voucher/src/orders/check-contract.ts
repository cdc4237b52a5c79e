import type { Attachment } from '#files';
import { fillText, isDay, nameKey, shanghaiDay, type FieldError, type Money } from '#kernel';
import { ORDER_TEXTS } from './order.messages.js';
import type { OrderFinding } from './order.schema.js';

type Code = keyof typeof ORDER_TEXTS;
type Params = Readonly<Record<string, string>>;

/** What a contract has to agree with. */
export interface ContractTerms {
  readonly amount: Money;
  readonly buyer: string;
  readonly seller: string;
  /** When the voucher was issued. */
  readonly issuedAt: Date;
  readonly now: Date;
}

/** What stands in a contract, as the company says. */
export interface StatedContract {
  readonly number: string;
  readonly date: string;
  readonly amount: Money;
  readonly buyer: string;
  readonly seller: string;
}

/** What is certainly wrong with a contract, beside its field; said at once, so that it is never handed in. */
export function contractFaults(
  contract: StatedContract,
  terms: ContractTerms,
  files: readonly Pick<Attachment, 'slot'>[],
): FieldError[] {
  return [
    ...(contract.number ? [] : [fault('/contract/number', 'voucher.contract-number-missing')]),
    ...dateFaults(contract.date, terms),
    ...(contract.amount.compare(terms.amount) === 0
      ? []
      : [
          fault('/contract/amount', 'voucher.contract-amount-differs', {
            contract: contract.amount.format(),
            order: terms.amount.format(),
          }),
        ]),
    ...(files.some(({ slot }) => slot === 'contract')
      ? []
      : [fault('/attachments/contract', 'voucher.contract-file-missing')]),
  ];
}

/** A contract of the day of issue is taken: nobody knows which came first that day. */
function dateFaults(date: string, { issuedAt, now }: ContractTerms): FieldError[] {
  if (!isDay(date)) return [fault('/contract/date', 'voucher.contract-date-invalid')];
  const issued = shanghaiDay(issuedAt);
  if (date < issued) return [fault('/contract/date', 'voucher.contract-before-voucher', { date, issued })];
  return date > shanghaiDay(now) ? [fault('/contract/date', 'voucher.contract-in-future')] : [];
}

/** A file of a contract, and whether another order shows the same contents. */
export interface ContractFile extends Pick<Attachment, 'name' | 'scan'> {
  readonly elsewhere: boolean;
}

export type ContractVerdict = 'wait' | 'fail' | 'refer' | 'pass';

/**
 * What the machine makes of a contract that was handed in: it waits for the scanner, sends an infected file back, lets
 * pass what agrees in all, and leaves to an officer what it cannot decide.
 * @param related signs that the parties belong together
 */
export function judgeContract(
  { buyer, seller }: Pick<StatedContract, 'buyer' | 'seller'>,
  terms: Pick<ContractTerms, 'buyer' | 'seller'>,
  files: readonly ContractFile[],
  related: readonly OrderFinding[],
): { readonly verdict: ContractVerdict; readonly findings: OrderFinding[] } {
  if (files.some(({ scan }) => scan === 'scanning')) return { verdict: 'wait', findings: [...related] };
  const faults = files
    .filter(({ scan }) => scan === 'infected')
    .map(({ name }) => finding('fault', 'voucher.contract-file-infected', { name }));
  const questions = [
    ...partyFindings('voucher.contract-buyer-differs', buyer, terms.buyer),
    ...partyFindings('voucher.contract-seller-differs', seller, terms.seller),
    ...files
      .filter(({ elsewhere }) => elsewhere)
      .map(({ name }) => finding('question', 'voucher.contract-used-before', { name })),
    ...related,
  ];
  const findings = [...faults, ...questions];
  if (faults.length > 0) return { verdict: 'fail', findings };
  return { verdict: questions.length > 0 ? 'refer' : 'pass', findings };
}

/** The same name but for width, case, brackets and spaces agrees; with any other a person looks into the contract. */
function partyFindings(code: Code, contract: string, order: string): OrderFinding[] {
  return nameKey(contract) === nameKey(order) ? [] : [finding('question', code, { contract, order })];
}

function finding(severity: OrderFinding['severity'], code: Code, params: Params): OrderFinding {
  return { code, severity, text: fillText(ORDER_TEXTS[code], params) };
}

function fault(pointer: string, code: Code, params: Params = {}): FieldError {
  return { pointer, code, message: fillText(ORDER_TEXTS[code], params) };
}
