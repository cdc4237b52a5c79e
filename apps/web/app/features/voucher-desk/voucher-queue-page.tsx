import { Panel, useMessages } from '#look';
import type { JSX } from 'react';
import { useLocation } from 'react-router';
import { readForPage } from '../../api/read-for-page';
import type { VoucherOrderList, VoucherProviderRecordList } from '../../api/types';
import { pageTitle } from '../../frame/page-title';
import { OrderTable } from '../orders/order-table';
import type { Route } from './+types/voucher-queue-page';
import { ProviderTable } from './provider-table';
import { SaidNotice, saidOf } from './said-notice';
import { voucherDeskMessages } from './voucher-desk.messages';

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, voucherDeskMessages['web.vdesk.title']);
}

interface Queue {
  readonly contracts: VoucherOrderList;
  readonly registrations: VoucherProviderRecordList;
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<Queue> {
  const page = { context, url };
  const [contracts, registrations] = await Promise.all([
    readForPage<VoucherOrderList>(page, '/voucher/order-desk?state=officer-check'),
    readForPage<VoucherProviderRecordList>(page, '/voucher/provider-records?state=in-review'),
  ]);
  return { contracts, registrations };
}

/** What waits for an officer: contracts that the machine could not decide on, and registrations. */
export default function VoucherQueuePage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(voucherDeskMessages);
  const { contracts, registrations } = loaderData;
  const said = saidOf(useLocation().state);
  return (
    <main id="main" className="wrap deskpage stack-3" tabIndex={-1}>
      {said ? <SaidNotice words={said} /> : null}
      <div>
        <h1>{t('web.vdesk.title')}</h1>
        <p className="soft">{t('web.vdesk.longest')}</p>
      </div>
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
