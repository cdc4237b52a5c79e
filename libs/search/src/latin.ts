import { pinyin } from 'pinyin-pro';

/** Titles repeat the same words: each is written in letters once. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 50_000;

/** Longer titles are not typed in Latin letters to their end. */
const LONGEST = 16;

/**
 * How words are typed without a Chinese keyboard: in full (zhongguancun) and by initials (zgc), two words also in one (qinghuadaxue). They have a column of
 * their own, which only letters ask for, so that 景点 never finds 经典.
 *
 * @param words folded Chinese words of a title
 */
export function latinTokens(words: readonly string[]): string[] {
  const syllables = words.map(syllablesOf);
  const neighbours = syllables.slice(1).map((behind, at) => [...(syllables[at] ?? []), ...behind]);
  const tokens = new Set([...syllables, ...neighbours].flatMap(formsOf));
  for (const form of formsOf(syllables.flat().slice(0, LONGEST))) tokens.add(form);
  return [...tokens];
}

function formsOf(syllables: readonly string[]): string[] {
  return syllables.length < 2 ? [] : [syllables.join(''), syllables.map((syllable) => syllable[0]).join('')];
}

function syllablesOf(word: string): readonly string[] {
  let syllables = known.get(word);
  if (!syllables) {
    syllables = pinyin(word, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
    if (known.size < MOST_KNOWN) known.set(word, syllables);
  }
  return syllables;
}
