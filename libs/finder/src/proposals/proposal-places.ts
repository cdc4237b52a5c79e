import type { Text } from '#kernel';
import { CONTENT_NAMES, type TypedEntry } from '../kinds/check-entry.js';
import type { FieldFile, KindFile } from '../kinds/kinds-file.js';
import { showValue } from '../kinds/show-value.js';

/** One place of a proposal that can be sent back by itself. */
export interface ProposalPlace {
  readonly label: Text;
  readonly valueIn: (typed: TypedEntry) => string | readonly string[] | null;
  /** Null: what stands there is its own text. */
  readonly field: FieldFile | null;
}

/** `/title`, `/titleEn`, `/body` or `/fields/ID` of what is filled in; null for anything else. */
export function placeAt(kind: KindFile, pointer: string): ProposalPlace | null {
  const [, name = '', id = '', ...rest] = pointer.split('/');
  if (name !== 'fields') {
    const part = pointer === `/${name}` && isPart(name) ? name : null;
    return part && { label: CONTENT_NAMES[part], valueIn: (typed) => typed[part] || null, field: null };
  }
  const field =
    rest.length === 0 ? kind.fields.find((one) => one.id === id && one.type !== 'year') : undefined;
  return field ? { label: field.name, valueIn: ({ fields }) => fields[id] ?? null, field } : null;
}

/** A value that stood at a place, as people read it. */
export function shownAt(
  { field }: ProposalPlace,
  value: string | readonly string[] | null,
  lists: Parameters<typeof showValue>[2],
): Text | null {
  if (value === null || value.length === 0) return null;
  if (field) return showValue(field, value, lists);
  const text = String(value);
  return { zh: text, en: text };
}

function isPart(name: string): name is keyof typeof CONTENT_NAMES {
  return Object.hasOwn(CONTENT_NAMES, name);
}
