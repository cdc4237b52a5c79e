import { Field, figureText, useMessages } from '#look';
import type { JSX } from 'react';
import { placeMessages } from './place.messages';
import { SplitView } from './split-view';
import { useOrderEstimate } from './use-order-estimate';

/** Ids of the controls by pointer. */
export const ORDER_FIELDS = {
  '/contractAmount': 'amount',
  '/item': 'amount',
  '/request': 'request',
  '/voucher': 'voucher',
} as const;

/** What it costs, with the split as one types, and what is wanted. */
export function AmountAndRequest(props: {
  readonly voucher: string;
  readonly item: string;
  readonly typed: { readonly amount: string; readonly request: string };
  readonly mistakes: ReadonlyMap<string, string>;
  readonly onAmount: (text: string) => void;
  readonly onRequest: (text: string) => void;
}): JSX.Element {
  const t = useMessages(placeMessages);
  const { typed, mistakes } = props;
  const { estimate, words } = useOrderEstimate(props.voucher, props.item, typed.amount);
  return (
    <>
      <Field
        id="amount"
        label={t('web.place.amount')}
        hint={t('web.place.amount.hint')}
        error={
          estimate
            ? undefined
            : (mistakes.get('/contractAmount') ?? mistakes.get('/item') ?? words ?? undefined)
        }
      >
        {(control) => (
          <input
            {...control}
            className="num"
            inputMode="decimal"
            autoComplete="off"
            value={typed.amount}
            onChange={({ target }) => props.onAmount(target.value)}
          />
        )}
      </Field>
      <div aria-live="polite">
        {estimate ? (
          <>
            <SplitView money={estimate} />
            <p className="small soft num">
              {t(`web.place.limit.${estimate.limitedBy}`, {
                percent: estimate.percent,
                available: figureText(estimate.available),
              })}
            </p>
          </>
        ) : null}
      </div>
      <Field
        id="request"
        label={t('web.place.request')}
        hint={t('web.place.request.hint')}
        error={mistakes.get('/request')}
      >
        {(control) => (
          <textarea
            {...control}
            rows={4}
            maxLength={2000}
            value={typed.request}
            onChange={({ target }) => props.onRequest(target.value)}
          />
        )}
      </Field>
    </>
  );
}
