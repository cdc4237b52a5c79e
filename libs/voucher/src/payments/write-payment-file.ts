import type { Money } from '#kernel';
import type { PaymentFormat } from './bank-format.js';
import { joinDelimited } from './delimited-line.js';

/** One payment as the bank is told to make it. */
export interface PaymentInstruction {
  readonly reference: string;
  readonly payeeName: string;
  readonly payeeBank: string;
  readonly payeeAccount: string;
  readonly amount: Money;
  readonly purpose: string;
}

/**
 * The file of a payment order: the same bytes for the same order, always. A cell that a spreadsheet would take for a
 * formula, or that has control characters, is refused and never altered: a bank pays whom the file names.
 * @throws RangeError for such a cell; whoever takes payees in has checked them by `isPlainCell`
 */
export function writePaymentFile(payments: readonly PaymentInstruction[], format: PaymentFormat): Buffer {
  const { columns, delimiter, trailer } = format;
  const total = payments.reduce((sum, { amount }) => sum + amount.fen, 0n);
  const rows = [
    columns.map(({ header }) => header),
    ...payments.map((payment) => columns.map(({ field }) => cellOf(payment, field, format))),
    ...(trailer ? [trailerRow(trailer, payments.length, amountCell(total, format), columns.length)] : []),
  ];
  const end = format.lineEnd === 'crlf' ? '\r\n' : '\n';
  const text = rows.map((row) => `${joinDelimited(row, delimiter)}${end}`).join('');
  return Buffer.from(`${format.byteOrderMark ? '\ufeff' : ''}${text}`, 'utf8');
}

/** Whether a text may stand in a payment file as it is. */
export function isPlainCell(text: string): boolean {
  return !/^[\s=+\-@]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text);
}

/** Fen as the bank writes them: whole fen, or yuan with two decimals. */
export function amountCell(fen: bigint, { amount }: Pick<PaymentFormat, 'amount'>): string {
  const digits = String(fen).padStart(3, '0');
  return amount === 'fen' ? String(fen) : `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** `label, number of lines, sum`, as wide as the other rows. */
export function trailerRow(label: string, lines: number, total: string, width: number): string[] {
  return [label, String(lines), total, ...Array<string>(Math.max(0, width - 3)).fill('')];
}

function cellOf(
  payment: PaymentInstruction,
  field: PaymentFormat['columns'][number]['field'],
  format: PaymentFormat,
): string {
  const cells = {
    reference: payment.reference,
    'payee-name': payment.payeeName,
    'payee-bank': payment.payeeBank,
    'payee-account': payment.payeeAccount,
    amount: amountCell(payment.amount.fen, format),
    purpose: payment.purpose,
  };
  const cell = cells[field];
  if (!isPlainCell(cell)) throw new RangeError(`${payment.reference}: ${field} cannot be written`);
  return cell;
}
