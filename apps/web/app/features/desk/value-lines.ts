import type { Language } from '#kernel';
import { rowOf } from '../application/case-pointer';
import type { Form, FormField, FormSection } from '../application/case-types';
import { fieldText } from '../application/field-value';
import type { LookupNames } from '../application/lookup-names';

/** One line of a value; its unit stands outside what was changed. */
export interface ValueLine {
  readonly text: string;
  readonly unit?: string | undefined;
  /** The other value does not have this line. */
  readonly differs: boolean;
}

interface Source {
  readonly form: Form;
  readonly names: LookupNames;
}

/**
 * A value line by line: a plain value in one, each file in one, each column of a list's row in one, each row of a whole
 * list in one. Beside another value it says which lines differ; of a row that differs only in part, only that part.
 */
export function valueLines(
  source: Source,
  pointer: string,
  value: unknown,
  language: Language,
  other?: unknown,
): ValueLine[] {
  const against = new Set(linesOf(source, pointer, other, language).map(({ text }) => text));
  const lines = linesOf(source, pointer, value, language).map((line) => ({
    ...line,
    differs: !against.has(line.text),
  }));
  const inPart = isRow(value) && isRow(other) && lines.some(({ differs }) => differs);
  return inPart ? lines.filter(({ differs }) => differs) : lines;
}

function linesOf(
  source: Source,
  pointer: string,
  value: unknown,
  language: Language,
): { text: string; unit?: string | undefined }[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown) => {
      const lines = linesOf(source, pointer, one, language);
      return isRow(one) ? [{ text: lines.map(({ text }) => text).join(' · ') }] : lines;
    });
  }
  const section = source.form.sections.find(({ id }) => pointer.split('/')[1] === id);
  if (isRow(value))
    return (section?.fields ?? []).flatMap((field) => columnLine(field, value, source, language));
  const field = section && fieldAt(source.form, section, pointer);
  const text = field ? fieldText(field, value, language, source.names) : null;
  if (!field || !text) return [{ text: typeof value === 'string' ? value : JSON.stringify(value) }];
  return [{ text, unit: section.layout === 'years' ? undefined : field.unit?.[language] }];
}

function columnLine(
  field: FormField,
  row: Readonly<Record<string, unknown>>,
  { names }: Source,
  language: Language,
): { text: string }[] {
  const text = fieldText(field, row[lastOf(field.pattern)], language, names);
  return text ? [{ text: `${field.label[language]}${language === 'zh' ? '：' : ': '}${text}` }] : [];
}

function isRow(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lastOf(path: string): string {
  return path.split('/').at(-1) ?? '';
}

/** The field of a pointer; in a list the column, in a series whatever year. */
function fieldAt(form: Form, section: FormSection, pointer: string): FormField | undefined {
  return section.fields.find(({ pattern }) =>
    section.layout === 'list'
      ? lastOf(pattern) === lastOf(pointer)
      : pattern.replace(/\/\*$/, '') === rowOf(form, pointer),
  );
}
