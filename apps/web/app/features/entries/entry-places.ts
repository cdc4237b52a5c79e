import type { FinderEntry, FinderProposal } from '../../api/types';

/** What stands at one place of an entry: a text, or what is chosen of several. */
export type PlaceValue = string | readonly string[];

/** What an entry says, by JSON pointer: `/title`, `/titleEn`, `/body`, `/fields/ID`. What is not there is empty. */
export type Places = Readonly<Record<string, PlaceValue>>;

type Typed = Pick<FinderProposal, 'title' | 'titleEn' | 'body' | 'fields'>;

export function placesOf({ title, titleEn, body, fields }: Typed): Places {
  const filled = Object.entries(fields).flatMap(([id, value]) =>
    value === null ? [] : [[`/fields/${id}`, value] as const],
  );
  return { '/title': title, '/titleEn': titleEn ?? '', '/body': body, ...Object.fromEntries(filled) };
}

/** Of an entry as it is shown. */
export function placesOfEntry({ fields, ...entry }: Pick<FinderEntry, keyof Typed>): Places {
  return placesOf({ ...entry, fields: Object.fromEntries(fields.map(({ id, value }) => [id, value])) });
}

/** As the API takes it. */
export function typedOf(places: Places): {
  title: string;
  titleEn: string | null;
  body: string;
  fields: Record<string, string | string[]>;
} {
  const fields = Object.entries(places).flatMap(([pointer, value]) => {
    const id = /^\/fields\/(\w+)$/.exec(pointer)?.[1];
    if (id === undefined || isEmpty(value)) return [];
    return [[id, typeof value === 'string' ? value : [...value]] as const];
  });
  return {
    title: textAt(places, '/title'),
    titleEn: textAt(places, '/titleEn') || null,
    body: textAt(places, '/body'),
    fields: Object.fromEntries(fields),
  };
}

export function textAt(places: Places, pointer: string): string {
  const value = places[pointer] ?? '';
  return typeof value === 'string' ? value : value.join(', ');
}

/** Whether two values of a place are the same; nothing and an empty text are. */
export function isSame(one: PlaceValue | undefined, other: PlaceValue | undefined): boolean {
  return JSON.stringify(isEmpty(one) ? '' : one) === JSON.stringify(isEmpty(other) ? '' : other);
}

function isEmpty(value: PlaceValue | undefined): boolean {
  return value === undefined || value.length === 0;
}

/** `/fields/region` → `e-fields-region`. */
export function placeId(pointer: string): string {
  return `e${pointer.replaceAll('/', '-')}`;
}
