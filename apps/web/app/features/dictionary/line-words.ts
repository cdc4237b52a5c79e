import type { LexiconLine } from '../../api/types';

export type LineType = LexiconLine['type'];
export const LINE_TYPES = ['same', 'near', 'word', 'stop', 'question'] as const satisfies LineType[];

const MOST = 20;
const LONGEST = 40;

/** What is wrong with the words of a line, and with which of them. */
export interface LineFault {
  readonly code: 'none' | 'few' | 'many' | 'one' | 'short' | 'long' | 'twice';
  readonly word: string;
}

/** Words as they are typed: one a line, or with Chinese or Latin commas and semicolons between them. */
export function wordsIn(typed: string): string[] {
  return typed
    .split(/[\n、，,；;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Whether lines of a type have several words. */
export function isSeveral(type: LineType): boolean {
  return type === 'same' || type === 'near';
}

/** How short a word may be. */
export function leastOf(type: LineType): 1 | 2 {
  return type === 'stop' || type === 'question' ? 1 : 2;
}

/** What the API would refuse; null when it may be sent. */
export function faultOfLine(type: LineType, words: readonly string[]): LineFault | null {
  const fault = (code: LineFault['code'], word = ''): LineFault => ({ code, word });
  if (words.length === 0) return fault('none');
  if (isSeveral(type) && words.length < 2) return fault('few');
  if (isSeveral(type) && words.length > MOST) return fault('many');
  if (!isSeveral(type) && words.length > 1) return fault('one');
  const short = words.find((word) => word.length < leastOf(type));
  if (short) return fault('short', short);
  const long = words.find((word) => word.length > LONGEST);
  if (long) return fault('long', [...long].slice(0, 10).join(''));
  const seen = new Set<string>();
  for (const word of words) {
    if (seen.has(word.toLowerCase())) return fault('twice', word);
    seen.add(word.toLowerCase());
  }
  return null;
}

/** A line in one row: what means the same side by side, what is near behind an arrow. */
export function lineText({ type, words }: Pick<LexiconLine, 'type' | 'words'>): string {
  if (type !== 'near') return words.join('、');
  const [first = '', ...others] = words;
  return `${first} → ${others.join('、')}`;
}
