/**
 * What the bank is told to repeat, such as `FK202600001000197`: year, number of the payment order and of its line, and
 * two check digits (ISO 7064 mod 97-10), so that no slip in one or two figures is another payment's reference.
 */
export function paymentReference(year: number, order: number, line: number): string {
  const digits = `${year}${String(order).padStart(5, '0')}${String(line).padStart(4, '0')}`;
  const check = 98n - ((BigInt(digits) * 100n) % 97n);
  return `FK${digits}${String(check).padStart(2, '0')}`;
}
