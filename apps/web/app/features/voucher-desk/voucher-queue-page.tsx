import { Panel, useMessages } from '#look';
import type { JSX } from 'react';
import { useLocation } from 'react-router';
import { readForPage } from '../../api/read-for-page';
import type { VoucherClaimList, VoucherOrderList, VoucherProviderRecordList } from '../../api/types';
import { pageTitle } from '../../frame/page-title';
import { claimDeskMessages } from '../claim-desk/claim-desk.messages';
import { DeskClaimTable } from '../claim-desk/desk-claim-table';
import { OrderTable } from '../orders/order-table';
import type { Route } from './+types/voucher-queue-page';
import { ProviderTable } from './provider-table';
import { SaidNotice, saidOf } from './said-notice';
import { voucherDeskMessages } from './voucher-desk.messages';

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, voucherDeskMessages['web.vdesk.title']);
}

interface Queue {
  readonly claims: VoucherClaimList;
  readonly contracts: VoucherOrderList;
  readonly registrations: VoucherProviderRecordList;
  /** When it was read, so that server and browser say the same of what is due. */
  readonly readAt: string;
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<Queue> {
  const page = { context, url };
  const [claims, contracts, registrations] = await Promise.all([
    readForPage<VoucherClaimList>(page, '/voucher/claim-desk'),
    readForPage<VoucherOrderList>(page, '/voucher/order-desk?state=officer-check'),
    readForPage<VoucherProviderRecordList>(page, '/voucher/provider-records?state=in-review'),
  ]);
  return { claims, contracts, registrations, readAt: new Date().toISOString() };
}

/** What waits for the office: claims by their due date, contracts that the machine could not decide on, registrations. */
export default function VoucherQueuePage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(voucherDeskMessages);
  const c = useMessages(claimDeskMessages);
  const { claims, contracts, registrations, readAt } = loaderData;
  const said = saidOf(useLocation().state);
  return (
    <main id="main" className="wrap deskpage stack-3" tabIndex={-1}>
      {said ? <SaidNotice words={said} /> : null}
      <div>
        <h1>{t('web.vdesk.title')}</h1>
        <p className="soft">{t('web.vdesk.longest')}</p>
      </div>
      <Panel
        id="h-claims"
        title={<Counted title={c('web.cdesk.waiting')} count={claims.total} />}
        hint={c('web.cdesk.sorted')}
      >
        {claims.items.length === 0 ? (
          <p className="soft">{c('web.cdesk.none')}</p>
        ) : (
          <DeskClaimTable caption={c('web.cdesk.waiting')} items={claims.items} now={readAt} />
        )}
      </Panel>
      <Panel id="h-contracts" title={<Counted title={t('web.vdesk.contracts')} count={contracts.total} />}>
        {contracts.items.length === 0 ? (
          <p className="soft">{t('web.vdesk.contracts.none')}</p>
        ) : (
          <OrderTable
            caption={t('web.vdesk.contracts')}
            items={contracts.items}
            other="both"
            place="/desk/vouchers/orders"
          />
        )}
      </Panel>
      <Panel
        id="h-registrations"
        title={<Counted title={t('web.vdesk.registrations')} count={registrations.total} />}
      >
        {registrations.items.length === 0 ? (
          <p className="soft">{t('web.vdesk.registrations.none')}</p>
        ) : (
          <ProviderTable caption={t('web.vdesk.registrations')} items={registrations.items} />
        )}
      </Panel>
    </main>
  );
}

function Counted({ title, count }: { readonly title: string; readonly count: number }): JSX.Element {
  return (
    <>
      {title} <span className="num">{count}</span>
    </>
  );
}
