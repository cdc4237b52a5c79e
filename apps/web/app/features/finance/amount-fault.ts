import { canonicalFigure } from '#look';

export type AmountFault = 'full-width' | 'decimals' | 'negative' | 'none';

/**
 * What is wrong with an amount of yuan as somebody typed it, or null. Money is never guessed: figures of full width are
 * refused, thousands separators are allowed where they group by three.
 */
export function amountFault(typed: string): AmountFault | null {
  const text = typed.trim();
  if (/[\uff01-\uff5e\u3000]/.test(text)) return 'full-width';
  if (/^-?[\d,]+\.\d{3,}$/.test(text)) return 'decimals';
  const canonical = canonicalFigure(text, 2);
  if (canonical === null) return 'none';
  return Number(canonical) > 0 ? null : 'negative';
}

/** What is sent: the canonical figure, or what was typed when it is none, so that the API says what is wrong. */
export function amountToSend(typed: string): string {
  return (amountFault(typed) === null ? canonicalFigure(typed, 2) : null) ?? typed;
}
