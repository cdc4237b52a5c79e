import { fill, type Language } from '#kernel';
import { caseMessages } from './case.messages';
import { valueAt } from './case-pointer';
import type { Case, FormField, FormSection } from './case-types';

/** One thing that can be pointed at on its own: a field, a year of a series, a row of a list. */
export interface CaseValue {
  readonly pointer: string;
  /** The year, in a series. */
  readonly year: number | null;
  readonly value: unknown;
}

/** One line of the read-only form. */
export interface CaseRow {
  /** Pointer of the row; see `rowOf`. */
  readonly row: string;
  readonly label: string;
  readonly values: readonly CaseValue[];
}

/** The line of a field: one value, or one for each of the three years. */
export function rowOfField(field: FormField, application: Case, language: Language): CaseRow {
  const row = field.pattern.replace(/\/\*$/, '');
  const label = field.label[language];
  if (!field.pattern.endsWith('/*')) {
    return { row, label, values: [{ pointer: row, year: null, value: valueAt(application.values, row) }] };
  }
  const values = application.years.map((year, place) => {
    const pointer = `${row}/${place}`;
    return { pointer, year, value: valueAt(application.values, pointer) };
  });
  return { row, label, values };
}

/** The lines of a list, named by their first column. */
export function rowsOfList(section: FormSection, application: Case, language: Language): CaseRow[] {
  const list = application.values[section.id];
  const entries = Array.isArray(list) ? (list as Record<string, unknown>[]) : [];
  const key = section.fields[0]?.pattern.split('/').at(-1) ?? '';
  return entries.map((entry, place) => {
    const pointer = `/${section.id}/${typeof entry['id'] === 'string' ? entry['id'] : place}`;
    const name = entry[key];
    const unnamed = fill(caseMessages['web.case.unnamed-row'][language], { no: place + 1 });
    return {
      row: pointer,
      label: typeof name === 'string' && name ? name : unnamed,
      values: [{ pointer, year: null, value: entry }],
    };
  });
}
