import { buttonClass, EmptyState, Panel, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { VoucherOrderList } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import type { Route } from './+types/orders-page';
import { ORDERS_PER_PAGE } from './order-pages';
import { orderQuery, queryOf, stateOf, type ListedOrders } from './order-query';
import { OrderTable } from './order-table';
import { orderMessages } from './order.messages';
import { Pager } from './pager';
import { StateFilter } from './state-filter';
import voucherCss from '../voucher/voucher.css?url';

const PLACE = '/workspace/vouchers/orders';

export function links(): ReturnType<Route.LinksFunction> {
  return [{ rel: 'stylesheet', href: voucherCss }];
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, orderMessages['web.orders.title']);
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<ListedOrders> {
  const list = await readForPage<VoucherOrderList>({ context, url }, `/voucher/orders?${queryOf(url)}`);
  return { ...list, state: stateOf(url) };
}

/** What the company has ordered with its vouchers, the latest first. */
export default function OrdersPage({
  loaderData: { items, total, page, state },
}: Route.ComponentProps): JSX.Element {
  const t = useMessages(orderMessages);
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <div className="row between">
        <h1>{t('web.orders.title')}</h1>
        <LocalLink className={buttonClass()} to="/vouchers/providers" reloadDocument>
          {t('web.orders.find')}
        </LocalLink>
      </div>
      {total > 0 || state ? <StateFilter place={PLACE} state={state} /> : null}
      {items.length === 0 && state ? (
        <p className="soft">{t('web.orders.none.state')}</p>
      ) : items.length === 0 ? (
        <EmptyState title={t('web.orders.none')}>
          <p>{t('web.orders.none.text')}</p>
        </EmptyState>
      ) : (
        <Panel id="h-orders" title={t('web.orders.title')}>
          <OrderTable caption={t('web.orders.title')} items={items} other="provider" place={PLACE} />
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
