import { CardCell, CardRow, CardTable, figureText, momentText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { LocalLink } from '../../frame/local-link';
import type { OrderSummary } from './finance-types';
import { paymentsMessages } from './payments.messages';
import { StateTag } from './state-tag';

/** Payment orders, the latest first. */
export function OrderTable({ orders }: { readonly orders: readonly OrderSummary[] }): JSX.Element {
  const t = useMessages(paymentsMessages);
  const language = useLanguage();
  const columns = [
    { key: 'order', label: t('web.pay.order') },
    { key: 'state', label: t('web.pay.state') },
    { key: 'made', label: t('web.pay.made') },
    { key: 'lines', label: t('web.pay.lines'), numeric: true },
    { key: 'total', label: t('web.pay.total'), numeric: true },
  ];
  return (
    <CardTable caption={t('web.pay.orders')} columns={columns}>
      {orders.map((order) => (
        <CardRow
          key={order.id}
          head={
            <LocalLink className="mono" to={`/desk/finance/payments/orders/${order.id}`}>
              {order.number}
            </LocalLink>
          }
        >
          <CardCell label={t('web.pay.state')}>
            <StateTag of={order} />
          </CardCell>
          <CardCell label={t('web.pay.made')}>
            <span className="num">
              {t('web.pay.made-by', { person: order.madeBy, when: momentText(order.madeAt, language) })}
            </span>
          </CardCell>
          <CardCell label={t('web.pay.lines')} numeric>
            {order.lines}
          </CardCell>
          <CardCell label={t('web.pay.total')} numeric>
            {figureText(order.total)}
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}
