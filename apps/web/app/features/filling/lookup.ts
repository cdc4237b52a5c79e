import type { Text } from '#kernel';
import type { Api } from '../session/session-context';

/** One value that a look-up offers. */
export interface Offer {
  readonly value: string;
  readonly label: Text;
  /** Where it belongs: parents' names, or the kind and place of an organisation. */
  readonly place: Text | null;
}

export interface Found {
  readonly offers: readonly Offer[];
  /** There is more than is shown. */
  readonly more: boolean;
}

type Entry = {
  readonly code: string;
  readonly level: number;
  readonly parent: string | null;
  readonly name: Text;
};

/** How many offers a list shows. */
const SHOWN = 20;

const dictionaries = new Map<string, Promise<Offer[]>>();

/** Looks up organisations at the server, codes in their dictionary, which is read once a visit. */
export async function lookUp(
  api: Api,
  lookup: string,
  words: string,
  above: boolean | undefined = false,
): Promise<Found> {
  if (lookup === 'organisations') return organisations(api, words);
  const key = `${lookup} ${above}`;
  const known = dictionaries.get(key) ?? readDictionary(api, lookup, above);
  dictionaries.set(key, known);
  try {
    return matching(await known, words);
  } catch (error) {
    dictionaries.delete(key);
    throw error;
  }
}

async function organisations(api: Api, words: string): Promise<Found> {
  if (words.trim() === '') return { offers: [], more: false };
  const { data } = await api.GET('/workspace/organisations', { params: { query: { q: words.trim() } } });
  const offers = (data?.items ?? []).map(({ name, nameEn, kind, place }) => ({
    value: name,
    label: { zh: name, en: nameEn ?? name },
    place: place ? { zh: `${kind.zh} · ${place.zh}`, en: `${kind.en} · ${place.en}` } : kind,
  }));
  return { offers: offers.slice(0, SHOWN), more: offers.length > SHOWN };
}

async function readDictionary(api: Api, lookup: string, above: boolean): Promise<Offer[]> {
  const { data } = await api.GET('/workspace/dictionaries/{name}', {
    params: { path: { name: lookup as 'fields' } },
  });
  return offersOf(data?.items ?? [], above);
}

/**
 * Those above an entry say where it belongs.
 * @param isAboveOffered whether what others belong to can be chosen as well: all of a province, all of a field
 */
export function offersOf(entries: readonly Entry[], isAboveOffered = false): Offer[] {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  const parents = new Set(isAboveOffered ? [] : entries.map(({ parent }) => parent));
  const above = (entry: Entry): Text | null => {
    const parent = entry.parent ? byCode.get(entry.parent) : undefined;
    if (!parent) return null;
    const higher = above(parent);
    const join = (language: keyof Text) =>
      higher ? `${higher[language]} › ${parent.name[language]}` : parent.name[language];
    return { zh: join('zh'), en: join('en') };
  };
  return entries
    .filter(({ code }) => !parents.has(code))
    .map((entry) => ({ value: entry.code, label: entry.name, place: above(entry) }));
}

/** Offers that have every word in their code, name or place, in either language; a match of the name comes first. */
export function matching(offers: readonly Offer[], words: string): Found {
  const wanted = words.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const rank = ({ value, label, place }: Offer): number => {
    const name = `${value} ${label.zh} ${label.en}`.toLowerCase();
    const whole = `${name} ${place?.zh ?? ''} ${place?.en ?? ''}`.toLowerCase();
    if (!wanted.every((word) => whole.includes(word))) return -1;
    return wanted.every((word) => name.includes(word)) ? 1 : 0;
  };
  const found = offers
    .map((offer) => ({ offer, rank: rank(offer) }))
    .filter((one) => one.rank >= 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ offer }) => offer);
  return { offers: found.slice(0, SHOWN), more: found.length > SHOWN };
}
