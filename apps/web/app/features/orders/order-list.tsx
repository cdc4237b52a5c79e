import { EmptyState, Panel, useMessages } from '#look';
import type { JSX, ReactNode } from 'react';
import { ORDERS_PER_PAGE } from './order-pages';
import { orderQuery, type ListedOrders } from './order-query';
import { OrderTable } from './order-table';
import { orderMessages } from './order.messages';
import { Pager } from './pager';
import { StateFilter } from './state-filter';

/** A page of orders, as company or provider see them. */
export function OrderList(props: {
  readonly list: ListedOrders;
  readonly title: string;
  /** Where one goes from here, beside the title. */
  readonly next: ReactNode;
  /** What is said where there are none at all. */
  readonly none: string;
  readonly other: 'provider' | 'company';
  /** Where the list is: `/workspace/vouchers/orders`. */
  readonly place: string;
}): JSX.Element {
  const t = useMessages(orderMessages);
  const { title, place } = props;
  const { items, total, page, state } = props.list;
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <div className="row between">
        <h1>{title}</h1>
        {props.next}
      </div>
      {total > 0 || state ? <StateFilter place={place} state={state} /> : null}
      {items.length === 0 && state ? (
        <p className="soft">{t('web.orders.none.state')}</p>
      ) : items.length === 0 ? (
        <EmptyState title={t('web.orders.none')}>
          <p>{props.none}</p>
        </EmptyState>
      ) : (
        <Panel id="h-orders" title={title}>
          <OrderTable caption={title} items={items} other={props.other} place={place} />
        </Panel>
      )}
      <Pager
        page={page}
        total={total}
        size={ORDERS_PER_PAGE}
        to={(next) => `${place}?${orderQuery(state, next)}`}
      />
    </main>
  );
}
