import type { Text } from '#kernel';
import type { FormSection } from './case-types';

/** The unit of a table of years when all its rows are in the same one; the table then says it once. */
export function sharedUnit(section: FormSection): Text | null {
  if (section.layout !== 'years') return null;
  const [first, ...rest] = section.fields.filter(({ kind }) => kind !== 'year');
  return first?.unit && rest.every(({ unit }) => unit?.zh === first.unit?.zh) ? first.unit : null;
}
