import type { Text } from '#kernel';
import type { FinderKind, SearchResults } from '../../api/types';
import { directoryOf, type Filter, type SearchQuery } from './search-query';
import { searchMessages } from './search.messages';

interface FacetValue {
  readonly value: string;
  readonly label: Text;
  readonly count: number;
  readonly chosen: boolean;
  /** A district stands under its city. */
  readonly under: boolean;
}

export interface FacetGroup {
  readonly id: string;
  readonly name: Text;
  /** What is seen at once, and what is unfolded. */
  readonly values: readonly FacetValue[];
  readonly more: readonly FacetValue[];
}

/** Facets that no field of a directory names. */
const OWN: Readonly<Record<string, Text>> = {
  open: searchMessages['web.search.facet.open'],
  closing: searchMessages['web.search.facet.closing'],
};
/** So many values of a facet are seen at once. */
const SEEN = 8;

/**
 * What results can be narrowed by, as it is offered: within one directory its own fields in their order, across several
 * what means the same in all of them; and always what is chosen, so that it can be taken back.
 */
export function facetGroups(
  { facets }: Pick<SearchResults, 'facets'>,
  kinds: readonly FinderKind[],
  query: SearchQuery,
): FacetGroup[] {
  const names = new Map<string, Text>([...Object.entries(OWN), ...offered(facets, kinds, query)]);
  for (const [id] of query.filters) if (id !== 'kind' && !names.has(id)) names.set(id, nameOf(id, kinds));
  return [...names].flatMap(([id, name]) => {
    const counts = countsOf(facets, id);
    return tellsApart(id, counts, query) ? [groupOf(id, name, inOrder(id, counts), query)] : [];
  });
}

type Facets = SearchResults['facets'];
type Counts = Facets[string];

/** What narrows besides the directory, as far as there is such a thing: the rest is said to have been left out. */
export function appliedFilters(facets: Facets, { filters }: SearchQuery): { filter: Filter; label: Text }[] {
  return filters.flatMap((filter) => {
    const [name, value] = filter;
    const label = countsOf(facets, name).find((one) => one.value === value)?.label;
    return label && name !== 'kind' ? [{ filter, label }] : [];
  });
}

/** Names come from addresses, where somebody may have written `constructor`. */
function countsOf(facets: Facets, name: string): Counts {
  return Object.hasOwn(facets, name) ? (facets[name] ?? []) : [];
}

function offered(facets: Facets, kinds: readonly FinderKind[], query: SearchQuery): [string, Text][] {
  const found = countsOf(facets, 'kind');
  const only = directoryOf(query) ?? (found.length === 1 ? found[0]?.value : undefined);
  const directory = kinds.find(({ id }) => id === only);
  if (directory)
    return directory.fields.filter(({ facet }) => facet).map(({ id, name }): [string, Text] => [id, name]);
  const shared = kinds.flatMap(({ fields }) =>
    fields.filter(({ facet, type }) => facet && (type === 'division' || type === 'field')),
  );
  return [...new Set(shared.map(({ id }) => id))].map((id) => [id, nameOf(id, kinds)]);
}

/** A deadline that nothing has narrows nothing. */
function tellsApart(id: string, counts: Counts, { filters }: SearchQuery): boolean {
  if (id !== 'closing') return counts.length > 0;
  return counts.some(({ value }) => value !== 'none') || filters.some(([name]) => name === id);
}

const RANGE = /^\d*(?:\.\d+)?\.\.\d*(?:\.\d+)?$/;

/** Ranges and days from the least, years from the latest; everything else as it comes, the most first. */
function inOrder(id: string, counts: Counts): Counts {
  if (id === 'year') return counts.toSorted((one, other) => Number(other.value) - Number(one.value));
  const isSize = id === 'closing' || counts.every(({ value }) => RANGE.test(value));
  return isSize ? counts.toSorted((one, other) => sizeOf(one.value) - sizeOf(other.value)) : counts;
}

/** The lower end of a range, a number of days; without an end at last. */
function sizeOf(value: string): number {
  const [low = ''] = value.split('..');
  if (low === '') return -1;
  return Number.isNaN(Number(low)) ? Infinity : Number(low);
}

/** As most directories call it. */
function nameOf(id: string, kinds: readonly FinderKind[]): Text {
  const names = kinds.flatMap(({ fields }) =>
    fields.filter((field) => field.id === id).map(({ name }) => name),
  );
  const times = ({ zh }: Text) => names.filter((name) => name.zh === zh).length;
  return names.toSorted((one, other) => times(other) - times(one))[0] ?? { zh: id, en: id };
}

function groupOf(id: string, name: Text, counts: Counts, query: SearchQuery): FacetGroup {
  const isChosen = (value: string) => query.filters.some((filter) => filter[0] === id && filter[1] === value);
  const values = withDistricts(counts).map((one) => ({
    ...one,
    chosen: isChosen(one.value),
    under: isDistrict(one.value),
  }));
  // One value more is no reason to fold.
  const at = values.length <= SEEN + 1 ? values.length : SEEN;
  const seen = values.filter((value, place) => place < at || value.chosen);
  return { id, name, values: seen, more: values.filter((value) => !seen.includes(value)) };
}

/** Six figures of GB/T 2260; the city that they stand under has two. */
const isDistrict = (value: string) => /^\d{6}$/.test(value);

/** Districts behind their city, wherever their counts would have put them. */
function withDistricts(counts: Counts): Counts {
  const districts = counts.filter(({ value }) => isDistrict(value));
  const cities = counts.filter(({ value }) => !isDistrict(value));
  const homeless = districts.filter(({ value }) => !cities.some((city) => city.value === value.slice(0, 2)));
  return [
    ...cities.flatMap((city) => [city, ...districts.filter(({ value }) => value.slice(0, 2) === city.value)]),
    ...homeless,
  ];
}
