import { useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { caseMessages } from '../application/case.messages';
import { rowOf } from '../application/case-pointer';
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
      {lines.map((line) => (
        <Mark key={line}>{line}</Mark>
      ))}
    </span>
  );
}

/** The lines of a value: one for a plain value, one for each file, one for each column of a row. */
function linesOf(review: Review, pointer: string, value: unknown, language: Language): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => linesOf(review, pointer, one, language));
  const { form, names } = review;
  const section = form.sections.find(({ id }) => pointer.startsWith(`/${id}`));
  if (typeof value === 'object') {
    const entry = value as Record<string, unknown>;
    return (section?.fields ?? []).flatMap((field) => {
      const text = fieldText(field, entry[field.pattern.split('/').at(-1) ?? ''], language, names);
      return text ? [`${field.label[language]}${language === 'zh' ? '：' : ': '}${text}`] : [];
    });
  }
  const plain = typeof value === 'string' ? value : JSON.stringify(value);
  const field = section?.fields.find(({ pattern }) => pattern.replace(/\/\*$/, '') === rowOf(form, pointer));
  const column = section?.fields.find(
    ({ pattern }) => section.layout === 'list' && pattern.split('/').at(-1) === pointer.split('/').at(-1),
  );
  const known = field ?? column;
  if (!known) return [plain];
  const text = fieldText(known, value, language, names) ?? plain;
  return [known.unit && section?.layout !== 'years' ? `${text} ${known.unit[language]}` : text];
}
