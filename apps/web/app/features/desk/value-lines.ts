import type { Language } from '#kernel';
import { rowOf } from '../application/case-pointer';
import type { Form, FormField, FormSection } from '../application/case-types';
import { fieldText } from '../application/field-value';
import type { LookupNames } from '../application/lookup-names';

interface Line {
  readonly text: string;
  /** Stands outside what was changed. */
  readonly unit?: string | undefined;
}

/** One line of a value. */
export interface ValueLine extends Line {
  /** The other value does not have this line. */
  readonly differs: boolean;
}

interface Source {
  readonly form: Form;
  readonly names: LookupNames;
}

/**
 * A value line by line: a plain value in one, each file in one, each column of a list's row in one, each row of a whole
 * list in one. Beside another value it says which lines differ; of rows that differ only in part, only that part is
 * left, and that may be nothing: a row that was added has no line before.
 */
export function valueLines(
  source: Source,
  pointer: string,
  value: unknown,
  language: Language,
  other?: unknown,
): ValueLine[] {
  const [own, others] = [value, other].map((one) => linesOf(source, pointer, one, language)) as [
    Line[],
    Line[],
  ];
  const lines = own.map((line) => ({ ...line, differs: !isAmong(line, others) }));
  const partly = hasRows(value) && hasRows(other) && own.some((line) => isAmong(line, others));
  const changed = lines.some(({ differs }) => differs) || others.some((line) => !isAmong(line, own));
  return partly && changed ? lines.filter(({ differs }) => differs) : lines;
}

function linesOf(source: Source, pointer: string, value: unknown, language: Language): Line[] {
  if (value === null || value === undefined || value === '') return [];
  const section = source.form.sections.find(({ id }) => pointer.split('/')[1] === id);
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown) => {
      if (!isRow(one)) return linesOf(source, pointer, one, language);
      return [
        {
          text: columnsOf(section, one, source, language)
            .map(({ text }) => text)
            .join(' · '),
        },
      ];
    });
  }
  if (isRow(value)) {
    return columnsOf(section, value, source, language).map(({ label, text }) => ({
      text: `${label}${language === 'zh' ? '：' : ': '}${text}`,
    }));
  }
  const field = section && fieldAt(source.form, section, pointer);
  const text = field ? fieldText(field, value, language, source.names) : null;
  if (!field || !text) return [{ text: typeof value === 'string' ? value : JSON.stringify(value) }];
  return [{ text, unit: section.layout === 'years' ? undefined : field.unit?.[language] }];
}

/** The columns of a row that have a value, in the order of the form. */
function columnsOf(
  section: FormSection | undefined,
  row: Readonly<Record<string, unknown>>,
  { names }: Source,
  language: Language,
): { label: string; text: string }[] {
  return (section?.fields ?? []).flatMap((field) => {
    const text = fieldText(field, row[lastOf(field.pattern)], language, names);
    return text ? [{ label: field.label[language], text }] : [];
  });
}

function isAmong(line: Line, lines: readonly Line[]): boolean {
  return lines.some(({ text }) => text === line.text);
}

/** A row of a list, or a list of rows. */
function hasRows(value: unknown): boolean {
  return Array.isArray(value) ? value.some(isRow) : isRow(value);
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
