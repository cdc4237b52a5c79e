import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { VoucherClaimList, VoucherOrder } from '../../api/types';
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
  const number = loaderData?.order.number;
  return pageTitle(location.pathname, number ? { zh: `订单 ${number}`, en: `Order ${number}` } : undefined);
}

interface OrderData {
  readonly order: VoucherOrder;
  readonly claims: VoucherClaimList['items'];
}

export async function loader({ context, url, params }: Route.LoaderArgs): Promise<OrderData> {
  const id = encodeURIComponent(params.id);
  const page = { context, url };
  const [order, claims] = await Promise.all([
    readForPage<VoucherOrder>(page, `/voucher/orders/${id}`),
    readForPage<VoucherClaimList>(page, `/voucher/claims?order=${id}`),
  ]);
  return { order, claims: claims.items };
}

/** One order, from the side of whoever acts. */
export default function OrderPage({ loaderData: { order, claims } }: Route.ComponentProps): JSX.Element {
  const uscc = usePortal().session?.company?.uscc;
  const side = uscc === order.company.uscc ? 'company' : 'provider';
  return <OrderView key={order.id} order={order} claims={claims} side={side} />;
}
