import { dateText, figureText } from '#look';
import type { Language, Text } from '#kernel';
import type { FormField } from '../../api/types';

/** Names for the codes in a case: by look-up, then by code. */
export type Names = Readonly<Partial<Record<string, Readonly<Record<string, Text>>>>>;

/** A value as one reads it: figures grouped, codes by name. An empty text where there is none. */
export function valueText(
  field: FormField | undefined,
  value: unknown,
  language: Language,
  names: Names,
): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) {
    return value
      .map((item: unknown) => valueText(field, item, language, names))
      .filter(Boolean)
      .join(language === 'zh' ? '、' : ', ');
  }
  if (typeof value === 'object') return rowText(value as Record<string, unknown>);
  const raw = String(value as string | number | boolean);
  switch (field?.kind) {
    case 'count':
    case 'amount':
      return figureText(raw);
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(raw) ? dateText(raw, language) : raw;
    case 'choice':
      return choiceText(field, raw, language, names);
    default:
      return raw;
  }
}

function choiceText(field: FormField, code: string, language: Language, names: Names): string {
  const known = field.lookup ? names[field.lookup]?.[code] : undefined;
  const named = field.choices?.find(({ value }) => value === code)?.label ?? known;
  if (!named) return code;
  // Codes of a public classification are part of the answer; those of a short list are ours alone.
  return field.lookup === 'industries' ? `${code} ${named[language]}` : named[language];
}

/** A row of a list in one line, for old and new side by side. */
function rowText(row: Record<string, unknown>): string {
  return ['name', 'number']
    .map((key) => row[key])
    .filter((part) => typeof part === 'string')
    .join(' · ');
}
