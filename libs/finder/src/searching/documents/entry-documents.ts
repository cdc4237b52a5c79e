import { NAMELESS } from '#dictionaries';
import type { SearchDocument } from '#search';
import type { FieldFile, Kind, KindFile } from '../../kinds/kinds-file.js';
import type { EntryRow } from '../projection/entry-feed.js';
import { facetValues, type FacetLists } from './facet-values.js';
import { placeOf } from './place-of.js';

/** What a list of results shows of an entry; kept in the index, so that an answer needs no database. */
export interface ShownEntry {
  readonly kind: Kind;
  readonly address: string;
  readonly externalId: string | null;
  readonly titleEn: string | null;
  /** Of whom it was imported. */
  readonly source: string | null;
  readonly closesOn: string | null;
  readonly confirmedOn: string;
  readonly demo: boolean;
  /** Short values by field, as they are stored. */
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
}

/** Whether something can be done with it; only of what has a last day. */
export const OPEN = { yes: 'yes', no: 'no' } as const;

type Fields = Readonly<Record<string, string | readonly string[]>>;

const DAY = 86_400_000;
/** Longer values are texts, which no list of results shows. */
const SHOWN = 120;

/** Days since 1970-01-01. */
export const dayNumber = (day: string) => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY);

/** Entries as they are found. */
export class EntryDocuments {
  constructor(
    private readonly kinds: ReadonlyMap<Kind, KindFile>,
    private readonly lists: FacetLists,
  ) {}

  /** @param today on which it is open or over, `YYYY-MM-DD` */
  of(row: EntryRow, today: string): SearchDocument {
    const fields = JSON.parse(row.fields) as Fields;
    const known = this.kinds.get(row.kind)?.fields ?? [];
    return {
      id: row.id,
      title: row.title,
      body: row.body,
      names: [row.title_en, ...known.flatMap((field) => this.namesIn(field, fields[field.id]))]
        .filter(Boolean)
        .join('\n'),
      facets: this.facetsOf(row, known, fields, today),
      closesOn: row.closes_on === null ? null : dayNumber(row.closes_on),
      confirmedOn: dayNumber(row.confirmed_on),
      pinned: Boolean(row.pinned),
      place: placeOf(known, fields),
      shown: {
        kind: row.kind,
        address: row.address,
        externalId: row.external_id,
        titleEn: row.title_en,
        source: row.source,
        closesOn: row.closes_on,
        confirmedOn: row.confirmed_on,
        demo: Boolean(row.demo),
        fields: shortOf(fields),
      } satisfies ShownEntry,
    };
  }

  private facetsOf(row: EntryRow, known: readonly FieldFile[], fields: Fields, today: string) {
    const facets: Record<string, readonly string[]> = { kind: [row.kind] };
    const dayOf = (id: string) => [fields[id] ?? []].flat()[0];
    for (const field of known) {
      if (!field.facet) continue;
      const values = facetValues(field, fields[field.id], this.lists, dayOf);
      if (values.length > 0) facets[field.id] = values;
    }
    if (row.closes_on !== null) facets['open'] = [row.closes_on >= today ? OPEN.yes : OPEN.no];
    return facets;
  }

  /** What people call it by besides its title: an issuer, a number, the place, the type. */
  private namesIn(field: FieldFile, value: string | readonly string[] | undefined): string[] {
    const values = [value ?? []].flat();
    switch (field.type) {
      case 'text':
        return field.known ? values : [];
      case 'division':
        return values.map((code) =>
          this.lists.divisions
            .pathOf(code)
            .map(({ zh }) => zh)
            .filter((name) => !NAMELESS.has(name))
            .join(''),
        );
      case 'choice':
      case 'choices':
        return field.required
          ? field.options.filter((option) => values.includes(option.value)).map(({ name }) => name.zh)
          : [];
      default:
        return [];
    }
  }
}

function shortOf(fields: Fields): Fields {
  const short = Object.entries(fields).filter(([, value]) =>
    [value].flat().every((one) => one.length <= SHOWN),
  );
  return Object.fromEntries(short);
}
