// Companies with what the portal holds of them and what they want to hear of, always the same ones. Nobody's data: all
// of it is drawn from lists.
import { chosen, seedEntries } from '../search/corpus.mjs';
import { wordsOf } from '../search/engine.mjs';

const lib = (name) => import(new URL(`../../../dist/libs/${name}/src/index.js`, import.meta.url).href);
const { completeUscc } = await lib('kernel');
const { loadDivisions, loadFields, loadIndustries } = await lib('dictionaries');

const BATCH = 1000;
const AT = new Date('2026-10-01T00:00:00Z');
const KINDS = ['policy', 'funding', 'space', 'talent', 'technology', 'service'];
/** Different words that companies choose from: more than anybody will have. */
const WORDS = 5000;

export const districts = loadDivisions().entries.filter(({ code }) => /^11\d{4}$/.test(code));
const taxonomy = loadFields();
export const fields = taxonomy.entries.filter(({ level }) => level === 3);
const industries = loadIndustries().entries.filter(({ level }) => level === 4);

export const idOf = (group, index) => `00000000-0000-7000-8${group}-${String(index).padStart(12, '0')}`;
/** Which of the eight fields a field belongs to. */
export const eightOf = (field) => taxonomy.pathOf(field)[0].code;
const pick = (list, index, turn) => list[chosen(index, turn, list.length)];

/** Of ten companies, seven choose their own field, seven their own district, six some words; three choose directories. */
function wishOf(index, profile, words) {
  // One of the eight, as the page offers them.
  const field = eightOf(profile.field);
  const others = [eightOf(pick(fields, index, 11).code)];
  return {
    kinds: chosen(index, 12, 10) < 3 ? ['policy', pick(KINDS.slice(1), index, 13)] : [],
    fields: chosen(index, 14, 10) < 7 ? [field, ...(chosen(index, 15, 4) === 0 ? others : [])] : [],
    places: chosen(index, 16, 10) < 7 ? [profile.district] : [],
    words: Array.from({ length: chosen(index, 17, 10) < 6 ? 1 + chosen(index, 18, 5) : 0 }, (_, turn) =>
      pick(words, index, 20 + turn),
    ),
  };
}

function profileOf(index) {
  return {
    district: pick(districts, index, 1).code,
    registeredOn: `${2000 + chosen(index, 2, 26)}-${String(1 + chosen(index, 3, 12)).padStart(2, '0')}-15`,
    industry: pick(industries, index, 4).code,
    field: pick(fields, index, 5).code,
    // Of what is not known, nothing is said.
    employees: chosen(index, 6, 10) === 0 ? null : 1 + chosen(index, 7, 30) ** 2,
  };
}

/** One in four holds a certificate of a high-tech enterprise. */
const isCertified = (index) => chosen(index, 8, 4) === 0;

function distinctWords() {
  const words = new Set();
  for (const { title, body } of seedEntries())
    for (const word of wordsOf(`${title} ${body.slice(0, 200)}`)) {
      if (word.length > 1 && word.length < 10) words.add(word);
      if (words.size === WORDS) return [...words];
    }
  return [...words];
}

export async function fillCompanies(source, count) {
  const words = distinctWords();
  const insert = (table, columns, rows) =>
    rows.length > 0 && source.query(`INSERT INTO ${table} (${columns}) VALUES ?`, [rows]);
  for (let from = 0; from < count; from += BATCH) {
    const indexes = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) => from + at);
    await insert(
      'company_profile',
      'id, uscc, name, district, registered_on, industry, field, employees, demonstration, version, created_at, updated_at',
      indexes.map((index) => {
        const { district, registeredOn, industry, field, employees } = profileOf(index);
        const uscc = completeUscc(`91${district}${String(index).padStart(8, '0')}`);
        const name = `示例企业${index}`;
        return [
          idOf('001', index),
          uscc,
          name,
          district,
          registeredOn,
          industry,
          field,
          employees,
          1,
          1,
          AT,
          AT,
        ];
      }),
    );
    await insert(
      'finder_interest',
      'company_id, kinds, fields, places, words, frequency, stop_code, next_at, version, updated_at',
      indexes.map((index) => {
        const wish = wishOf(index, profileOf(index), words);
        const lists = [wish.kinds, wish.fields, wish.places, wish.words].map((list) => JSON.stringify(list));
        return [idOf('001', index), ...lists, 'daily', String(index).padStart(43, '0'), AT, 1, AT];
      }),
    );
    await insert(
      'certificate',
      `id, public_id, number, owner_kind, owner_id, company_id, company_name, company_uscc, programme, title, field,
       authorities, issued_on, valid_until, demonstration, state, created_at`,
      indexes.filter(isCertified).map((index) => {
        const [id, company] = [idOf('002', index), idOf('001', index)];
        const text = '{"zh":"示例","en":"Example"}';
        const number = String(index).padStart(22, '0');
        const of = [id, number, number, 'bench', id, company, '示例企业', '0'.repeat(18), 'national-hte'];
        return [...of, text, text, `[${text}]`, '2025-01-01', '2027-12-31', 1, 'valid', AT];
      }),
    );
  }
}
