import type { Language } from '#kernel';
import type { Form, FormField, FormSection } from '../../api/types';
import { segmentsOf } from './pointer';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The pointer of a field's place: `/finance/sales/*` + `2` → `/finance/sales/2`. */
export function placeOf(field: FormField, star: string | number): string {
  return field.pattern.replace('*', String(star));
}

/** Whether a field has one value a year. */
export function isSeries(section: FormSection, field: FormField): boolean {
  return section.layout !== 'list' && field.pattern.endsWith('/*');
}

export function sectionAt(form: Form, pointer: string): FormSection | undefined {
  const [id] = segmentsOf(pointer);
  return form.sections.find((section) => section.id === id);
}

/** The field at a place, whatever year or row. */
export function fieldAt(form: Form, pointer: string): FormField | undefined {
  const path = segmentsOf(pointer);
  return sectionAt(form, pointer)?.fields.find(({ pattern }) => {
    const wanted = segmentsOf(pattern);
    return (
      wanted.length === path.length && wanted.every((segment, i) => segment === '*' || segment === path[i])
    );
  });
}

/** `三、` · `3. ` before a section's title; the attachments come last. */
export function sectionNumber(form: Form, id: string, language: Language): string {
  const place = form.sections.findIndex((section) => section.id === id);
  const index = place < 0 ? form.sections.length : place;
  return language === 'zh' ? `${NUMERALS[index] ?? index + 1}、` : `${index + 1}. `;
}

/** What a place is called, for lists of what to do: `2025 年 销售收入`, `Sales 2025`, a slot's or a section's title. */
export function placeName(form: Form, years: readonly number[], pointer: string, language: Language): string {
  const path = segmentsOf(pointer);
  const last = path.at(-1) ?? '';
  if (path[0] === 'attachments') {
    return form.slots.find(({ id }) => id === path[1])?.title[language] ?? pointer;
  }
  const section = sectionAt(form, pointer);
  const field = fieldAt(form, pointer);
  if (!section) return pointer;
  if (!field) return section.title[language];
  const name = field.label[language];
  if (!isSeries(section, field)) return name;
  const year = years[Number(last)] ?? last;
  return language === 'zh' ? `${year} 年${name}` : `${name}, ${year}`;
}
