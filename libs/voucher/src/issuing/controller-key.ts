import { createHash } from 'node:crypto';
import { foldWidth, isUscc, nameKey } from '#kernel';

/**
 * What tells actual controllers apart without keeping a whole identity number: a company by its credit code, a person by
 * name and the last six characters of the identity document.
 */
export function controllerKey(name: string, code: string): string {
  const folded = foldWidth(code).trim().toUpperCase();
  const text = isUscc(folded) ? `company|${folded}` : `person|${nameKey(name)}|${folded.slice(-6)}`;
  return createHash('sha256').update(text).digest('hex');
}
