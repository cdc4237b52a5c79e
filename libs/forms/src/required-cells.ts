import type { FormValues } from './form-values.js';
import type { Form } from './form.js';
import { cellsOf, read, type Cell } from './value-at.js';

/**
 * The places that a submission must fill: of a series the years in which the company existed, or the last one only,
 * as the field says. A company of unknown age owes all years.
 */
export function requiredCells(form: Form, values: FormValues): Cell[] {
  const first = firstYear(form, values);
  return cellsOf(form, values).filter(({ field, year }) => {
    const { required, requiredYears } = field.definition;
    if (!required || year === null) return required;
    return requiredYears === 'last' ? year === 2 : year >= first;
  });
}

/** Place of the first year in which the company existed; the last year is always owed. */
function firstYear(form: Form, values: FormValues): number {
  const registered = form.file.from['registeredOn'];
  const day = registered ? read(values, registered.slice(1).split('/')) : null;
  const years = read(values, form.file.years.slice(1).split('/'));
  if (typeof day !== 'string' || !Array.isArray(years)) return 0;
  const place = years.findIndex((year) => Number(year) >= Number(day.slice(0, 4)));
  return place < 0 ? 2 : place;
}
