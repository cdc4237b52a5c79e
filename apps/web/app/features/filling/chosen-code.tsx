import { useLanguage, type ControlProps } from '#look';
import type { JSX } from 'react';
import type { FormField } from '../../api/types';
import { fieldText } from '../application/field-value';
import { useForm } from './form-context';
import { LookupInput } from './lookup-input';

/** One code of a classification: its own name in the field, what it belongs to under it. */
export function ChosenCode(props: {
  readonly field: FormField;
  readonly control: ControlProps;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}): JSX.Element {
  const { field, value, onChange } = props;
  const { names, learn } = useForm();
  const language = useLanguage();
  const lookup = field.lookup ?? '';
  const whole = fieldText(field, value, language, names) ?? '';
  const path = whole.split(' › ');
  const leaf = path.at(-1) ?? '';
  const code =
    typeof value === 'string' && whole.startsWith(`${value} `) && path.length > 1 ? `${value} ` : '';
  const place = path.slice(0, -1).join(' › ').slice(code.length);
  return (
    <>
      <LookupInput
        control={props.control}
        lookup={lookup}
        text={code + leaf}
        onTake={(offer) => {
          learn(lookup, offer);
          onChange(offer.value);
        }}
        onClear={() => onChange(null)}
      />
      {place ? <p className="hint">{place}</p> : null}
    </>
  );
}
