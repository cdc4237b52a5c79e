import type { Language, Text } from '#kernel';
import type { FinderEntry, FinderField, FinderKind } from '../../api/types';
import { entryMessages } from './entry.messages';
import type { PlaceValue } from './entry-places';

const PARTS = ['title', 'titleEn', 'body'] as const;

/** Every place of a kind's entries that is filled in, in the order of the form. */
export function pointersOf(kind: FinderKind): string[] {
  return [...PARTS.map((part) => `/${part}`), ...fieldsOf(kind).map(({ id }) => `/fields/${id}`)];
}

/** The fields of a kind that people fill in: a year follows from its day. */
export function fieldsOf({ fields }: FinderKind): FinderField[] {
  return fields.filter(({ type }) => type !== 'year');
}

/** What a place is called. */
export function placeName(kind: FinderKind, pointer: string): Text {
  const part = PARTS.find((one) => pointer === `/${one}`);
  if (part) return entryMessages[`web.entries.part.${part}`];
  const field = kind.fields.find(({ id }) => pointer === `/fields/${id}`);
  return field?.name ?? { zh: pointer, en: pointer };
}

/** What an entry shows at each place, in words; what is empty is not there. */
export function wordsOf(
  { title, titleEn, body, fields }: Pick<FinderEntry, 'title' | 'titleEn' | 'body' | 'fields'>,
  language: Language,
): ReadonlyMap<string, string> {
  return new Map(
    [
      ['/title', title] as const,
      ['/titleEn', titleEn ?? ''] as const,
      ['/body', body] as const,
      ...fields.map(({ id, shown }) => [`/fields/${id}`, shown[language]] as const),
    ].filter(([, words]) => words !== ''),
  );
}

/** Names of the codes that an entry holds, by place and code: `/fields/region 110108` → 北京市海淀区. */
export function namesOf(fields: FinderEntry['fields']): ReadonlyMap<string, Text> {
  return new Map(fields.map(({ id, value, shown }) => [nameKey(`/fields/${id}`, value), shown]));
}

export function nameKey(pointer: string, value: PlaceValue): string {
  return `${pointer} ${typeof value === 'string' ? value : value.join(' ')}`;
}
