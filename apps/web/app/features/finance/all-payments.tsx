import { CardCell, CardRow, CardTable, Panel, dateText, figureText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { LocalLink } from '../../frame/local-link';
import { Pager } from '../orders/pager';
import type { Payment, PaymentList } from './finance-types';
import { paymentsMessages } from './payments.messages';
import { paymentStates } from './payment-states.messages';
import { StateTag } from './state-tag';

const STATES = Object.keys(paymentStates).map((key) =>
  key.slice('web.payment.'.length),
) as Payment['state'][];

const PAYMENTS_PER_PAGE = 50;

/** The list stands below what is to be done: another page of it is shown from its own heading on. */
function addressOf(state: string | null, page = 1): string {
  const query = new URLSearchParams({
    ...(state ? { state } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  });
  const place = page > 1 ? '#h-all' : '';
  return `/desk/finance/payments${query.size > 0 ? `?${query.toString()}` : ''}${place}`;
}

/** Every payment, by its state. */
export function AllPayments(props: {
  readonly list: PaymentList;
  readonly state: string | null;
}): JSX.Element {
  const t = useMessages(paymentsMessages);
  const s = useMessages(paymentStates);
  const { items, total, page } = props.list;
  const { state } = props;
  return (
    <Panel id="h-all" title={t('web.pay.all')}>
      <p className="filters small noprint">
        <Filter state={null} now={state} label={t('web.pay.all.any')} />
        {STATES.map((one) => (
          <Filter key={one} state={one} now={state} label={s(`web.payment.${one}`)} />
        ))}
      </p>
      {items.length === 0 ? (
        <p className="soft">{t('web.pay.all.none')}</p>
      ) : (
        <PaymentTable payments={items} />
      )}
      <Pager page={page} total={total} size={PAYMENTS_PER_PAGE} to={(next) => addressOf(state, next)} />
    </Panel>
  );
}

function Filter(props: {
  readonly state: string | null;
  readonly now: string | null;
  readonly label: string;
}): JSX.Element {
  return (
    <LocalLink
      to={addressOf(props.state)}
      aria-current={props.state === props.now ? 'true' : undefined}
      preventScrollReset
    >
      {props.label}
    </LocalLink>
  );
}

function PaymentTable({ payments }: { readonly payments: readonly Payment[] }): JSX.Element {
  const t = useMessages(paymentsMessages);
  const language = useLanguage();
  const columns = [
    { key: 'claim', label: t('web.pay.claim') },
    { key: 'payee', label: t('web.pay.payee') },
    { key: 'state', label: t('web.pay.state') },
    { key: 'paid', label: t('web.pay.paid-on') },
    { key: 'amount', label: t('web.pay.amount'), numeric: true },
  ];
  return (
    <CardTable caption={t('web.pay.all')} columns={columns}>
      {payments.map((payment) => (
        <CardRow
          key={payment.id}
          head={
            <LocalLink className="mono" to={`/desk/finance/payments/${payment.id}`}>
              {payment.number}
            </LocalLink>
          }
        >
          <CardCell label={t('web.pay.payee')}>{payment.payee}</CardCell>
          <CardCell label={t('web.pay.state')}>
            <StateTag of={payment} />
          </CardCell>
          <CardCell label={t('web.pay.paid-on')}>
            <span className="num nw">{payment.paidOn ? dateText(payment.paidOn, language) : '–'}</span>
          </CardCell>
          <CardCell label={t('web.pay.amount')} numeric>
            {figureText(payment.amount)}
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}
