import { fill, type Language } from '#kernel';
import { caseMessages } from './case.messages';
import { rowOf, segmentsOf } from './case-pointer';
import { rowsOfList } from './case-row';
import type { Case, Form } from './case-types';

/** What a place is called: `2025 年销售收入`, `知识产权：传感器封装结构`, the title of an attachment slot or section. */
export function placeLabel(form: Form, application: Case, pointer: string, language: Language): string {
  const [first, second, ...rest] = segmentsOf(pointer);
  if (first === 'attachments' && second) {
    return form.slots.find(({ id }) => id === second)?.title[language] ?? pointer;
  }
  const section = form.sections.find(({ id }) => id === first);
  if (!section) return pointer;
  const title = section.title[language];
  if (!second) return title;
  const row = rowOf(form, pointer);
  if (section.layout === 'list') {
    const name = rowsOfList(section, application, language).find((one) => one.row === row)?.label;
    return name ? fill(caseMessages['web.case.row-of'][language], { title, name }) : title;
  }
  const label = section.fields.find(({ pattern }) => pattern.replace(/\/\*$/, '') === row)?.label[language];
  if (!label) return title;
  const year = row === pointer ? undefined : application.years[Number(rest.at(-1) ?? NaN)];
  return year ? fill(caseMessages['web.case.year-of'][language], { year, label }) : label;
}
