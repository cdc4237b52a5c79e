import { Facts, Panel, figureText, momentText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import { LocalLink } from '../../frame/local-link';
import { frameMessages } from '../../frame/frame.messages';
import { pageTitle } from '../../frame/page-title';
import { useApi } from '../session/session-context';
import type { Route } from './+types/order-page';
import { ApprovalPanel } from './approval-panel';
import { DecideBar } from './decide-bar';
import { DownloadFile } from './download-file';
import { useFinance } from './finance-context';
import type { Order } from './finance-types';
import { OrderLines } from './order-lines';
import { paymentsMessages } from './payments.messages';
import { PrintButton } from './print-button';
import { StateTag } from './state-tag';

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, paymentsMessages['web.pay.order']);
}

export function loader({ context, url, params }: Route.LoaderArgs): Promise<Order> {
  return readForPage({ context, url }, `/voucher/payment-orders/${encodeURIComponent(params.id)}`);
}

/** One order: whom it pays, who released it, its file for the bank, and what the bank reported. */
export default function OrderPage({ loaderData: order }: Route.ComponentProps): JSX.Element {
  const t = useMessages(paymentsMessages);
  const frame = useMessages(frameMessages);
  const { mayManage } = useFinance();
  return (
    <main id="main" className="wrap financepage stack-3" tabIndex={-1}>
      <nav className="crumb" aria-label={frame('web.place')}>
        <LocalLink to="/desk/finance/payments">{t('web.pay-order.back')}</LocalLink>
      </nav>
      <div className="pagehead">
        <h1>
          {t('web.pay-order.title', { number: order.number })} <StateTag of={order} />
        </h1>
        <PrintButton />
      </div>
      <div className="twocols">
        <OrderLines order={order} />
        <div className="stack-3">
          <OrderFacts order={order} />
          <ApprovalPanel title={t('web.pay-order.approval')} decisions={order.decisions} next={order.next} />
          {mayManage && order.releasedAt ? <DownloadFile order={order} /> : null}
        </div>
      </div>
      {order.next?.allowed ? <Release order={order} step={order.next} /> : null}
    </main>
  );
}

function OrderFacts({ order }: { readonly order: Order }): JSX.Element {
  const t = useMessages(paymentsMessages);
  const language = useLanguage();
  const when = (at: string | null) => (at ? <span className="num">{momentText(at, language)}</span> : '–');
  return (
    <Panel id="h-facts" title={<span className="num">¥{figureText(order.total)}</span>}>
      <Facts
        facts={[
          { term: t('web.pay.lines'), value: t('web.pay-order.lines', { count: order.lines }) },
          { term: t('web.pay-order.format'), value: <span className="mono">{order.format}</span> },
          {
            term: t('web.pay-order.made'),
            value: (
              <>
                {order.madeBy} {when(order.madeAt)}
              </>
            ),
          },
          { term: t('web.pay-order.released'), value: when(order.releasedAt) },
          { term: t('web.pay-order.settled'), value: when(order.settledAt) },
        ]}
      />
    </Panel>
  );
}

function Release({
  order,
  step,
}: {
  readonly order: Order;
  readonly step: NonNullable<Order['next']>;
}): JSX.Element {
  const t = useMessages(paymentsMessages);
  const api = useApi();
  const params = { number: order.number, lines: order.lines, amount: figureText(order.total) };
  const last = step.number === step.of;
  return (
    <DecideBar
      label={t('web.pay-order.approval')}
      words={{
        approve: {
          verb: t('web.pay-order.release'),
          text: t(last ? 'web.pay-order.release.text' : 'web.pay-order.release.first', params),
        },
        refuse: { verb: t('web.pay-order.refuse'), text: t('web.pay-order.refuse.text', params) },
      }}
      send={(outcome, reason) =>
        api.POST('/voucher/payment-orders/{id}/decide', {
          params: { path: { id: order.id } },
          body: { version: order.version, step: step.number, outcome, ...(reason ? { reason } : {}) },
        })
      }
    />
  );
}
