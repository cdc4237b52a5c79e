import { createHash } from 'node:crypto';
import type { Kind } from '../kinds/kinds-file.js';

const LONGEST_WORDS = 40;
/** Without letters and figures that are taken for each other. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';
const CODE = 8;

/**
 * The last part of an entry's address: the words of its title and a code. What comes from a source gets the same code
 * wherever and whenever it is imported.
 * @param named what nobody else has: the name at the source, or the entry's id
 */
export function entryAddress(kind: Kind, title: string, named: string): string {
  const words = [
    ...title
      .normalize('NFKC')
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]+/gu),
  ].map(([word]) => word);
  const readable = [...words.join('-')].slice(0, LONGEST_WORDS).join('').replace(/-+$/, '');
  return [readable, codeOf(`${kind}\n${title}\n${named}`)].filter(Boolean).join('-');
}

function codeOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest();
  return [...bytes.subarray(0, CODE)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}
