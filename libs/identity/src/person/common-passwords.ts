import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FILE = 'config/data/common-passwords.txt';

/** Figures and signs that people put before or behind a word to satisfy a rule. */
const TRIMMINGS = /^[\d\W_]{1,8}|[\d\W_]{1,8}$/gu;

/** Shorter rests are no word that anybody would know again. */
const WORD_MIN = 4;

/** Signs that stand for letters, as in `p@ssw0rd`. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

let known: ReadonlySet<string> | undefined;

/**
 * Whether a password is on the list of those that have leaked most often, as it stands or with the usual disguises:
 * capitals, figures around it, signs for letters, said twice. The list is read at the first question and kept, about
 * 3 MB.
 */
export function isCommonPassword(password: string): boolean {
  known ??= readList();
  const text = password.normalize('NFKC').toLowerCase();
  return [text, unit(text)].flatMap(undisguised).some((one) => known?.has(one));
}

function undisguised(text: string): string[] {
  const bare = text.replace(TRIMMINGS, '');
  const words = [bare, spelled(bare), spelled(text).replace(TRIMMINGS, '')];
  return [text, ...words.filter(({ length }) => length >= WORD_MIN)];
}

function spelled(text: string): string {
  return text.replaceAll(/[013457@$]/g, (sign) => LOOKALIKES[sign] ?? sign);
}

/** What a text repeats from end to end; the text itself when it repeats nothing. */
function unit(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const part = text.slice(0, length);
    if (text.length % length === 0 && part.repeat(text.length / length) === text) return part;
  }
  return text;
}

function readList(): ReadonlySet<string> {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, FILE))) {
    if (dirname(folder) === folder) throw new Error(`${FILE} is missing from this installation`);
    folder = dirname(folder);
  }
  return new Set(readFileSync(join(folder, FILE), 'latin1').trimEnd().split('\n'));
}
