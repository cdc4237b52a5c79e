import { fillText, type Text } from '#kernel';
import { LONGEST_QUERY } from '#search';
import type { FacetLabels } from './documents/facet-labels.js';
import { SEARCHING } from './searching.messages.js';
import type { SearchQuery } from './searching.schema.js';

/** What of a question was left out. */
export interface Ignored {
  readonly name: string;
  readonly value: string;
  readonly text: Text;
}

/** Of an address, with what it is set to. */
export type Parameter = readonly [name: string, value: string];

export interface ReadQuestion {
  /** As much of it as is looked for. */
  readonly text: string;
  /** Values by facet; only facets that there are. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly ignored: readonly Ignored[];
}

const MOST_VALUES = 50;
const LONGEST_VALUE = 200;
/** As much of it is said again. */
const SAID = 60;

/** What an address asks for. Any text is text; what cannot be narrowed by is left out and said. */
export function readQuestion(
  query: SearchQuery,
  labels: FacetLabels,
  unread: readonly Parameter[],
): ReadQuestion {
  const { q, limit: _, page: __, explain: ___, near: ____, placed: _____, ...facets } = query;
  const characters = [...q];
  const filters = new Map<string, string[]>();
  const ignored: Ignored[] = [];
  if (characters.length > LONGEST_QUERY)
    ignored.push({
      name: 'q',
      value: '',
      text: fillText(SEARCHING['finder.ignored-rest'], { most: LONGEST_QUERY }),
    });
  for (const [name, given] of [...Object.entries(facets), ...unread].slice(0, MOST_VALUES))
    for (const value of [given ?? []].flat().slice(0, MOST_VALUES)) {
      if (value === '') continue;
      if (!labels.has(name)) ignored.push(unknownFacet(name, value));
      else if (value.length > LONGEST_VALUE) ignored.push(unknownValue(name, value));
      else filters.set(name, [...(filters.get(name) ?? []), value]);
    }
  return { text: characters.slice(0, LONGEST_QUERY).join(''), filters: Object.fromEntries(filters), ignored };
}

export function unknownValue(name: string, value: string): Ignored {
  const said = { name: name.slice(0, SAID), value: value.slice(0, SAID) };
  return { ...said, text: fillText(SEARCHING['finder.ignored-value'], said) };
}

function unknownFacet(name: string, value: string): Ignored {
  const said = { name: name.slice(0, SAID), value: value.slice(0, SAID) };
  return { ...said, text: fillText(SEARCHING['finder.ignored-facet'], said) };
}
