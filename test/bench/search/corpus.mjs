// What the benches of searching search: the public entries that the seed ships, and as many more as are wanted, put
// together from their titles and texts, always the same ones.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const lib = (name) => import(new URL(`../../../dist/libs/${name}/src/index.js`, import.meta.url).href);
const { parseCsv } = await lib('dictionaries');

const folder = resolve(import.meta.dirname, '..', '..', '..', 'config', 'data', 'finder');
/** Columns by which an entry is known besides its title. */
const NAMES = ['titleEn', 'number', 'issuer', 'institution', 'keywords', 'address'];
const FACETS = ['level', 'issuer', 'region', 'type', 'category', 'discipline'];
const TODAY = 20_700;

/** Every entry of the seed that is no example, as the search takes it; its id is the source's own. */
export function seedEntries() {
  const { files } = JSON.parse(readFileSync(join(folder, 'files.v1.json'), 'utf8'));
  return files.flatMap(({ file, kind }) =>
    parseCsv(readFileSync(join(folder, file), 'utf8')).map((row) => ({
      id: row.externalId,
      title: row.title,
      body: row.body,
      names: NAMES.flatMap((name) => row[name] || []).join(' '),
      facets: Object.fromEntries([
        ['kind', [kind]],
        ...FACETS.flatMap((name) => (row[name] ? [[name, [row[name]]]] : [])),
        ...(row.issued ? [['year', [row.issued.slice(0, 4)]]] : []),
      ]),
      closesOn: null,
      confirmedOn: TODAY,
      pinned: false,
      shown: {},
    })),
  );
}

/** A number below `below` that depends on nothing but the two given (xorshift of a mix of them). */
export function chosen(index, turn, below) {
  let value = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(turn + 1, 0x85ebca6b);
  value ^= value << 13;
  value ^= value >>> 17;
  value ^= value << 5;
  return (value >>> 0) % below;
}

const DISTRICTS = 16;
const FIELDS = 8;
const YEARS = 20;
/** Characters of a text, at least, where there is as much to choose from. */
const BODY = 200;

/**
 * Combines the beginning of one title with the end of another and sentences of several texts.
 * @param words cuts Chinese into words
 */
export function* combined(entries, count, words) {
  const titles = entries.map(({ title }) => words(title)).filter((title) => title.length > 3);
  const sentences = entries
    .flatMap(({ body }) => body.slice(0, 4000).split(/(?<=[。；])|\n/u))
    .filter((sentence) => sentence.length > 12 && sentence.length < 120);
  for (let index = 0; index < count; index += 1) {
    const [one, other] = [titles[chosen(index, 0, titles.length)], titles[chosen(index, 1, titles.length)]];
    let body = '';
    for (let turn = 2; body.length < BODY; turn += 1)
      body += sentences[chosen(index, turn, sentences.length)];
    const { facets, names } = entries[chosen(index, 30, entries.length)];
    yield {
      id: `entry-${index}`,
      title: [...one.slice(0, one.length >> 1), ...other.slice(other.length >> 1)].join(''),
      body,
      names,
      facets: {
        ...facets,
        district: [`district-${chosen(index, 31, DISTRICTS)}`],
        field: [`field-${chosen(index, 32, FIELDS)}`],
        year: [String(2007 + chosen(index, 33, YEARS))],
      },
      closesOn: chosen(index, 34, 3) === 0 ? TODAY + chosen(index, 35, 200) - 100 : null,
      confirmedOn: TODAY - chosen(index, 36, 600),
      pinned: false,
      shown: { number: index },
    };
  }
}

export { TODAY };
