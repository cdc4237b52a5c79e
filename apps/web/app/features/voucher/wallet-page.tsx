import {
  buttonClass,
  CardCell,
  CardRow,
  CardTable,
  dateText,
  EmptyState,
  figureText,
  Panel,
  useLanguage,
  useMessages,
} from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { Voucher, VoucherWallet } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { usePortal } from '../../frame/portal-data';
import { lastDay } from '../application/last-day';
import type { Route } from './+types/wallet-page';
import { MoneySplit } from './money-split';
import { Movements } from './movements';
import { RuleList } from './rule-list';
import voucherCss from './voucher.css?url';
import { VoucherStateTag } from './voucher-state-tag';
import { walletMessages } from './wallet.messages';

export function links(): ReturnType<Route.LinksFunction> {
  return [{ rel: 'stylesheet', href: voucherCss }];
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, walletMessages['web.wallet.title']);
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<VoucherWallet> {
  return readForPage({ context, url }, '/voucher/wallet');
}

/** What the company may spend, what orders have reserved, and every movement in words. */
export default function WalletPage({ loaderData: wallet }: Route.ComponentProps): JSX.Element {
  const t = useMessages(walletMessages);
  const maySubmit = usePortal().session?.grants['voucher']?.includes('submit') ?? false;
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <div className="row between">
        <h1>{t('web.wallet.title')}</h1>
        <p className="row">
          <LocalLink to="/vouchers/providers" reloadDocument>
            {t('web.wallet.find')}
          </LocalLink>
          <LocalLink to="/workspace/vouchers/orders">{t('web.wallet.orders')}</LocalLink>
          <LocalLink to="/workspace/vouchers/teams">{t('web.wallet.teams')}</LocalLink>
          {maySubmit ? (
            <LocalLink className={buttonClass()} to="/workspace/vouchers/apply">
              {t('web.wallet.apply')}
            </LocalLink>
          ) : null}
        </p>
      </div>
      {wallet.items.length === 0 ? (
        <EmptyState title={t('web.wallet.empty')}>
          <p>{t('web.wallet.empty.text')}</p>
        </EmptyState>
      ) : (
        <Wallet wallet={wallet} />
      )}
    </main>
  );
}

function Wallet({ wallet }: { readonly wallet: VoucherWallet }): JSX.Element {
  const t = useMessages(walletMessages);
  const refused = wallet.items.filter(({ state }) => state === 'ineligible');
  return (
    <>
      <Balance wallet={wallet} />
      <Panel id="h-vouchers" title={t('web.wallet.vouchers')}>
        <Vouchers items={wallet.items} />
      </Panel>
      {refused.map((voucher) => (
        <Panel
          key={voucher.id}
          id={`why-${voucher.id}`}
          title={t('web.wallet.why-not')}
          hint={voucher.number}
        >
          <RuleList rules={voucher.rules} />
        </Panel>
      ))}
      <Movements vouchers={wallet.items} />
    </>
  );
}

function Balance({ wallet }: { readonly wallet: VoucherWallet }): JSX.Element {
  const t = useMessages(walletMessages);
  // Whole fen, so that the sum is exact.
  const fen = BigInt(wallet.available.replace('.', '')) + BigInt(wallet.held.replace('.', ''));
  const all = `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
  return (
    <div>
      <MoneySplit
        label={t('web.wallet.balance')}
        parts={[
          { term: t('web.wallet.available'), value: wallet.available },
          { term: t('web.wallet.held'), value: wallet.held },
        ]}
        whole={{ term: t('web.wallet.all'), value: all }}
      />
      <p className="small soft num">
        {t('web.wallet.sum', {
          available: figureText(wallet.available),
          held: figureText(wallet.held),
          all: figureText(all),
        })}
      </p>
    </div>
  );
}

function Vouchers({ items }: { readonly items: readonly Voucher[] }): JSX.Element {
  const t = useMessages(walletMessages);
  const columns = [
    { key: 'voucher', label: t('web.wallet.voucher') },
    { key: 'state', label: t('web.wallet.state') },
    { key: 'face', label: t('web.wallet.face'), numeric: true },
    { key: 'held', label: t('web.wallet.held-yuan'), numeric: true },
    { key: 'available', label: t('web.wallet.available-yuan'), numeric: true },
  ];
  return (
    <CardTable caption={t('web.wallet.vouchers')} columns={columns}>
      {items.map((voucher) => (
        <VoucherRow key={voucher.id} voucher={voucher} />
      ))}
    </CardTable>
  );
}

function VoucherRow({ voucher }: { readonly voucher: Voucher }): JSX.Element {
  const t = useMessages(walletMessages);
  const language = useLanguage();
  return (
    <CardRow
      head={
        <>
          <LocalLink to={`/workspace/vouchers/${voucher.id}`}>{voucher.kindName[language]}</LocalLink>
          <span className="small quiet mono number">{voucher.number}</span>
          {voucher.team ? (
            <span className="small soft number">{t('web.wallet.for', { holder: voucher.holder })}</span>
          ) : null}
        </>
      }
    >
      <CardCell label={t('web.wallet.state')}>
        <VoucherStateTag voucher={voucher} />
        {voucher.place === null ? null : (
          <span className="small soft num limit">{t('web.wallet.place', { place: voucher.place })}</span>
        )}
        {voucher.expiresAt ? (
          <span className="small soft num limit">
            {t('web.wallet.until', { day: dateText(lastDay(voucher.expiresAt), language) })}
          </span>
        ) : null}
      </CardCell>
      <CardCell label={t('web.wallet.face')} numeric>
        {figureText(voucher.amount)}
      </CardCell>
      <CardCell label={t('web.wallet.held-yuan')} numeric>
        {voucher.held === null ? '–' : figureText(voucher.held)}
      </CardCell>
      <CardCell label={t('web.wallet.available-yuan')} numeric>
        {voucher.available === null ? '–' : figureText(voucher.available)}
      </CardCell>
    </CardRow>
  );
}
