import { Panel, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { VoucherClaimList } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { ORDERS_PER_PAGE, pageOf } from '../orders/order-pages';
import { Pager } from '../orders/pager';
import type { Route } from './+types/desk-claims-page';
import { claimDeskMessages } from './claim-desk.messages';
import { DeskClaimTable } from './desk-claim-table';

const STATES = [
  'formal-check',
  'returned',
  'expert-review',
  'public-notice',
  'objection',
  'approval',
  'approved',
  'rejected',
] as const;
type State = (typeof STATES)[number];

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, claimDeskMessages['web.cdesk.title']);
}

interface Listed extends VoucherClaimList {
  /** Null for all that waits for the staff. */
  readonly state: State | null;
  readonly readAt: string;
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<Listed> {
  const state = STATES.find((known) => known === url.searchParams.get('state')) ?? null;
  const query = `page=${pageOf(url)}${state ? `&state=${state}` : ''}`;
  const list = await readForPage<VoucherClaimList>({ context, url }, `/voucher/claim-desk?${query}`);
  return { ...list, state, readAt: new Date().toISOString() };
}

/** Claims at the desk: what waits, by due date, or those of one state. */
export default function DeskClaimsPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(claimDeskMessages);
  const { items, total, page, state, readAt } = loaderData;
  const title = t('web.cdesk.title');
  const address = (of: State | null, at = 1) =>
    `/desk/vouchers/claims?${new URLSearchParams({ ...(of ? { state: of } : {}), page: String(at) }).toString()}`;
  return (
    <main id="main" className="wrap deskpage stack-3" tabIndex={-1}>
      <h1>{title}</h1>
      <nav className="kinds" aria-label={t('web.cdesk.filter')}>
        <ul>
          {[null, ...STATES].map((one) => (
            <li key={one ?? 'all'}>
              <LocalLink to={address(one)} aria-current={one === state ? 'page' : undefined}>
                {t(`web.cdesk.state.${one ?? 'all'}`)}
              </LocalLink>
            </li>
          ))}
        </ul>
      </nav>
      <Panel id="h-claims" title={title} hint={t('web.cdesk.sorted')}>
        {items.length === 0 ? (
          <p className="soft">{t(state ? 'web.cdesk.none.state' : 'web.cdesk.none')}</p>
        ) : (
          <DeskClaimTable caption={title} items={items} now={readAt} />
        )}
      </Panel>
      <Pager page={page} total={total} size={ORDERS_PER_PAGE} to={(next) => address(state, next)} />
    </main>
  );
}
