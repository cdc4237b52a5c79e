import type { SearchDocument } from './document.js';
import { fold } from './fold.js';
import { latinTokens } from './latin.js';
import { runsOf, type Segmenter } from './segment.js';

/** Where a token stands. `any` is all that a person reads: not the Latin forms. */
export type Where = 'title' | 'any' | 'latin';

/** What a token is called in the index, which has one column: a mark says that it stands in a title, or is Latin. */
const MARKS: Record<Where, string> = { any: '', title: '^', latin: '~' };

export const nameOf = (token: string, where: Where) => MARKS[where] + token;

/** All tokens of a document, as the index calls them, each once. */
export function tokensOf(
  segmenter: Segmenter,
  { title, body, names }: Pick<SearchDocument, 'title' | 'body' | 'names'>,
): string[] {
  const folded = fold(title);
  const inTitle = segmenter.titleTokens(folded);
  const words = runsOf(folded).flatMap(({ text, chinese }) => (chinese ? segmenter.words(text) : []));
  const named = (tokens: readonly string[], where: Where) => tokens.map((token) => nameOf(token, where));
  const all = [
    ...inTitle,
    ...segmenter.bodyTokens(fold(body)),
    ...segmenter.titleTokens(fold(names)),
    ...named(inTitle, 'title'),
    ...named(latinTokens(words), 'latin'),
  ];
  return [...new Set(all)];
}
