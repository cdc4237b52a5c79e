/** Characters of one shingle. Chinese words have two mostly: five are a phrase. */
const WIDTH = 5;
/** What is shorter has too little to tell one text from another. */
const SHORTEST = 200;
/** How many shingles of a text are kept. */
const KEPT = 128;

/**
 * The sketch of a text by which it is recognised: the smallest hashes of all its shingles (bottom-k sketch, Broder 1997).
 * Spaces, punctuation, case and width of characters make no difference.
 * @returns up to 128 numbers of 32 bits, ascending; none of a text that is too short
 */
export function sketchOf(text: string): number[] {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  if (letters.length < SHORTEST) return [];
  const hashes = new Set<number>();
  for (let at = 0; at + WIDTH <= letters.length; at += 1) hashes.add(hashOf(letters, at));
  return [...hashes].toSorted((one, other) => one - other).slice(0, KEPT);
}

/** How much of two texts is the same, 0 to 1, estimated from their sketches (Jaccard). */
export function sameShare(one: readonly number[], other: readonly number[]): number {
  const [first, second] = [new Set(one), new Set(other)];
  const together = [...new Set([...one, ...other])].toSorted((a, b) => a - b).slice(0, KEPT);
  const both = together.filter((hash) => first.has(hash) && second.has(hash)).length;
  return together.length === 0 ? 0 : both / together.length;
}

/** FNV-1a over the shingle's code units, its bits mixed once more (the end of MurmurHash3). */
function hashOf(text: string, from: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + WIDTH; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
