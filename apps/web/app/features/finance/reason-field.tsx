import { Field, useMessages } from '#look';
import type { JSX } from 'react';
import { financeMessages } from './finance.messages';

const LONGEST = 500;

/** Why one does it: goes into the record. */
export function ReasonField(props: {
  readonly id: string;
  readonly label?: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
  readonly optional?: boolean;
}): JSX.Element {
  const t = useMessages(financeMessages);
  return (
    <Field
      id={props.id}
      label={props.label ?? t('web.finance.reason')}
      hint={props.hint ?? t('web.finance.reason.hint')}
      error={props.error}
      optional={props.optional ?? false}
    >
      {(control) => (
        <textarea
          {...control}
          rows={2}
          maxLength={LONGEST}
          value={props.value}
          onChange={({ target }) => props.onChange(target.value)}
        />
      )}
    </Field>
  );
}
