import type { Taxonomy } from '#dictionaries';
import type { FieldFile } from '../../kinds/kinds-file.js';

/** Lists with levels that facets go by. */
export interface FacetLists {
  readonly divisions: Taxonomy;
  readonly fields: Taxonomy;
}

/** Of the province whose districts are told apart. */
const BEIJING = '11';

/**
 * What an entry is narrowed by, of one field: choices by their values, places by province (and district of Beijing),
 * technology fields by the first level, numbers by the range in which they lie (`100..500`), days by their year.
 *
 * @param value as it is stored
 * @param dayOf another field's value, for the year of a day
 */
export function facetValues(
  field: FieldFile,
  value: string | readonly string[] | undefined,
  lists: FacetLists,
  dayOf: (id: string) => string | undefined,
): string[] {
  if (field.type === 'year') return dayOf(field.of)?.slice(0, 4).split(' ') ?? [];
  const values = [value ?? []].flat().filter((one) => one !== '');
  switch (field.type) {
    case 'division':
      return values.flatMap((code) => placesOf(code, lists.divisions));
    case 'field':
      return unique(values.flatMap((code) => lists.fields.pathOf(code)[0]?.code ?? []));
    case 'number':
    case 'money':
    case 'percent':
      return values.map((number) => rangeOf(number, field.steps));
    default:
      return unique(values);
  }
}

const unique = (values: readonly string[]) => [...new Set(values)];

function placesOf(code: string, divisions: Taxonomy): string[] {
  const path = divisions.pathOf(code);
  const province = path[0]?.code;
  return path
    .filter(({ level }) => level === 1 || (level === 3 && province === BEIJING))
    .map((place) => place.code);
}

/** From the lower end until before the upper one; without steps there is one range. */
function rangeOf(number: string, steps: readonly string[]): string {
  const above = steps.findIndex((step) => Number(number) < Number(step));
  if (above === 0) return `..${steps[0]}`;
  return above === -1 ? `${steps.at(-1) ?? ''}..` : `${steps[above - 1]}..${steps[above]}`;
}
