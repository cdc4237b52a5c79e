import { Field, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { amountFault } from './amount-fault';
import { financeMessages } from './finance.messages';

/** Takes an amount of yuan; what is wrong with it stands beside it as soon as one leaves it. */
export function AmountField(props: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What the API said. */
  readonly error?: string | undefined;
}): JSX.Element {
  const t = useMessages(financeMessages);
  const [left, setLeft] = useState(false);
  const fault = left && props.value !== '' ? amountFault(props.value) : null;
  return (
    <Field
      id={props.id}
      label={props.label}
      hint={props.hint}
      error={fault ? t(`web.finance.amount.${fault}`) : props.error}
    >
      {(control) => (
        <input
          {...control}
          className="num"
          inputMode="decimal"
          autoComplete="off"
          value={props.value}
          onBlur={() => setLeft(true)}
          onChange={({ target }) => {
            setLeft(false);
            props.onChange(target.value);
          }}
        />
      )}
    </Field>
  );
}
