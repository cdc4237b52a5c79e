import type { ControlProps } from '#look';
import type { JSX } from 'react';
import type { FormField } from '../../api/types';
import { ChoiceInput } from './choice-input';
import { ChosenCode } from './chosen-code';
import { FigureInput } from './figure-input';
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
  const { field } = props;
  switch (field.kind) {
    case 'count':
    case 'amount':
      return <FigureInput {...props} kind={field.kind} />;
    case 'list-of-text':
      return <TextsInput {...props} lookup={field.lookup} />;
    case 'choice':
      if (field.choices) return <ChoiceInput {...props} choices={field.choices} />;
      return <ChosenCode {...props} />;
    default:
      return <TextInput {...props} kind={field.kind} maxLength={field.maxLength} />;
  }
}
