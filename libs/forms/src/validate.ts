import type { FieldError } from '#kernel';
import { isDeepStrictEqual } from 'node:util';
import { crossCheck, rowPointer } from './cross-checks.js';
import type { AttachmentCounts } from './completeness.js';
import { formError } from './form.messages.js';
import type { FormValues } from './form-values.js';
import { resolve, type Form } from './form.js';
import { labelOf } from './labels.js';
import { normaliseField } from './normalise-value.js';
import { requiredCells } from './required-cells.js';
import { cellsOf, rowsOf } from './value-at.js';

/** What is wrong with a draft: values of the wrong type or not canonical. What is missing is no error yet. */
export function validateDraft(form: Form, values: FormValues): FieldError[] {
  return cellsOf(form, values).flatMap(({ field, pointer, value }) => {
    const normalised = normaliseField(form, field, pointer, value);
    if (!normalised.ok) return [normalised.error];
    if (isDeepStrictEqual(normalised.value, value)) return [];
    const { label } = field.definition;
    return [formError(pointer, 'form.format', { zh: { label: label.zh }, en: { label: label.en } })];
  });
}

/**
 * Everything that stands between these values and a submission: types, required fields, cross-checks, attachments;
 * last the JSON Schema itself, so that nothing passes which the published schema refuses.
 * @param at the instant of submission; dates after its day in Shanghai are refused
 */
export function validateComplete(
  form: Form,
  values: FormValues,
  at: Date,
  attachments: AttachmentCounts = {},
): FieldError[] {
  const errors = [
    ...validateDraft(form, values),
    ...missingValues(form, values),
    ...missingRows(form, values),
    ...missingAttachments(form, attachments),
  ];
  const wrong = new Set(errors.map(({ pointer }) => pointer));
  const crossed = crossCheck(form, values, at).filter(({ pointer }) => !wrong.has(pointer));
  return [
    ...errors,
    ...crossed,
    ...schemaErrors(form, values, new Set([...wrong, ...crossed.map((e) => e.pointer)])),
  ];
}

function missingValues(form: Form, values: FormValues): FieldError[] {
  return requiredCells(form, values)
    .filter(({ value }) => value === null)
    .map(({ pointer }) => {
      const label = labelOf(form, values, pointer);
      return formError(pointer, 'form.required', { zh: { label: label.zh }, en: { label: label.en } });
    });
}

function missingRows(form: Form, values: FormValues): FieldError[] {
  return [...form.lists.values()].flatMap(({ id, title, minRows = 0, maxRows = 100 }) => {
    const count = rowsOf(values, id).length;
    if (count > maxRows) return [formError(`/${id}`, 'form.too-many-rows', { max: maxRows })];
    const few = { zh: { label: title.zh, min: minRows }, en: { label: title.en, min: minRows } };
    return count < minRows ? [formError(`/${id}`, 'form.too-few-rows', few)] : [];
  });
}

function missingAttachments(form: Form, attachments: AttachmentCounts): FieldError[] {
  return form.definition.slots
    .filter(({ id, required }) => required && (attachments[id] ?? 0) === 0)
    .map(({ id, title }) =>
      formError(`/attachments/${id}`, 'form.attachment-missing', {
        zh: { label: title.zh },
        en: { label: title.en },
      }),
    );
}

/** What the JSON Schema refuses and no earlier check has named, such as a property that the form does not have. */
function schemaErrors(form: Form, values: FormValues, named: ReadonlySet<string>): FieldError[] {
  if (form.acceptsComplete(values)) return [];
  const errors = (form.acceptsComplete.errors ?? []).map(({ instancePath, keyword, params }) => {
    const name = (params as { missingProperty?: string; additionalProperty?: string }).missingProperty;
    const path = keyword === 'required' && name ? `${instancePath}/${name}` : instancePath;
    return rowPointer(form, values, path);
  });
  const isNamed = (pointer: string) =>
    [...named].some(
      (other) => other === pointer || other.startsWith(`${pointer}/`) || pointer.startsWith(`${other}/`),
    );
  return [...new Set(errors)]
    .filter((pointer) => !isNamed(pointer))
    .map((pointer) => {
      const label = labelOf(form, values, pointer);
      return resolve(form, pointer)?.kind === 'field'
        ? formError(pointer, 'form.format', { zh: { label: label.zh }, en: { label: label.en } })
        : formError(pointer, 'form.unknown-field');
    });
}
