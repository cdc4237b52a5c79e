import { Panel, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { VoucherOrderList } from '../../api/types';
import { pageTitle } from '../../frame/page-title';
import { ORDERS_PER_PAGE } from '../orders/order-pages';
import { orderQuery, queryOf, stateOf, type ListedOrders } from '../orders/order-query';
import { OrderTable } from '../orders/order-table';
import { orderMessages } from '../orders/order.messages';
import { Pager } from '../orders/pager';
import { StateFilter } from '../orders/state-filter';
import type { Route } from './+types/desk-orders-page';
import { voucherDeskMessages } from './voucher-desk.messages';

const PLACE = '/desk/vouchers/orders';

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, orderMessages['web.orders.title']);
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<ListedOrders> {
  const list = await readForPage<VoucherOrderList>({ context, url }, `/voucher/order-desk?${queryOf(url)}`);
  return { ...list, state: stateOf(url) };
}

/** All orders, what waits longest first. */
export default function DeskOrdersPage({
  loaderData: { items, total, page, state },
}: Route.ComponentProps): JSX.Element {
  const t = useMessages(voucherDeskMessages);
  const o = useMessages(orderMessages);
  const title = o('web.orders.title');
  return (
    <main id="main" className="wrap deskpage stack-3" tabIndex={-1}>
      <h1>{title}</h1>
      <StateFilter place={PLACE} state={state} />
      <Panel id="h-orders" title={title} hint={t('web.vdesk.longest')}>
        {items.length === 0 ? (
          <p className="soft">{state ? o('web.orders.none.state') : t('web.vdesk.orders.none')}</p>
        ) : (
          <OrderTable caption={title} items={items} other="both" place={PLACE} />
        )}
      </Panel>
      <Pager
        page={page}
        total={total}
        size={ORDERS_PER_PAGE}
        to={(next) => `${PLACE}?${orderQuery(state, next)}`}
      />
    </main>
  );
}
