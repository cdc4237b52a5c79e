/**
 * Canonical decimal string → figure for reading: `2768.40` → `2,768.40`, `-1200` → `-1,200`. The decimals stay as
 * they are. What is no decimal string comes back unchanged, so that a half-typed value is never hidden.
 */
export function figureText(canonical: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(canonical);
  if (!match) return canonical;
  const [, sign = '', whole = '', decimals = ''] = match;
  return `${sign}${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${decimals}`;
}

/**
 * What a person typed → canonical decimal string: full-width figures folded, thousands separators (`,` `，` blank)
 * taken out where they group by three, `decimals` places kept. Null when it is no such number; then the text stays
 * as typed and the field says so.
 */
export function canonicalFigure(typed: string, decimals: number): string | null {
  const folded = typed.normalize('NFKC').trim().replaceAll(/[\s_]/g, '');
  const plain = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(folded) ? folded.replaceAll(',', '') : folded;
  const match = /^(-?)(\d{1,15})(?:\.(\d*))?$/.exec(plain);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  if (fraction.length > decimals) return null;
  const trimmed = whole.replace(/^0+(?=\d)/, '');
  return decimals === 0 ? `${sign}${trimmed}` : `${sign}${trimmed}.${fraction.padEnd(decimals, '0')}`;
}
