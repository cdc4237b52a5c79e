import type { DatabaseSync } from 'node:sqlite';

/** Reads the rows of the documents that have a word, ascending: exactly it, or whatever begins with it. */
export function wordStatement(db: DatabaseSync): (name: string, beginning?: boolean) => Uint32Array {
  const find = db.prepare('SELECT group_concat(rowid) AS found FROM word WHERE word MATCH ?');
  return (name, beginning = false) => {
    const found = find.get(beginning ? `${quoted(name)} *` : quoted(name))?.['found'];
    return found ? numbersIn(String(found)) : new Uint32Array(0);
  };
}

/** As a word of the index's query language, in which nothing else has a meaning then. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Numbers between commas, ascending, as SQLite joins them: a hundred thousand of them take a millisecond this way. */
function numbersIn(text: string): Uint32Array {
  let count = 1;
  for (let at = text.indexOf(','); at !== -1; at = text.indexOf(',', at + 1)) count += 1;
  const numbers = new Uint32Array(count);
  let [index, number] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 44) {
      numbers[index++] = number;
      number = 0;
    } else number = number * 10 + code - 48;
  }
  numbers[index] = number;
  return numbers;
}
