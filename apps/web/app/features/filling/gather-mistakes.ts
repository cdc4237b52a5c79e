import { fill, type Language } from '#kernel';
import type { Form } from '../../api/types';
import { fillingMessages } from './filling.messages';
import type { Mistake } from './form-context';
import { fieldAt, placeName, sectionAt, sectionPrefix } from './place-name';
import { segmentsOf } from './pointer';

/** One line of the error summary. */
export interface GatheredMistake {
  /** The first place that it is about. */
  readonly pointer: string;
  readonly text: string;
}

/** What is missing in several years of one row is one line; everything else keeps its own. */
export function gatherMistakes(
  form: Form,
  years: readonly number[],
  mistakes: readonly Mistake[],
  language: Language,
): GatheredMistake[] {
  const rows = Map.groupBy(mistakes, (mistake) => rowOf(form, mistake) ?? mistake.pointer);
  return [...rows].flatMap(([row, own]) => {
    const [first] = own;
    if (!first) return [];
    if (own.length === 1) return [{ pointer: first.pointer, text: oneLine(form, years, first, language) }];
    const text = fill(fillingMessages['web.fill.missing-years.of'][language], {
      section: sectionPrefix(form, row, language),
      name: fieldAt(form, first.pointer)?.label[language] ?? '',
      years: yearsText(years, own, language),
    });
    return [{ pointer: first.pointer, text }];
  });
}

/** The years of some missing values: `2023、2024 年`. */
export function yearsText(years: readonly number[], missing: readonly Mistake[], language: Language): string {
  return missing
    .map(({ pointer }) => years[Number(segmentsOf(pointer).at(-1))] ?? '')
    .join(language === 'zh' ? '、' : ', ');
}

function rowOf(form: Form, { pointer, code }: Mistake): string | null {
  const isYear = sectionAt(form, pointer)?.layout === 'years';
  return isYear && code === 'form.required' ? pointer.replace(/\/\d$/, '') : null;
}

/** Words that already name their field are not given its name again. */
function oneLine(form: Form, years: readonly number[], mistake: Mistake, language: Language): string {
  const { pointer, message } = mistake;
  const section = sectionPrefix(form, pointer, language);
  const name = placeName(form, years, pointer, language);
  const label = fieldAt(form, pointer)?.label[language] ?? name;
  if (message.includes(label)) return section + message;
  return `${section}${name}${language === 'zh' ? '：' : ': '}${message}`;
}
