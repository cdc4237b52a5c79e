import { useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { VoucherOrderList } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import type { Route } from './+types/provider-orders-page';
import { OrderList } from './order-list';
import { queryOf, stateOf, type ListedOrders } from './order-query';
import { orderMessages } from './order.messages';
import voucherCss from '../voucher/voucher.css?url';

export function links(): ReturnType<Route.LinksFunction> {
  return [{ rel: 'stylesheet', href: voucherCss }];
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, orderMessages['web.orders.received']);
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<ListedOrders> {
  const list = await readForPage<VoucherOrderList>(
    { context, url },
    `/voucher/provider/orders?${queryOf(url)}`,
  );
  return { ...list, state: stateOf(url) };
}

/** What was ordered from the company as provider, the latest first. */
export default function ProviderOrdersPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(orderMessages);
  return (
    <OrderList
      list={loaderData}
      title={t('web.orders.received')}
      next={<LocalLink to="/workspace/provider">{t('web.orders.registration')}</LocalLink>}
      none={t('web.orders.none.received')}
      other="company"
      place="/workspace/provider/orders"
    />
  );
}
