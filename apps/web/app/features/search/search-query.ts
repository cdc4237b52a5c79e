/** What an address of the search asks for. The API takes the same names. */
export interface SearchQuery {
  /** What is looked for, as it was typed. */
  readonly text: string;
  /** Everything else that narrows it, the directories (`kind`) among it: name and value, in the order of the address. */
  readonly filters: readonly Filter[];
  readonly page: number;
}

export type Filter = readonly [name: string, value: string];

/** As many characters are looked for; what is longer is cut by the API, which says so. */
export const LONGEST_TEXT = 300;
/** Nobody chooses so many; an address with more is not made by our pages. */
const MOST_FILTERS = 50;
/** Names of the API that narrow nothing. */
const OTHERS = new Set(['q', 'page', 'limit', 'explain']);
const LAST_PAGE = 1_000_000;

export function searchQuery({ searchParams }: URL): SearchQuery {
  const page = Number(searchParams.get('page') ?? '1');
  return {
    text: (searchParams.get('q') ?? '').trim(),
    filters: [...searchParams]
      .filter(([name, value]) => !OTHERS.has(name) && value !== '')
      .slice(0, MOST_FILTERS),
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  };
}

/** The one directory that is looked through; null: several, or all six. */
export function directoryOf({ filters }: SearchQuery): string | null {
  const kinds = filters.filter(([name]) => name === 'kind');
  return kinds.length === 1 ? (kinds[0]?.[1] ?? null) : null;
}

/** `/search?q=…&kind=…`: the whole question, without what says nothing. */
export function searchPath({ text, filters, page }: SearchQuery): string {
  const asked = parameters({ text, filters, page }).toString();
  return asked === '' ? '/search' : `/search?${asked}`;
}

/** What the API is asked; every result says why it stands where it does. */
export function apiPath(query: SearchQuery): string {
  return `/finder/search?${new URLSearchParams([...parameters(query), ['explain', '1']]).toString()}`;
}

function parameters({ text, filters, page }: SearchQuery): URLSearchParams {
  return new URLSearchParams([
    ...(text === '' ? [] : [['q', text]]),
    ...filters.map(([name, value]) => [name, value]),
    ...(page > 1 ? [['page', String(page)]] : []),
  ]);
}

/** The same without one choice, from its first page. */
export function without(query: SearchQuery, name: string, value: string): SearchQuery {
  const filters = query.filters.filter((filter) => filter[0] !== name || filter[1] !== value);
  return { ...query, filters, page: 1 };
}

/** The same words in one directory, or in all; with what else narrows, or without. */
export function inDirectory(query: SearchQuery, kind: string | null, keeps: boolean): SearchQuery {
  const others = keeps ? query.filters.filter(([name]) => name !== 'kind') : [];
  return { ...query, filters: [...(kind === null ? [] : [['kind', kind] as const]), ...others], page: 1 };
}

/** The text without a word as the search has read it; null where it stands there in another form. */
export function withoutWord(text: string, word: string): string | null {
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  if (word === '' || at === -1) return null;
  return `${text.slice(0, at)} ${text.slice(at + word.length)}`.replaceAll(/\s+/g, ' ').trim();
}
