import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { VoucherOrder } from '../../api/types';
import { pageTitle } from '../../frame/page-title';
import { usePortal } from '../../frame/portal-data';
import type { Route } from './+types/order-page';
import { OrderView } from './order-view';
import fillingCss from '../filling/filling.css?url';
import voucherCss from '../voucher/voucher.css?url';
import ordersCss from './orders.css?url';

export function links(): ReturnType<Route.LinksFunction> {
  return [fillingCss, voucherCss, ordersCss].map((href) => ({ rel: 'stylesheet', href }));
}

export function meta({ location, loaderData }: Route.MetaArgs): { title: string }[] {
  const number = loaderData?.number;
  return pageTitle(location.pathname, number ? { zh: `订单 ${number}`, en: `Order ${number}` } : undefined);
}

export async function loader({ context, url, params }: Route.LoaderArgs): Promise<VoucherOrder> {
  return readForPage({ context, url }, `/voucher/orders/${encodeURIComponent(params.id)}`);
}

/** One order, from the side of whoever acts. */
export default function OrderPage({ loaderData: order }: Route.ComponentProps): JSX.Element {
  const uscc = usePortal().session?.company?.uscc;
  return (
    <OrderView key={order.id} order={order} side={uscc === order.company.uscc ? 'company' : 'provider'} />
  );
}
