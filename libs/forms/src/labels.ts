import type { Text } from '#kernel';
import type { FormValues } from './form-values.js';
import { resolve, type Form } from './form.js';
import { read, rowsOf } from './value-at.js';

const ATTACHMENTS = /^\/attachments\/([a-z-]{2,41})$/;

/** The section of a pointer, attachments included; `null` when the form has no such place. */
export function sectionOf(form: Form, pointer: string): string | null {
  if (slotOf(form, pointer)) return 'attachments';
  const target = resolve(form, pointer);
  if (!target) return null;
  return target.kind === 'field' ? target.field.section.id : target.list.id;
}

/** What a place is called: `2025 年销售收入`, `知识产权第 2 项：名称`, `营业执照`; the pointer itself when unknown. */
export function labelOf(form: Form, values: FormValues, pointer: string): Text {
  const slot = slotOf(form, pointer);
  if (slot) return slot.title;
  const target = resolve(form, pointer);
  if (!target) return { zh: pointer, en: pointer };
  if (target.kind === 'list') return target.list.title;
  if (target.kind === 'row') return rowLabel(target.list.title, values, target.list.id, target.row);
  const { label } = target.field.definition;
  if (target.row !== null) {
    const row = rowLabel(target.field.section.title, values, target.field.section.id, target.row);
    return { zh: `${row.zh}：${label.zh}`, en: `${row.en}: ${label.en}` };
  }
  return target.year === null ? label : yearLabel(form, values, label, target.year);
}

function yearLabel(form: Form, values: FormValues, label: Text, place: number): Text {
  const years = read(values, form.file.years.slice(1).split('/'));
  const year = Array.isArray(years) ? String((years as unknown[])[place]) : `y${place + 1}`;
  return { zh: `${year} 年${label.zh}`, en: `${label.en} ${year}` };
}

function rowLabel(title: Text, values: FormValues, list: string, row: string): Text {
  const place = rowsOf(values, list).findIndex(({ id }) => id === row) + 1;
  if (place === 0) return title;
  return { zh: `${title.zh}第 ${place} 项`, en: `${title.en}, row ${place}` };
}

/** The value at a pointer, `null` when there is none. */
export function valueAt(form: Form, values: FormValues, pointer: string): unknown {
  const target = resolve(form, pointer);
  if (!target) return null;
  if (target.kind === 'list') return read(values, [target.list.id]);
  const list = target.kind === 'row' ? target.list.id : target.field.section.id;
  const owner =
    target.row === null ? values : (rowsOf(values, list).find(({ id }) => id === target.row) ?? null);
  if (target.kind === 'row') return owner;
  const value = read(owner, target.field.path);
  if (target.year === null) return value;
  return Array.isArray(value) ? ((value as unknown[])[target.year] ?? null) : null;
}

function slotOf(form: Form, pointer: string) {
  const id = ATTACHMENTS.exec(pointer)?.[1];
  return form.definition.slots.find((slot) => slot.id === id);
}
