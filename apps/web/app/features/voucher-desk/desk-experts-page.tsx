import { Panel, useMessages } from '#look';
import { useState, type JSX } from 'react';
import { useRevalidator } from 'react-router';
import { readForPage } from '../../api/read-for-page';
import type { VoucherExpertList } from '../../api/types';
import { pageTitle } from '../../frame/page-title';
import { MoveDialog } from '../orders/move-dialog';
import { ORDERS_PER_PAGE, pageOf } from '../orders/order-pages';
import { Pager } from '../orders/pager';
import { useApi } from '../session/session-context';
import { useSending } from '../voucher/use-sending';
import { ExpertTable, type ListedExpert } from './expert-table';
import type { Route } from './+types/desk-experts-page';
import { voucherDeskMessages } from './voucher-desk.messages';

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, voucherDeskMessages['web.vdesk.nav.experts']);
}

export function loader({ context, url }: Route.LoaderArgs): Promise<VoucherExpertList> {
  return readForPage({ context, url }, `/voucher/experts?page=${pageOf(url)}`);
}

/** Everybody who entered themselves as an expert, and whether lots are drawn for them. */
export default function DeskExpertsPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(voucherDeskMessages);
  const { items, total, page } = loaderData;
  const title = t('web.vdesk.nav.experts');
  const { asking, ask, confirm, trouble } = useAdmitting();
  const move = asking?.active ? 'dismiss' : 'admit';
  return (
    <main id="main" className="wrap deskpage stack-3" tabIndex={-1}>
      <div>
        <h1>{title}</h1>
        <p className="soft">{t('web.vdesk.experts.lead')}</p>
      </div>
      {trouble ? (
        <p className="wrong" role="alert">
          {trouble}
        </p>
      ) : null}
      <Panel id="h-experts" title={title}>
        {items.length === 0 ? (
          <p className="soft">{t('web.vdesk.experts.none')}</p>
        ) : (
          <ExpertTable caption={title} items={items} onAsk={ask} />
        )}
      </Panel>
      <Pager
        page={page}
        total={total}
        size={ORDERS_PER_PAGE}
        to={(next) => `/desk/vouchers/experts?page=${next}`}
      />
      <MoveDialog
        open={asking !== null}
        title={t(`web.vdesk.experts.${move}`)}
        text={t(`web.vdesk.experts.${move}.text`, { name: asking?.name ?? '' })}
        yes={t(`web.vdesk.experts.${move}`)}
        danger={move === 'dismiss'}
        onClose={() => ask(null)}
        onConfirm={() => void confirm()}
      />
    </main>
  );
}

/** Asks before an expert is admitted, or drawn no more. */
function useAdmitting() {
  const api = useApi();
  const { revalidate } = useRevalidator();
  const sending = useSending();
  const [asking, ask] = useState<ListedExpert | null>(null);
  const confirm = async () => {
    if (!asking) return;
    const params = { path: { id: asking.person } };
    const body = { active: !asking.active };
    ask(null);
    await sending.send(() => api.POST('/voucher/experts/{id}/admit', { params, body }));
    await revalidate();
  };
  return { asking, ask, confirm, trouble: sending.words ?? [...sending.mistakes.values()].join(' ') };
}
