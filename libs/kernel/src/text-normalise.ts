const FULL_WIDTH = /[\uff01-\uff5e]/g;
const SPACES = /[\p{Zs}\t]/gu;
/** Control characters, zero-width characters and direction marks: invisible, so two texts that look alike would differ. */
const INVISIBLE = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/gu;

/** Folds full-width letters, figures and signs to ASCII, and every kind of space to a plain one. */
export function foldWidth(text: string): string {
  return text
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(SPACES, ' ');
}

/** A code as it is stored: trimmed, full-width folded, upper case (ASCII letters only), nothing invisible. */
export function normaliseCode(raw: string): string {
  return foldWidth(raw)
    .replace(INVISIBLE, '')
    .trim()
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/**
 * A name or a line of text as it is stored: composed (NFC), letters and figures half-width, runs of spaces collapsed.
 * Chinese punctuation such as （） keeps its width, because it belongs to registered names.
 */
export function normaliseLine(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, foldWidth)
    .replace(/\s+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(/ +/g, ' ')
    .trim();
}

/** Text of several lines as it is stored: every line normalised, never more than one empty line in a row. */
export function normaliseLines(raw: string): string {
  return raw
    .split(/\r\n?|\n/)
    .map(normaliseLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What two spellings of one name have in common: width, case, brackets and spaces are ignored. For comparing only. */
export function nameKey(name: string): string {
  return foldWidth(name.normalize('NFKC')).replace(INVISIBLE, '').replace(/\s+/gu, '').toLowerCase();
}
