/** What an address of the search asks for. The API takes the same names. */
export interface SearchQuery {
  /** What is looked for, as it was typed. */
  readonly text: string;
  /** Everything else that narrows it, the directories (`kind`) among it: name and value, in the order of the address. */
  readonly filters: readonly Filter[];
  readonly page: number;
  /** Whence distances are counted: a point, or what names an entry; empty for nowhere. */
  readonly near: string;
  /** Drawn where they are, instead of listed. */
  readonly isMap: boolean;
}

export type Filter = readonly [name: string, value: string];

/** As many characters are looked for; what is longer is cut by the API, which says so. */
export const LONGEST_TEXT = 300;
/** Nobody chooses so many; an address with more is not made by our pages. */
const MOST_FILTERS = 50;
/** Names of the API that narrow nothing. */
const OTHERS = new Set(['q', 'page', 'limit', 'explain', 'near', 'placed', 'view']);
const MAP = 'map';
const LAST_PAGE = 1_000_000;

export function searchQuery({ searchParams }: URL): SearchQuery {
  const page = Number(searchParams.get('page') ?? '1');
  return {
    text: (searchParams.get('q') ?? '').trim(),
    filters: [...searchParams]
      .filter(([name, value]) => !OTHERS.has(name) && value !== '')
      .slice(0, MOST_FILTERS),
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
    near: (searchParams.get('near') ?? '').trim(),
    isMap: searchParams.get('view') === MAP,
  };
}

/** The one directory that is looked through; null: several, or all six. */
export function directoryOf({ filters }: SearchQuery): string | null {
  const kinds = filters.filter(([name]) => name === 'kind');
  return kinds.length === 1 ? (kinds[0]?.[1] ?? null) : null;
}

/** `/search?q=…&kind=…`: the whole question, without what says nothing. */
export function searchPath(query: SearchQuery): string {
  const view = query.isMap ? [['view', MAP]] : [];
  const asked = new URLSearchParams([...parameters(query), ...view]).toString();
  return asked === '' ? '/search' : `/search?${asked}`;
}

/** What the API is asked; every result says why it stands where it does. */
export function apiPath(query: SearchQuery): string {
  const others = [['explain', '1'], ...(showsMap(query) ? [['placed', '1']] : [])];
  return `/finder/search?${new URLSearchParams([...parameters(query), ...others]).toString()}`;
}

/** Only spaces are somewhere. */
export const hasPlaces = (query: SearchQuery) => directoryOf(query) === 'space';

export const showsMap = (query: SearchQuery) => query.isMap && hasPlaces(query);

function parameters({ text, filters, page, near }: SearchQuery): URLSearchParams {
  return new URLSearchParams([
    ...(text === '' ? [] : [['q', text]]),
    ...filters.map(([name, value]) => [name, value]),
    ...(near === '' ? [] : [['near', near]]),
    ...(page > 1 ? [['page', String(page)]] : []),
  ]);
}

/** The same without one choice, from its first page. */
export function without(query: SearchQuery, name: string, value: string): SearchQuery {
  const filters = query.filters.filter((filter) => filter[0] !== name || filter[1] !== value);
  return { ...query, filters, page: 1 };
}

/** The same words in one directory, or in all; with what else narrows, or without. Distances are for spaces alone. */
export function inDirectory(query: SearchQuery, kind: string | null, keeps: boolean): SearchQuery {
  const others = keeps ? query.filters.filter(([name]) => name !== 'kind') : [];
  const places = kind === 'space' ? {} : { near: '', isMap: false };
  return {
    ...query,
    ...places,
    filters: [...(kind === null ? [] : [['kind', kind] as const]), ...others],
    page: 1,
  };
}

/** The text without a word as the search has read it; null where it stands there in another form. */
export function withoutWord(text: string, word: string): string | null {
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  if (word === '' || at === -1) return null;
  return `${text.slice(0, at)} ${text.slice(at + word.length)}`.replaceAll(/\s+/g, ' ').trim();
}
