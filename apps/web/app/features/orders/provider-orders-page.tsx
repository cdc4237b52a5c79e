import { EmptyState, Panel, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { VoucherOrderList } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import type { Route } from './+types/provider-orders-page';
import { ORDERS_PER_PAGE } from './order-pages';
import { orderQuery, queryOf, stateOf, type ListedOrders } from './order-query';
import { OrderTable } from './order-table';
import { orderMessages } from './order.messages';
import { Pager } from './pager';
import { StateFilter } from './state-filter';
import voucherCss from '../voucher/voucher.css?url';

const PLACE = '/workspace/provider/orders';

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
  const { items, total, page, state } = loaderData;
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <div className="row between">
        <h1>{t('web.orders.received')}</h1>
        <LocalLink to="/workspace/provider">{t('web.orders.registration')}</LocalLink>
      </div>
      {total > 0 || state ? <StateFilter place={PLACE} state={state} /> : null}
      {items.length === 0 && state ? (
        <p className="soft">{t('web.orders.none.state')}</p>
      ) : items.length === 0 ? (
        <EmptyState title={t('web.orders.none')}>
          <p>{t('web.orders.none.received')}</p>
        </EmptyState>
      ) : (
        <Panel id="h-orders" title={t('web.orders.received')}>
          <OrderTable caption={t('web.orders.received')} items={items} other="company" place={PLACE} />
        </Panel>
      )}
      <Pager
        page={page}
        total={total}
        size={ORDERS_PER_PAGE}
        to={(next) => `${PLACE}?${orderQuery(state, next)}`}
      />
    </main>
  );
}
