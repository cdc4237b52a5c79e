import { Panel, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { VoucherProviderRecordList } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { ORDERS_PER_PAGE, pageOf } from '../orders/order-pages';
import { Pager } from '../orders/pager';
import { providerStateMessages } from './provider-state.messages';
import { ProviderTable } from './provider-table';
import type { Route } from './+types/desk-providers-page';
import { voucherDeskMessages } from './voucher-desk.messages';

const STATES = ['in-review', 'returned', 'active', 'suspended', 'lapsed', 'refused'] as const;
type State = (typeof STATES)[number];

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, voucherDeskMessages['web.vdesk.nav.providers']);
}

interface Listed extends VoucherProviderRecordList {
  /** Null for all. */
  readonly state: State | null;
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<Listed> {
  const state = STATES.find((known) => known === url.searchParams.get('state')) ?? null;
  const query = `page=${pageOf(url)}${state ? `&state=${state}` : ''}`;
  const list = await readForPage<VoucherProviderRecordList>(
    { context, url },
    `/voucher/provider-records?${query}`,
  );
  return { ...list, state };
}

/** Every provider that ever registered, by state. */
export default function DeskProvidersPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(voucherDeskMessages);
  const stateName = useMessages(providerStateMessages);
  const { items, total, page, state } = loaderData;
  const title = t('web.vdesk.nav.providers');
  const address = (of: State | null, at = 1) =>
    `/desk/vouchers/providers?${new URLSearchParams({ ...(of ? { state: of } : {}), page: String(at) }).toString()}`;
  return (
    <main id="main" className="wrap deskpage stack-3" tabIndex={-1}>
      <h1>{title}</h1>
      <nav className="kinds" aria-label={t('web.vdesk.filter')}>
        <ul>
          {[null, ...STATES].map((one) => (
            <li key={one ?? 'all'}>
              <LocalLink to={address(one)} aria-current={one === state ? 'page' : undefined}>
                {one ? stateName(`web.provider-state.${one}`) : t('web.vdesk.providers.all')}
              </LocalLink>
            </li>
          ))}
        </ul>
      </nav>
      <Panel id="h-providers" title={title}>
        {items.length === 0 ? (
          <p className="soft">{t('web.vdesk.providers.none')}</p>
        ) : (
          <ProviderTable caption={title} items={items} />
        )}
      </Panel>
      <Pager page={page} total={total} size={ORDERS_PER_PAGE} to={(next) => address(state, next)} />
    </main>
  );
}
