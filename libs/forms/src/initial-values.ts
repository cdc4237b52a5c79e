import { shanghaiDay } from '#kernel';
import type { CompanyFacts, FormValues } from './form-values.js';
import { resolve, type Form } from './form.js';
import { normaliseField } from './normalise-value.js';

/**
 * The values of a new case: what the company's record knows, and the last three full years before the day of `at`
 * (Shanghai). Facts that the form would refuse are left out, for the company to fill in.
 */
export function initialValues(form: Form, company: CompanyFacts, at: Date): FormValues {
  const values: Record<string, unknown> = {};
  const year = Number(shanghaiDay(at).slice(0, 4));
  for (const field of form.fields) {
    if (field.place !== 'series') continue;
    const isYears = `/${field.path.join('/')}` === form.file.years;
    put(values, field.path, isYears ? [year - 3, year - 2, year - 1] : [null, null, null]);
  }
  for (const [name, pointer] of Object.entries(form.file.from)) {
    const target = resolve(form, pointer);
    const fact = company[name as keyof CompanyFacts] ?? null;
    if (target?.kind !== 'field' || fact === null) continue;
    const normalised = normaliseField(form, target.field, pointer, fact);
    if (normalised.ok && normalised.value !== null) put(values, target.field.path, normalised.value);
  }
  return values;
}

function put(values: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) values[name] = value;
  else put((values[name] ??= {}) as Record<string, unknown>, rest, value);
}
