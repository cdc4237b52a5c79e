import type { Language } from '#kernel';
import type { Form, FormField, FormSection } from '../../api/types';
import { sectionTitle } from '../application/section-title';
import { segmentsOf } from './pointer';

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

/** What a place is called: `2025 年销售收入` · `Sales, 2025`; a slot or a section by its title. */
export function placeName(form: Form, years: readonly number[], pointer: string, language: Language): string {
  const path = segmentsOf(pointer);
  if (path[0] === 'attachments')
    return form.slots.find(({ id }) => id === path[1])?.title[language] ?? pointer;
  const section = sectionAt(form, pointer);
  const field = fieldAt(form, pointer);
  if (!section) return pointer;
  if (!field) return section.title[language];
  const name = field.label[language];
  if (section.layout !== 'years') return name;
  const year = years[Number(path.at(-1))] ?? '';
  return language === 'zh' ? `${year} 年${name}` : `${name}, ${year}`;
}

/** `三、三年财务与研发：` · `3. Three years' finances: `; empty for an attachment. */
export function sectionPrefix(form: Form, pointer: string, language: Language): string {
  const place = form.sections.findIndex(({ id }) => id === segmentsOf(pointer)[0]);
  const section = form.sections[place];
  return section ? sectionTitle(section, place + 1, language) + (language === 'zh' ? '：' : ': ') : '';
}

/** With its section in front, for lists that run over the whole form: `三、三年财务与研发：2025 年销售收入`. */
export function wholePlaceName(
  form: Form,
  years: readonly number[],
  pointer: string,
  language: Language,
): string {
  const name = placeName(form, years, pointer, language);
  const prefix = sectionPrefix(form, pointer, language);
  const isSection = segmentsOf(pointer).length === 1;
  return isSection ? prefix.replace(/(?:：|: )$/, '') || name : prefix + name;
}
