import { useLanguage, useMessages, type ControlProps } from '#look';
import type { JSX } from 'react';
import type { FormField } from '../../api/types';
import { fillingMessages } from './filling.messages';

/** One of a few values. */
export function ChoiceInput(props: {
  readonly control: ControlProps;
  readonly choices: NonNullable<FormField['choices']>;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}): JSX.Element {
  const t = useMessages(fillingMessages);
  const language = useLanguage();
  return (
    <select
      {...props.control}
      value={typeof props.value === 'string' ? props.value : ''}
      onChange={({ target }) => props.onChange(target.value || null)}
    >
      <option value="">{t('web.fill.choose')}</option>
      {props.choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label[language]}
        </option>
      ))}
    </select>
  );
}
