import { useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { caseMessages } from '../application/case.messages';
import { rowOf } from '../application/case-pointer';
import type { Form, FormField, FormSection } from '../application/case-types';
import { fieldText } from '../application/field-value';
import { useReview, type Review } from './review-context';
import type { Language } from '#kernel';

/** A value as it was returned or came back, marked as removed, inserted or neither. */
export function ReturnedValue(props: {
  readonly pointer: string;
  readonly value: unknown;
  readonly as: 'del' | 'ins' | 'span';
}): JSX.Element {
  const t = useMessages(caseMessages);
  const language = useLanguage();
  const review = useReview();
  const lines = linesOf(review, props.pointer, props.value, language);
  if (lines.length === 0) return <span className="quiet">{t('web.case.empty')}</span>;
  const Mark = props.as;
  return (
    <span className="num returnedvalue">
      {lines.map(({ text, unit }) => (
        <span key={text}>
          <Mark>{text}</Mark>
          {unit ? ` ${unit}` : null}
        </span>
      ))}
    </span>
  );
}

/** A line with its unit, which stands outside what was changed. */
interface Line {
  readonly text: string;
  readonly unit?: string | undefined;
}

/** The lines of a value: one for a plain value, one for each file, one for each column of a row. */
function linesOf(review: Review, pointer: string, value: unknown, language: Language): Line[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => linesOf(review, pointer, one, language));
  const { form, names } = review;
  const section = form.sections.find(({ id }) => pointer.startsWith(`/${id}`));
  if (typeof value === 'object') {
    const entry = value as Record<string, unknown>;
    return (section?.fields ?? []).flatMap((field) => {
      const text = fieldText(field, entry[field.pattern.split('/').at(-1) ?? ''], language, names);
      return text ? [{ text: `${field.label[language]}${language === 'zh' ? '：' : ': '}${text}` }] : [];
    });
  }
  const field = section && fieldAt(form, section, pointer);
  const text = field ? fieldText(field, value, language, names) : null;
  if (!field || !text) return [{ text: typeof value === 'string' ? value : JSON.stringify(value) }];
  return [{ text, unit: section.layout === 'years' ? undefined : field.unit?.[language] }];
}

/** The field of a pointer; in a list the column, in a series whatever year. */
function fieldAt(form: Form, section: FormSection, pointer: string): FormField | undefined {
  const lastOf = (path: string) => path.split('/').at(-1);
  return section.fields.find(({ pattern }) =>
    section.layout === 'list'
      ? lastOf(pattern) === lastOf(pointer)
      : pattern.replace(/\/\*$/, '') === rowOf(form, pointer),
  );
}
