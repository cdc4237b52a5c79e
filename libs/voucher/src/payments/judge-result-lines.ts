import { fillText, type MessageParams, type Text } from '#kernel';
import type { Money } from '#kernel';
import { RESULT_LINE_TEXTS } from './bank-file.messages.js';
import type { ReportedLine } from './read-bank-result.js';

/** A payment that was ordered, as it is when a result comes. */
export interface OrderedPayment {
  readonly reference: string;
  readonly amount: Money;
  readonly payeeAccount: string;
  readonly released: boolean;
  /** What an earlier file said. */
  readonly outcome: 'paid' | 'failed' | null;
}

/**
 * What is done with a reported line: applied, known already from an earlier file, or left to a person with the reason.
 */
export type LineVerdict =
  | { readonly verdict: 'apply' | 'known'; readonly outcome: 'paid' | 'failed' }
  | { readonly verdict: 'task'; readonly code: keyof typeof RESULT_LINE_TEXTS; readonly message: Text };

/** Compares each reported line with the payment that it names. Whatever does not agree in all is left to a person. */
export function judgeResultLines(
  lines: readonly ReportedLine[],
  ordered: ReadonlyMap<string, OrderedPayment>,
): LineVerdict[] {
  const linesOf = Map.groupBy(lines, ({ reference }) => reference);
  return lines.map((line) => {
    const same = linesOf.get(line.reference) ?? [];
    if (same.length > 1) {
      return task('voucher.result-twice', { lines: same.map((other) => other.line).join(', ') });
    }
    return judge(line, ordered.get(line.reference));
  });
}

function judge(line: ReportedLine, payment: OrderedPayment | undefined): LineVerdict {
  const { outcome, amount, account } = line;
  if (!payment) return task('voucher.result-unknown-reference');
  if (!payment.released) return task('voucher.result-not-released');
  if (amount.compare(payment.amount) !== 0) {
    const params = { found: amount.format(), expected: payment.amount.format() };
    return task('voucher.result-amount-differs', params);
  }
  if (account !== null && account !== payment.payeeAccount) return task('voucher.result-account-differs');
  if (!outcome) return task('voucher.result-unknown-status', { found: line.status });
  if (payment.outcome && payment.outcome !== outcome) return task('voucher.result-conflicts');
  return { verdict: payment.outcome ? 'known' : 'apply', outcome };
}

function task(code: keyof typeof RESULT_LINE_TEXTS, params: MessageParams = {}): LineVerdict {
  return { verdict: 'task', code, message: fillText(RESULT_LINE_TEXTS[code], params) };
}
