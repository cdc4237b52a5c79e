import { useLanguage, type ControlProps } from '#look';
import type { JSX } from 'react';
import type { FormField } from '../../api/types';
import { fieldText } from '../application/field-value';
import { ChoiceInput } from './choice-input';
import { FigureInput } from './figure-input';
import { useForm } from './form-context';
import { LookupInput } from './lookup-input';
import { TextInput } from './text-input';
import { TextsInput } from './texts-input';

/** The control for a field's kind. */
export function FieldControl(props: {
  readonly field: FormField;
  readonly control: ControlProps;
  readonly value: unknown;
  readonly label?: string;
  readonly onChange: (value: unknown) => void;
}): JSX.Element {
  const { field, control, value, onChange } = props;
  const { names, learn } = useForm();
  const language = useLanguage();
  switch (field.kind) {
    case 'count':
    case 'amount':
      return <FigureInput {...props} kind={field.kind} />;
    case 'list-of-text':
      return <TextsInput {...props} lookup={field.lookup} />;
    case 'choice':
      if (field.choices) return <ChoiceInput {...props} choices={field.choices} />;
      return (
        <LookupInput
          control={control}
          lookup={field.lookup ?? ''}
          text={fieldText(field, value, language, names) ?? ''}
          onTake={(offer) => {
            learn(field.lookup ?? '', offer);
            onChange(offer.value);
          }}
          onClear={() => onChange(null)}
        />
      );
    default:
      return <TextInput {...props} kind={field.kind} maxLength={field.maxLength} />;
  }
}
