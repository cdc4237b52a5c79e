/** The directories, as addresses name them. */
const KINDS = ['policy', 'funding', 'space', 'talent', 'technology', 'service'] as const;
/** So many entries fit beside each other. */
export const MOST_COMPARED = 4;
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

export interface CompareQuery {
  /** Ids of entries by their directory: entries of several cannot stand side by side. */
  readonly chosen: readonly (readonly [kind: string, ids: readonly string[]])[];
  /** The directory that is compared; null where nothing is chosen. */
  readonly kind: string | null;
}

/** What an address asks to compare: `?policy=ID&policy=ID&space=ID`, as check boxes send it. */
export function compareQuery({ searchParams }: URL): CompareQuery {
  const chosen = KINDS.flatMap((kind) => {
    const ids = [...new Set(searchParams.getAll(kind).flatMap((value) => value.toLowerCase().split(',')))];
    const sound = ids.filter((id) => ID.test(id));
    return sound.length > 0 ? [[kind, sound] as const] : [];
  });
  const asked = chosen.find(([kind]) => kind === searchParams.get('kind'));
  const most = chosen.toSorted((one, other) => other[1].length - one[1].length)[0];
  return { chosen, kind: (asked ?? most)?.[0] ?? null };
}

/** Those that are compared; what is too many is left out, and said. */
export function comparedOf({ chosen, kind }: CompareQuery): { ids: readonly string[]; left: number } {
  const ids = chosen.find((one) => one[0] === kind)?.[1] ?? [];
  return { ids: ids.slice(0, MOST_COMPARED), left: Math.max(0, ids.length - MOST_COMPARED) };
}

export function comparePath({ chosen, kind }: CompareQuery): string {
  const pairs = chosen.flatMap(([of, ids]) => ids.map((id) => [of, id]));
  const asked = kind !== null && chosen.length > 1 ? [['kind', kind]] : [];
  return `/find/compare?${new URLSearchParams([...pairs, ...asked]).toString()}`;
}

/** The same without one of them. */
export function withoutEntry(query: CompareQuery, id: string): CompareQuery {
  const chosen = query.chosen.flatMap(([kind, ids]) => {
    const rest = ids.filter((one) => one !== id);
    return rest.length > 0 ? [[kind, rest] as const] : [];
  });
  return { chosen, kind: query.kind };
}
