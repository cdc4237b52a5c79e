import { CardCell, CardRow, CardTable, figureText, momentText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { VoucherOrderSummary } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { OrderStateTag } from './order-state-tag';
import { orderMessages } from './order.messages';

/** Orders with the other side, their state and their money. */
export function OrderTable(props: {
  readonly caption: string;
  readonly items: readonly VoucherOrderSummary[];
  /** Whose name stands in each row; both at the staff's desk. */
  readonly other: 'provider' | 'company' | 'both';
  /** Where one order is: `/workspace/vouchers/orders`. */
  readonly place: string;
}): JSX.Element {
  const t = useMessages(orderMessages);
  const language = useLanguage();
  const { other } = props;
  const columns = [
    { key: 'order', label: t('web.orders.order') },
    { key: 'other', label: t(other === 'company' ? 'web.orders.company' : 'web.orders.provider') },
    { key: 'state', label: t('web.orders.state') },
    { key: 'contract', label: t('web.orders.contract'), numeric: true },
    { key: 'subsidy', label: t('web.orders.subsidy'), numeric: true },
    { key: 'updated', label: t('web.orders.updated') },
  ];
  return (
    <CardTable caption={props.caption} columns={columns}>
      {props.items.map((order) => (
        <CardRow
          key={order.id}
          head={<OrderName order={order} place={props.place} both={other === 'both'} />}
        >
          <CardCell label={t(other === 'company' ? 'web.orders.company' : 'web.orders.provider')}>
            {other === 'company' ? order.company.name : order.provider.name}
          </CardCell>
          <CardCell label={t('web.orders.state')}>
            <OrderStateTag order={order} />
          </CardCell>
          <CardCell label={t('web.orders.contract')} numeric>
            {figureText(order.contractAmount)}
          </CardCell>
          <CardCell label={t('web.orders.subsidy')} numeric>
            {figureText(order.subsidy)}
          </CardCell>
          <CardCell label={t('web.orders.updated')}>
            <span className="small soft num nw">{momentText(order.updatedAt, language)}</span>
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}

function OrderName(props: {
  readonly order: VoucherOrderSummary;
  readonly place: string;
  readonly both: boolean;
}): JSX.Element {
  const t = useMessages(orderMessages);
  const { order, place, both } = props;
  return (
    <>
      <LocalLink to={`${place}/${order.id}`}>
        <span className="mono">{order.number}</span> {both ? order.company.name : t(`web.kind.${order.kind}`)}
      </LocalLink>
      {both ? <span className="small quiet number">{t(`web.kind.${order.kind}`)}</span> : null}
    </>
  );
}
