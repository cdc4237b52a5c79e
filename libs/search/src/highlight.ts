import { foldWithOrigin } from './fold.js';

/** A text in pieces, each found or not; together they are the original. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** The original text with what was found of these phrases, wherever it stands, however it is written. */
export function highlight(original: string, phrases: readonly string[]): Piece[] {
  const { text, origin } = foldWithOrigin(original);
  const marked = new Uint8Array(original.length);
  for (const phrase of phrases) {
    if (phrase === '') continue;
    for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1))
      marked.fill(1, origin(at), origin(at + phrase.length));
  }
  return piecesOf(original, marked);
}

/** Characters at most, without the signs that something was left out. */
const SNIPPET = 120;

/**
 * The part of a text in which most of the phrases stand, with them marked.
 *
 * @param folded of the text, where it is known
 */
export function snippet(original: string, phrases: readonly string[], folded?: string): Piece[] {
  const from = original.length <= SNIPPET ? 0 : startOf(original, phrases, folded);
  const to = wholeCharacter(original, Math.min(original.length, from + SNIPPET));
  const pieces = highlight(original.slice(from, to), phrases);
  const before = from > 0 ? [{ text: '……', found: false }] : [];
  const after = to < original.length ? [{ text: '……', found: false }] : [];
  return [...before, ...pieces, ...after];
}

function startOf(original: string, phrases: readonly string[], folded?: string): number {
  // What is as long as before has every character where it was, or next to it.
  if (folded?.length === original.length) return wholeCharacter(original, bestStart(folded, phrases));
  const { text, origin } = foldWithOrigin(original);
  return origin(bestStart(text, phrases));
}

/** Read a little of what stands before the first word that was found. */
const LEAD = 12;

function bestStart(text: string, phrases: readonly string[]): number {
  const places = phrases
    .flatMap((phrase) => firstPlaces(text, phrase))
    .sort((one, other) => one.at - other.at);
  let best = { at: 0, worth: 0 };
  for (const { at } of places) {
    const within = places.filter((place) => place.at >= at && place.at < at + SNIPPET - LEAD);
    const worth = new Set(within.map(({ phrase }) => phrase)).size;
    if (worth > best.worth) best = { at, worth };
  }
  const start = Math.max(0, best.at - LEAD);
  return wholeCharacter(text, start);
}

const MOST_PLACES = 8;

function firstPlaces(text: string, phrase: string): { at: number; phrase: string }[] {
  const places: { at: number; phrase: string }[] = [];
  for (
    let at = text.indexOf(phrase);
    at !== -1 && places.length < MOST_PLACES;
    at = text.indexOf(phrase, at + phrase.length)
  )
    places.push({ at, phrase });
  return places;
}

/** Not between the two halves of a character beyond the first plane. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}

function piecesOf(original: string, marked: Uint8Array): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = 1; at <= original.length; at += 1) {
    if (at < original.length && marked[at] === marked[from]) continue;
    pieces.push({ text: original.slice(from, at), found: marked[from] === 1 });
    from = at;
  }
  return pieces;
}
