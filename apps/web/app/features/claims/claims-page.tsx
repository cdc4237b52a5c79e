import { EmptyState, Panel, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { VoucherClaimList } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { ORDERS_PER_PAGE, pageOf } from '../orders/order-pages';
import { Pager } from '../orders/pager';
import type { Route } from './+types/claims-page';
import { claimMessages } from './claim.messages';
import { OwnClaimTable } from './own-claim-table';

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, claimMessages['web.claims.title']);
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<VoucherClaimList> {
  return readForPage({ context, url }, `/voucher/claims?page=${pageOf(url)}`);
}

/** What the company has claimed, the latest first. */
export default function ClaimsPage({
  loaderData: { items, total, page },
}: Route.ComponentProps): JSX.Element {
  const t = useMessages(claimMessages);
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <h1>{t('web.claims.title')}</h1>
      {items.length === 0 ? (
        <EmptyState
          title={t('web.claims.none')}
          action={<LocalLink to="/workspace/vouchers/orders">{t('web.claims.to-orders')}</LocalLink>}
        >
          <p>{t('web.claims.none.text')}</p>
        </EmptyState>
      ) : (
        <Panel id="h-claims" title={t('web.claims.title')}>
          <OwnClaimTable caption={t('web.claims.title')} items={items} />
        </Panel>
      )}
      <Pager
        page={page}
        total={total}
        size={ORDERS_PER_PAGE}
        to={(next) => `/workspace/vouchers/claims?page=${next}`}
      />
    </main>
  );
}
