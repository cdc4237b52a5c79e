import type { Taxonomy } from '#dictionaries';
import {
  fillText,
  normaliseLine,
  normaliseLines,
  type FieldError,
  type Text,
  type TextParams,
} from '#kernel';
import type { FieldFile, Kind, KindFile } from './kinds-file.js';
import { ENTRY_FAULTS } from './kinds.messages.js';
import { NameIndex } from './name-index.js';
import { readValue, type NamedLists } from './read-value.js';

/** What an entry says, as somebody typed it or as a line of a table has it. */
export interface TypedEntry {
  readonly title: string;
  readonly titleEn?: string | null;
  readonly body: string;
  /** By the ids of the kind's fields; what is empty is not there. */
  readonly fields: Readonly<Record<string, string | readonly string[] | null>>;
}

/** What an entry says, as it is stored. */
export interface EntryContent {
  readonly title: string;
  readonly titleEn: string | null;
  readonly body: string;
  readonly fields: Record<string, string | string[]>;
}

export interface CheckedEntry {
  /** What could be read; whole when there are no faults. */
  readonly content: EntryContent;
  /** Pointers: `/title`, `/titleEn`, `/body`, `/fields/ID`. */
  readonly faults: readonly FieldError[];
}

const MOST = { title: 300, titleEn: 500, body: 400_000 };
/** What every entry has besides the fields of its kind. */
export const CONTENT_NAMES = {
  title: { zh: '标题', en: 'Title' },
  titleEn: { zh: '英文标题', en: 'English title' },
  body: { zh: '正文', en: 'Text' },
} as const satisfies Record<string, Text>;

/** Between the values of a field that may have several, when they stand in one text. */
const BETWEEN = /[;；、|]/;

/** Reads entries by the definition of their kind: what can be stored, and what is wrong with the rest. */
export class EntryCheck {
  private readonly lists: NamedLists;

  constructor(
    private readonly kinds: ReadonlyMap<Kind, KindFile>,
    lists: { readonly divisions: Taxonomy; readonly fields: Taxonomy },
  ) {
    this.lists = { divisions: new NameIndex(lists.divisions), fields: new NameIndex(lists.fields) };
  }

  run(kind: Kind, typed: TypedEntry): CheckedEntry {
    const file = this.kinds.get(kind);
    if (!file) throw new Error(`there is no kind ${kind}`);
    const faults: FieldError[] = [];
    const content = {
      title: normaliseLine(typed.title),
      titleEn: normaliseLine(typed.titleEn ?? '') || null,
      body: normaliseLines(typed.body),
      fields: this.fieldsOf(file, typed.fields, faults),
    };
    if (!content.title) faults.push(fault('/title', 'finder.required', { name: CONTENT_NAMES.title }));
    for (const part of ['title', 'titleEn', 'body'] as const) {
      const most = MOST[part];
      if ((content[part]?.length ?? 0) > most) {
        faults.push(fault(`/${part}`, 'finder.too-long', { name: CONTENT_NAMES[part], most }));
      }
    }
    return { content, faults };
  }

  /** In the order of the kind's fields, so that the same values are the same text. */
  private fieldsOf(
    kind: KindFile,
    typed: TypedEntry['fields'],
    faults: FieldError[],
  ): Record<string, string | string[]> {
    const known = new Set(kind.fields.map(({ id }) => id));
    for (const [field, raw] of Object.entries(typed)) {
      if (known.has(field) || partsOf(raw).length === 0) continue;
      faults.push(fault('/fields', 'finder.field-unknown', { kind: kind.name, field: field.slice(0, 40) }));
    }
    const values: Record<string, string | string[]> = {};
    for (const field of kind.fields) {
      const parts = Object.hasOwn(typed, field.id) ? partsOf(typed[field.id], field.type === 'choices') : [];
      const value = this.valueOf(kind, field, parts, faults);
      if (value !== null) values[field.id] = value;
    }
    return values;
  }

  private valueOf(
    kind: KindFile,
    field: FieldFile,
    parts: readonly string[],
    faults: FieldError[],
  ): string | string[] | null {
    const pointer = `/fields/${field.id}`;
    if (field.type === 'year') {
      if (parts.length > 0) {
        const of = kind.fields.find(({ id }) => id === field.of)?.name ?? field.of;
        faults.push(fault(pointer, 'finder.field-derived', { name: field.name, of }));
      }
      return null;
    }
    if (parts.length === 0) {
      if (field.required) faults.push(fault(pointer, 'finder.required', { name: field.name }));
      return null;
    }
    if (parts.length > 1 && field.type !== 'choices') {
      faults.push(fault(pointer, 'finder.one-value', { name: field.name }));
      return null;
    }
    const read = parts.map((part) => readValue(field, part, this.lists));
    for (const value of read) {
      if (!value.ok) faults.push({ pointer, code: value.code, message: value.message });
    }
    const values = read.flatMap((value) => (value.ok ? [value.value] : []));
    if (values.length === 0) return null;
    return field.type === 'choices' ? inOrder(field.options, values) : (values[0] ?? null);
  }
}

/** As the options stand, each once. */
function inOrder(options: readonly { readonly value: string }[], chosen: readonly string[]): string[] {
  return options.flatMap(({ value }) => (chosen.includes(value) ? [value] : []));
}

function partsOf(raw: string | readonly string[] | null | undefined, split = false): string[] {
  const parts = typeof raw === 'string' ? (split ? raw.split(BETWEEN) : [raw]) : (raw ?? []);
  return parts.filter((part) => normaliseLine(part) !== '');
}

function fault(pointer: string, code: keyof typeof ENTRY_FAULTS, params: TextParams): FieldError {
  return { pointer, code, message: fillText(ENTRY_FAULTS[code], params) };
}
