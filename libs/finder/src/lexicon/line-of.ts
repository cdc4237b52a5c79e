import type { LexiconLine } from './lexicon.schema.js';
import type { FinderWord } from './word.entity.js';

/** A line of the dictionary as its editors see it. */
export function lineOf({ id, type, words, version, changedAt, personName }: FinderWord): LexiconLine {
  return {
    id,
    type,
    words: JSON.parse(words) as string[],
    version,
    changedAt: changedAt.toISOString(),
    changedBy: personName,
  };
}
