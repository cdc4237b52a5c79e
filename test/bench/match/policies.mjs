// New policies: the titles and full texts that the seed ships, with the place and the field that they are for and, for
// three in ten, conditions: those that the portal ships, and such as many calls have.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chosen } from '../search/corpus.mjs';
import { districts, eightOf, fields, idOf } from './companies.mjs';

const lib = (name) => import(new URL(`../../../dist/libs/${name}/src/index.js`, import.meta.url).href);
const { parseCsv } = await lib('dictionaries');

const AT = new Date('2026-10-12T00:00:00Z');
const USUAL = [
  ['starts with(district, "11")', 'organisation = "company"', 'employees <= 500'],
  ['highTech', 'ageYears >= 3'],
  ['organisation = "company"', 'ageYears <= 5', 'employees <= 100'],
  ['highTech', 'revenue >= 2000', 'rdExpense / revenue * 100 >= 5'],
];

const label = { zh: '条件', en: 'Condition' };
const usual = USUAL.map((list) => list.map((expression) => ({ label, clause: '第一条', expression })));

function conditionLists(config) {
  const { policies } = JSON.parse(readFileSync(join(config, 'finder', 'policy-conditions.v1.json'), 'utf8'));
  return [...usual, ...policies.map(({ conditions }) => conditions)];
}

/** Of ten policies, three are for all of Beijing, five for a district, two for no place in particular. */
function placeOf(index) {
  if (index === 0) return { region: '11' };
  const turn = chosen(index, 41, 10);
  if (turn > 7) return {};
  return { region: turn < 3 ? '11' : districts[chosen(index, 42, districts.length)].code };
}

/** Of five, four are for one of the eight fields. */
const fieldOf = (index) =>
  index > 0 && chosen(index, 43, 5) < 4
    ? { field: eightOf(fields[chosen(index, 44, fields.length)].code) }
    : {};

/** The first is one that many hear of: for all of Beijing, with usual conditions. @returns how many have some */
export async function fillPolicies(source, count, config) {
  const texts = parseCsv(readFileSync(join(config, 'data', 'finder', 'policies.csv'), 'utf8'));
  const lists = conditionLists(config);
  const listOf = (index) => (index === 0 ? lists[0] : lists[chosen(index, 45, lists.length)]);
  const rows = Array.from({ length: count }, (_, index) => {
    const { title, body } = texts[index % texts.length];
    const fields = JSON.stringify({ issued: '2026-10-12', ...placeOf(index), ...fieldOf(index) });
    const conditions = index % 10 < 3 ? JSON.stringify(listOf(index)) : null;
    const said = [`${title.slice(0, 200)}（${index}）`, body, fields, conditions];
    return [
      idOf('003', index),
      'policy',
      `policy-${index}`,
      'published',
      1,
      index + 1,
      ...said,
      AT,
      0,
      0,
      AT,
      AT,
    ];
  });
  const columns =
    'id, kind, address, state, version, change_number, title, body, fields, conditions, confirmed_on, pinned, demo, created_at, updated_at';
  // Full texts: more of them would be too much for one statement.
  for (let from = 0; from < rows.length; from += 50)
    await source.query(`INSERT INTO finder_entry (${columns}) VALUES ?`, [rows.slice(from, from + 50)]);
  return rows.filter((row) => row[9] !== null).length;
}
