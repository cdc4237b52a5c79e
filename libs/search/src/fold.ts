import characters from 'opencc-js/dict/TSCharacters';

/** A text as it is compared, and where each of its UTF-16 units stood in the original. */
export interface Folded {
  readonly text: string;
  /** The index in the original of what became `text[at]`; `at` may be the end. */
  readonly origin: (at: number) => number;
}

const simplified = new Map(characters.split('|').map((pair) => pair.split(' ') as [string, string]));

/**
 * What becomes of each UTF-16 unit that stands for one character and becomes one, once it has been asked for: most of
 * the sixty-five thousand never are.
 */
const units = new Uint16Array(0x10000);
/** Where it is not that simple; as a unit it is no character. */
const NOT_SIMPLE = 0xffff;

function unitFor(unit: number): number {
  const form = isSurrogate(unit) ? '' : formOf(String.fromCharCode(unit));
  return (units[unit] = form.length === 1 ? form.charCodeAt(0) || NOT_SIMPLE : NOT_SIMPLE);
}

/**
 * Full-width forms, compatibility forms, capitals and traditional characters become one (NFKC, lower case, simplified
 * Chinese). Character by character, so that what is found can be marked in the original.
 */
export function fold(text: string): string {
  return foldedByUnits(text) ?? Array.from(text, foldCharacter).join('');
}

/** As `fold`, with the way back to the original. */
export function foldWithOrigin(text: string): Folded {
  const simple = foldedByUnits(text);
  if (simple !== undefined) return { text: simple, origin: (at) => at };
  let folded = '';
  let at = 0;
  const origin: number[] = [];
  for (const character of text) {
    const form = foldCharacter(character);
    for (let unit = 0; unit < form.length; unit += 1) origin.push(at);
    folded += form;
    at += character.length;
  }
  origin.push(at);
  return { text: folded, origin: (index) => origin[index] ?? at };
}

/** What is being folded; of longer texts it grows. */
let scratch = new Uint16Array(16_384);

/** Nothing where a unit becomes several or none. */
function foldedByUnits(text: string): string | undefined {
  const { length } = text;
  if (length > scratch.length) scratch = new Uint16Array(length * 2);
  let same = true;
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    const form = units[unit]! || unitFor(unit);
    if (form === NOT_SIMPLE) return undefined;
    scratch[at] = form;
    if (form !== unit) same = false;
  }
  return same ? text : Buffer.from(scratch.buffer, 0, length * 2).toString('utf16le');
}

function foldCharacter(character: string): string {
  const unit = character.length === 1 ? character.charCodeAt(0) : 0;
  const form = units[unit]! || unitFor(unit);
  return form === NOT_SIMPLE ? formOf(character) : String.fromCharCode(form);
}

function formOf(character: string): string {
  const form = character.normalize('NFKC').toLowerCase();
  return Array.from(form, (one) => simplified.get(one) ?? one).join('');
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
