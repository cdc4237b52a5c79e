import { EmptyState, Panel, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import { pageTitle } from '../../frame/page-title';
import { pageOf } from '../orders/order-pages';
import type { Route } from './+types/payments-page';
import { AllPayments } from './all-payments';
import { ChoosePayments } from './choose-payments';
import { CsvLink } from './csv-link';
import { useFinance } from './finance-context';
import { financeMessages } from './finance.messages';
import type { OrderList, PaymentList } from './finance-types';
import { OrderTable } from './order-table';
import { paymentsMessages } from './payments.messages';

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, paymentsMessages['web.pay.title']);
}

/** An order takes no more payments. */
const MOST_OF_ORDER = 500;

/** All of many years. */
const MOST_PAGES = 10_000;

interface Loaded {
  readonly waiting: PaymentList['items'];
  /** All that wait; no order takes more than are shown. */
  readonly waitingInAll: number;
  readonly formats: PaymentList['formats'];
  readonly orders: OrderList['items'];
  readonly all: PaymentList;
  readonly state: string | null;
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<Loaded> {
  const read = <T,>(path: string) => readForPage<T>({ context, url }, path);
  const state = url.searchParams.get('state');
  const [approved, failed, orders, all] = await Promise.all([
    read<PaymentList>(`/voucher/payments?state=approved&size=${MOST_OF_ORDER}`),
    read<PaymentList>(`/voucher/payments?state=pay-failed&size=${MOST_OF_ORDER}`),
    read<OrderList>('/voucher/payment-orders'),
    read<PaymentList>(
      `/voucher/payments?page=${pageOf(url, MOST_PAGES)}${state ? `&state=${encodeURIComponent(state)}` : ''}`,
    ),
  ]);
  const { formats } = approved;
  return {
    waiting: [...failed.items, ...approved.items].slice(0, MOST_OF_ORDER),
    waitingInAll: failed.total + approved.total,
    formats,
    orders: orders.items,
    all,
    state,
  };
}

/** Approved claims are chosen, put into orders, and followed until they are paid. */
export default function PaymentsPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(paymentsMessages);
  const f = useMessages(financeMessages);
  const { mayManage, mayApprove } = useFinance();
  const { waiting, waitingInAll, formats, orders, all, state } = loaderData;
  return (
    <main id="main" className="wrap financepage stack-3" tabIndex={-1}>
      <div className="pagehead">
        <div>
          <h1>{t('web.pay.title')}</h1>
          {mayManage || mayApprove ? null : <p className="soft">{f('web.finance.read-only')}</p>}
        </div>
        <CsvLink path="payments" />
      </div>
      {waiting.length === 0 ? (
        <EmptyState title={t('web.pay.none')}>
          <p>{t('web.pay.none.text')}</p>
        </EmptyState>
      ) : (
        <ChoosePayments
          key={waiting.map(({ id }) => id).join()}
          payments={waiting}
          inAll={waitingInAll}
          formats={formats}
        />
      )}
      {orders.length === 0 ? (
        <EmptyState title={t('web.pay.orders.none')}>
          <p>{t('web.pay.orders.none.text')}</p>
        </EmptyState>
      ) : (
        <Panel id="h-orders" title={t('web.pay.orders')}>
          <OrderTable orders={orders} />
        </Panel>
      )}
      <AllPayments list={all} state={state} />
    </main>
  );
}
