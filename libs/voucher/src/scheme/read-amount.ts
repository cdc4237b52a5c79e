import { defineMessages, invalidFields, Money, parseDecimal, type FieldError, type Text } from '#kernel';

const TEXTS = defineMessages({
  'voucher.amount-full-width': {
    zh: '请使用半角数字，例如 120000.00。',
    en: 'Use plain figures (not full-width ones), for example 120000.00.',
  },
});

/** A contract of a small company is never larger; what is, is a slip of the pen. */
const MOST = '1000000000.00';

/**
 * An amount of yuan as it comes over HTTP: plain figures, at most two decimals, above zero. Nothing is guessed: figures
 * of full width are refused here, a page may fold them as somebody types.
 * @param pointer of the field, such as `/contractAmount`
 * @throws DomainError `problem.invalid-fields` 422 with what is wrong beside the field
 */
export function readAmount(raw: string, pointer: string): Money {
  if (/[\uff01-\uff5e\u3000]/.test(raw)) {
    throw refused(pointer, 'voucher.amount-full-width', TEXTS['voucher.amount-full-width']);
  }
  const parsed = parseDecimal(raw, { scale: 2, min: '0.01', max: MOST });
  if (!parsed.ok) throw refused(pointer, parsed.code, parsed.message);
  return Money.ofYuan(parsed.value);
}

function refused(pointer: string, code: string, message: Text): Error {
  const error: FieldError = { pointer, code, message };
  return invalidFields([error]);
}
