import { buttonClass, dateText, Facts, figureText, momentText, Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { Voucher, VoucherOrderList } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { usePortal } from '../../frame/portal-data';
import { lastDay } from '../application/last-day';
import { OrderTable } from '../orders/order-table';
import { BalanceSteps } from './balance-steps';
import { ExtendForm } from './extend-form';
import { MoneySplit } from './money-split';
import { Movements } from './movements';
import { RuleList } from './rule-list';
import { VoucherStateTag } from './voucher-state-tag';
import type { Route } from './+types/voucher-page';
import { voucherMessages } from './voucher-page.messages';
import { walletMessages } from './wallet.messages';
import voucherCss from './voucher.css?url';

export function links(): ReturnType<Route.LinksFunction> {
  return [{ rel: 'stylesheet', href: voucherCss }];
}

export function meta({ location, loaderData }: Route.MetaArgs): { title: string }[] {
  const number = loaderData?.voucher.number;
  return pageTitle(
    location.pathname,
    number ? { zh: `创新券 ${number}`, en: `Voucher ${number}` } : undefined,
  );
}

interface VoucherData {
  readonly voucher: Voucher;
  readonly orders: VoucherOrderList;
  /** When it was read, so that days left are the same on server and in the browser. */
  readonly readAt: string;
}

export async function loader({ context, url, params }: Route.LoaderArgs): Promise<VoucherData> {
  const id = encodeURIComponent(params.id);
  const page = { context, url };
  const [voucher, orders] = await Promise.all([
    readForPage<Voucher>(page, `/voucher/vouchers/${id}`),
    readForPage<VoucherOrderList>(page, `/voucher/orders?voucher=${id}`),
  ]);
  return { voucher, orders, readAt: new Date().toISOString() };
}

/** One voucher: what is left and until when, every movement in words, and what it pays. */
export default function VoucherPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(voucherMessages);
  const w = useMessages(walletMessages);
  const language = useLanguage();
  const { voucher, orders, readAt } = loaderData;
  const maySubmit = usePortal().session?.grants['voucher']?.includes('submit') ?? false;
  const good = voucher.state === 'issued' || voucher.state === 'part-used';
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <p className="crumb">
        <LocalLink to="/workspace/vouchers">{t('web.voucher.back')}</LocalLink>
      </p>
      <div className="row between">
        <div>
          <p className="small quiet mono">{voucher.number}</p>
          <h1>
            {voucher.kindName[language]} <VoucherStateTag voucher={voucher} />
          </h1>
        </div>
        {good && Number(voucher.available) > 0 ? (
          <LocalLink
            className={buttonClass()}
            to={`/vouchers/providers?voucher=${voucher.kind}`}
            reloadDocument
          >
            {t('web.voucher.find')}
          </LocalLink>
        ) : null}
      </div>
      {voucher.available === null ? null : <VoucherBalance voucher={voucher} />}
      {voucher.state === 'ineligible' ? (
        <Panel id="h-why" title={w('web.wallet.why-not')}>
          <RuleList rules={voucher.rules} />
        </Panel>
      ) : null}
      <Panel id="h-facts" title={t('web.voucher.facts')}>
        <VoucherFacts voucher={voucher} readAt={readAt} />
      </Panel>
      <Panel id="h-orders" title={t('web.voucher.orders')}>
        {orders.items.length === 0 ? (
          <p className="soft">{t('web.voucher.orders.none')}</p>
        ) : (
          <OrderTable
            caption={t('web.voucher.orders')}
            items={orders.items}
            other="provider"
            place="/workspace/vouchers/orders"
          />
        )}
      </Panel>
      <Movements vouchers={[voucher]} />
      <BalanceSteps voucher={voucher} />
      {voucher.extendable && maySubmit ? <ExtendForm voucher={voucher} /> : null}
    </main>
  );
}

function VoucherBalance({ voucher }: { readonly voucher: Voucher }): JSX.Element {
  const t = useMessages(voucherMessages);
  const available = voucher.available ?? '0.00';
  const held = voucher.held ?? '0.00';
  const gone = yuanOf(fenOf(voucher.amount) - fenOf(available) - fenOf(held));
  return (
    <div>
      <MoneySplit
        label={t('web.voucher.balance')}
        parts={[
          { term: t('web.voucher.available'), value: available },
          { term: t('web.voucher.held'), value: held },
          { term: t('web.voucher.gone'), value: gone },
        ]}
        whole={{ term: t('web.voucher.face'), value: voucher.amount }}
      />
      <p className="small soft num">
        {t('web.voucher.sum', {
          available: figureText(available),
          held: figureText(held),
          gone: figureText(gone),
          face: figureText(voucher.amount),
        })}
      </p>
    </div>
  );
}

/** Whole fen, so that sums are exact. */
function fenOf(yuan: string): bigint {
  return BigInt(yuan.replace('.', ''));
}

function yuanOf(fen: bigint): string {
  return `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
}

const DAY = 86_400_000;

function VoucherFacts(props: { readonly voucher: Voucher; readonly readAt: string }): JSX.Element {
  const t = useMessages(voucherMessages);
  const language = useLanguage();
  const { voucher, readAt } = props;
  const { expiresAt, issuedAt } = voucher;
  const left = expiresAt ? Math.max(0, Math.ceil((Date.parse(expiresAt) - Date.parse(readAt)) / DAY)) : 0;
  return (
    <Facts
      facts={[
        { term: t('web.voucher.holder'), value: voucher.holder },
        { term: t('web.voucher.kind'), value: voucher.kindName[language] },
        { term: t('web.voucher.round'), value: voucher.roundName[language] },
        {
          term: t('web.voucher.applied'),
          value: <span className="num">{momentText(voucher.appliedAt, language)}</span>,
        },
        ...(issuedAt
          ? [
              {
                term: t('web.voucher.issued'),
                value: <span className="num">{momentText(issuedAt, language)}</span>,
              },
            ]
          : []),
        ...(expiresAt
          ? [
              {
                term: t('web.voucher.valid'),
                value: (
                  <span className="num">
                    {t('web.voucher.valid.left', { day: dateText(lastDay(expiresAt), language), days: left })}
                  </span>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
