import type { Dictionary, FinderInterests } from '../../api/types';

type Wanted = Pick<FinderInterests, 'kinds' | 'fields' | 'places'>;

/** What an entry is about, as the link on its page says it; what is in no list is left out. */
export interface About {
  readonly kind: FinderInterests['kinds'][number] | null;
  /** One of the eight fields. */
  readonly field: string | null;
  readonly place: string | null;
}

/** @param kinds and the lists: of what may be chosen here */
export function aboutOf(
  query: URLSearchParams,
  kinds: readonly { readonly id: FinderInterests['kinds'][number] }[],
  fields: Dictionary,
  districts: Dictionary,
): About | null {
  const kind = kinds.find(({ id }) => id === query.get('kind'))?.id ?? null;
  const field =
    fields.items.find(({ code, level }) => level === 1 && query.get('field')?.startsWith(code))?.code ?? null;
  const place = districts.items.find(({ code }) => code === query.get('place'))?.code ?? null;
  return (kind ?? field ?? place) ? { kind, field, place } : null;
}

/** Adds it to what is chosen: who hears of all directories already goes on doing so. */
export function withSuggestion(wanted: Wanted, about: About, isSaved: boolean): Wanted {
  return {
    kinds: isSaved && wanted.kinds.length === 0 ? [] : added(wanted.kinds, about.kind),
    fields: added(wanted.fields, about.field),
    places: added(wanted.places, about.place),
  };
}

function added<Value>(values: Value[], value: Value | null): Value[] {
  return value === null || values.includes(value) ? values : [...values, value];
}
