import { dateText, figureText } from '#look';
import type { Language, Text } from '#kernel';
import type { VoucherOrder } from '../../api/types';

export type ContractVerdict = 'ok' | 'running' | 'officer' | 'fault' | 'question' | 'returned';
export type ContractPoint = 'number' | 'date' | 'amount' | 'buyer' | 'seller' | 'file' | 'ties';

export interface ContractRow {
  readonly point: ContractPoint;
  readonly pointer: string;
  readonly contract: string;
  /** What it is held against; empty where there is nothing. */
  readonly order: string;
  readonly verdict: ContractVerdict;
  /** What was found, in words. */
  readonly words: readonly Text[];
  readonly comment: string | null;
}

/** To which point of a contract a finding belongs. */
const POINT_OF: Readonly<Record<string, ContractPoint>> = {
  'voucher.contract-buyer-differs': 'buyer',
  'voucher.contract-seller-differs': 'seller',
  'voucher.contract-used-before': 'file',
  'voucher.contract-file-infected': 'file',
  'voucher.related-legal-representative': 'ties',
  'voucher.related-controller': 'ties',
  'voucher.related-person': 'ties',
};

/**
 * Each point of the contract beside what it was held against, with what came of it.
 * @param asStaff the reader sees what the machine asks itself; the two sides are told the decision
 */
export function contractRows(order: VoucherOrder, language: Language, asStaff: boolean): ContractRow[] {
  const { contract, voucher } = order;
  if (!contract) return [];
  const files = order.attachments.filter(({ slot }) => slot === 'contract').map(({ name }) => name);
  const day = voucher.issuedAt ? dateText(voucher.issuedAt, language) : '';
  const row = (point: ContractPoint, says: string, beside: string): ContractRow => {
    const pointer = point === 'file' ? '/attachments/contract' : `/contract/${point}`;
    const found = order.findings.filter(({ code }) => POINT_OF[code] === point);
    const returned = order.returns.findLast((item) => item.pointer === pointer && item.answeredAt === null);
    return {
      point,
      pointer,
      contract: says,
      order: beside,
      words: found.map(({ text }) => text),
      comment: returned?.comment ?? null,
      verdict: verdictOf(order, point, found, { returned: returned !== undefined, asStaff }),
    };
  };
  return [
    row('number', contract.number, ''),
    row('date', dateText(contract.date, language), day),
    row('amount', figureText(order.contractAmount), figureText(order.contractAmount)),
    row('buyer', contract.buyer, order.company.name),
    row('seller', contract.seller, order.provider.name),
    row('file', files.join('、'), ''),
    row('ties', '', ''),
  ];
}

function verdictOf(
  { state }: VoucherOrder,
  point: ContractPoint,
  found: VoucherOrder['findings'],
  { returned, asStaff }: { readonly returned: boolean; readonly asStaff: boolean },
): ContractVerdict {
  if (returned) return 'returned';
  if (found.some(({ severity }) => severity === 'fault')) return 'fault';
  if (found.length > 0) return 'question';
  // Number, day and amount were held against the order before the contract was taken.
  const atOnce = point === 'number' || point === 'date' || point === 'amount';
  if (atOnce) return 'ok';
  if (state === 'officer-check' && !asStaff) return 'officer';
  return state === 'contract-check' ? 'running' : 'ok';
}
