import type { Language } from '#kernel';
import { dateText, figureText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { caseMessages } from './case.messages';
import type { FormField } from './case-types';
import type { LookupNames } from './lookup-names';

/** The words for a value: figures grouped, dates written out, codes with their names. Null when it is not given. */
export function fieldText(
  field: FormField,
  value: unknown,
  language: Language,
  names: LookupNames = {},
): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (Array.isArray(value)) return value.length > 0 ? value.map(String).join('\n') : null;
  const plain = typeof value === 'string' ? value : JSON.stringify(value);
  const choice = field.choices?.find((one) => one.value === plain);
  if (choice) return choice.label[language];
  const name = field.lookup ? names[field.lookup]?.[plain] : undefined;
  // Codes of the public classification are part of the answer; other codes are ours alone.
  if (name) return field.lookup === 'industries' ? `${plain} ${name[language]}` : name[language];
  if (field.kind === 'date') return dateText(plain, language);
  return field.kind === 'amount' || field.kind === 'count' ? figureText(plain) : plain;
}

/** A value as it is read, never edited. `unit` is left out where the table says it once. */
export function FieldValue(props: {
  readonly field: FormField;
  readonly value: unknown;
  readonly names?: LookupNames;
  readonly unit?: boolean;
  /** Dates in figures, for narrow columns. */
  readonly short?: boolean;
}): JSX.Element {
  const t = useMessages(caseMessages);
  const language = useLanguage();
  const { field } = props;
  const date = props.short && field.kind === 'date' && typeof props.value === 'string' ? props.value : null;
  const text = date ?? fieldText(field, props.value, language, props.names);
  if (text === null) return <span className="quiet">{t('web.case.empty')}</span>;
  if (field.kind === 'code') return <span className="mono">{text}</span>;
  if (field.kind === 'lines' || Array.isArray(props.value)) return <span className="lines">{text}</span>;
  return (
    <span className={date ? 'num nw' : 'num'}>
      {text}
      {props.unit && field.unit ? ` ${field.unit[language]}` : null}
    </span>
  );
}
