import { CardCell, CardRow, CardTable, figureText, momentText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { LocalLink } from '../../frame/local-link';
import type { Payment } from './finance-types';
import { paymentsMessages } from './payments.messages';

interface Choosing {
  /** Null for whoever only reads. */
  readonly chosen: ReadonlySet<string> | null;
  readonly onChoose: (ids: readonly string[]) => void;
}

/** What is to be paid; each row is chosen by its box. */
export function WaitingTable({
  payments,
  chosen,
  onChoose,
}: Choosing & { readonly payments: readonly Payment[] }): JSX.Element {
  const t = useMessages(paymentsMessages);
  const columns = [
    { key: 'claim', label: t('web.pay.claim') },
    { key: 'company', label: t('web.pay.company') },
    { key: 'payee', label: t('web.pay.payee') },
    { key: 'approved', label: t('web.pay.approved-at') },
    { key: 'amount', label: t('web.pay.amount'), numeric: true },
  ];
  return (
    <>
      {chosen && payments.length > 1 ? (
        <label className="choose small">
          <input
            type="checkbox"
            checked={chosen.size === payments.length}
            onChange={({ target }) => onChoose(target.checked ? payments.map(({ id }) => id) : [])}
          />
          {t('web.pay.choose-all')}
        </label>
      ) : null}
      <CardTable caption={t('web.pay.to-pay')} columns={columns}>
        {payments.map((payment) => (
          <PaymentRow key={payment.id} payment={payment} chosen={chosen} onChoose={onChoose} />
        ))}
      </CardTable>
    </>
  );
}

function PaymentRow({ payment, chosen, onChoose }: Choosing & { readonly payment: Payment }): JSX.Element {
  const t = useMessages(paymentsMessages);
  const language = useLanguage();
  const { id, number, amount, failure } = payment;
  const toggle = (on: boolean) =>
    onChoose(on ? [...(chosen ?? []), id] : [...(chosen ?? [])].filter((one) => one !== id));
  return (
    <CardRow
      head={
        <span className="choose">
          {chosen ? (
            <input
              type="checkbox"
              aria-label={t('web.pay.choose', { number, amount: figureText(amount) })}
              checked={chosen.has(id)}
              onChange={({ target }) => toggle(target.checked)}
            />
          ) : null}
          <LocalLink className="mono" to={`/desk/finance/payments/${id}`}>
            {number}
          </LocalLink>
        </span>
      }
    >
      <CardCell label={t('web.pay.company')}>{payment.company}</CardCell>
      <CardCell label={t('web.pay.payee')}>
        <span>
          {payment.payee}
          <span className="small soft number">
            {payment.payeeBank} <span className="mono nw">{payment.payeeAccount}</span>
          </span>
          {failure ? <span className="wrong">{t('web.pay.failed-why', { words: failure })}</span> : null}
        </span>
      </CardCell>
      <CardCell label={t('web.pay.approved-at')}>
        <span className="num nw">{momentText(payment.approvedAt, language)}</span>
      </CardCell>
      <CardCell label={t('web.pay.amount')} numeric>
        {figureText(amount)}
      </CardCell>
    </CardRow>
  );
}
