import { createHash } from 'node:crypto';
import type { LexiconContent } from '#search';

/**
 * Tells the words by which an index is cut from others, in whatever order they come: those that must not be cut apart,
 * and those that mean or come near to others.
 */
export function wordsId({ words, same, near }: LexiconContent): string {
  const all = new Set([...words, ...same.flat(), ...near.flatMap(({ word, also }) => [word, ...also])]);
  return createHash('sha256')
    .update([...all].toSorted().join('\n'))
    .digest('hex')
    .slice(0, 16);
}
