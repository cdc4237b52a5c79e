import { Field, figureText, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderRequestForm } from '../../api/types';
import { requestMessages } from './requests.messages';

/** How much a fund is asked for, with what it gives. */
export function AmountField(props: {
  readonly amounts: NonNullable<FinderRequestForm['amounts']>;
  readonly amount: string;
  readonly mistake: string | undefined;
  readonly onAmount: (amount: string) => void;
}): JSX.Element {
  const t = useMessages(requestMessages);
  const { amounts, amount, mistake, onAmount } = props;
  const shown = (yuan: string) => figureText(yuan.replace(/\.00$/, ''));
  return (
    <Field
      id="ask-amount"
      label={t('web.req.new.amount')}
      hint={t('web.req.new.amount.hint', { least: shown(amounts.least), most: shown(amounts.most) })}
      error={mistake}
    >
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="decimal"
          className="num"
          autoComplete="off"
          maxLength={40}
          value={amount}
          onChange={({ target }) => onAmount(target.value)}
        />
      )}
    </Field>
  );
}
