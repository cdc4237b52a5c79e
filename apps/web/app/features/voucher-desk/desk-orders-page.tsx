import { Panel, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { VoucherOrderList } from '../../api/types';
import { pageTitle } from '../../frame/page-title';
import { ORDERS_PER_PAGE, pageOf } from '../orders/order-pages';
import { OrderTable } from '../orders/order-table';
import { orderMessages } from '../orders/order.messages';
import { Pager } from '../orders/pager';
import type { Route } from './+types/desk-orders-page';
import { voucherDeskMessages } from './voucher-desk.messages';

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, orderMessages['web.orders.title']);
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<VoucherOrderList> {
  return readForPage({ context, url }, `/voucher/order-desk?page=${pageOf(url)}`);
}

/** All orders, what waits longest first. */
export default function DeskOrdersPage({
  loaderData: { items, total, page },
}: Route.ComponentProps): JSX.Element {
  const t = useMessages(voucherDeskMessages);
  const title = useMessages(orderMessages)('web.orders.title');
  return (
    <main id="main" className="wrap deskpage stack-3" tabIndex={-1}>
      <h1>{title}</h1>
      <Panel id="h-orders" title={title} hint={t('web.vdesk.longest')}>
        {items.length === 0 ? (
          <p className="soft">{t('web.vdesk.orders.none')}</p>
        ) : (
          <OrderTable caption={title} items={items} other="both" place="/desk/vouchers/orders" />
        )}
      </Panel>
      <Pager
        page={page}
        total={total}
        size={ORDERS_PER_PAGE}
        to={(next) => `/desk/vouchers/orders?page=${next}`}
      />
    </main>
  );
}
