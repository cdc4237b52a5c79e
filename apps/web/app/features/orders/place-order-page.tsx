import { buttonClass, EmptyState, Facts, Notice, Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { Voucher, VoucherCatalogueItem, VoucherProviderPage, VoucherWallet } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { usePortal } from '../../frame/portal-data';
import type { Route } from './+types/place-order-page';
import { OrderForm } from './order-form';
import { orderMessages } from './order.messages';
import { placeMessages } from './place.messages';
import { priceText } from './price-text';
import voucherCss from '../voucher/voucher.css?url';
import ordersCss from './orders.css?url';

export function links(): ReturnType<Route.LinksFunction> {
  return [voucherCss, ordersCss].map((href) => ({ rel: 'stylesheet', href }));
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, placeMessages['web.place.title']);
}

interface Chosen {
  readonly provider: VoucherProviderPage;
  /** Null when it is not offered any more. */
  readonly item: VoucherCatalogueItem | null;
  /** Vouchers of the company that can pay it. */
  readonly vouchers: readonly Voucher[];
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<Chosen> {
  const page = { context, url };
  const [provider, wallet] = await Promise.all([
    readForPage<VoucherProviderPage>(
      page,
      `/voucher/providers/${encodeURIComponent(url.searchParams.get('provider') ?? '')}`,
    ),
    readForPage<VoucherWallet>(page, '/voucher/wallet'),
  ]);
  const item = provider.catalogue.find(({ id }) => id === url.searchParams.get('item')) ?? null;
  return { provider, item, vouchers: wallet.items.filter((voucher) => canPay(voucher, item)) };
}

function canPay({ kind, state, available }: Voucher, item: VoucherCatalogueItem | null): boolean {
  const good = state === 'issued' || state === 'part-used';
  return good && kind === item?.kind && Number(available ?? 0) > 0;
}

/** Orders one service of a provider's catalogue. */
export default function PlaceOrderPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(placeMessages);
  const { provider, item } = loaderData;
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <p className="crumb">
        <LocalLink to={`/vouchers/providers/${provider.id}`} reloadDocument>
          {provider.name}
        </LocalLink>
      </p>
      <h1>{t('web.place.title')}</h1>
      {item ? (
        <>
          <Panel id="h-service" title={t('web.place.service')}>
            <ServiceFacts provider={provider} item={item} />
          </Panel>
          <Placing item={item} provider={provider} vouchers={loaderData.vouchers} />
        </>
      ) : (
        <EmptyState title={t('web.place.gone')} action={<Directory />}>
          <p>{t('web.place.gone.text')}</p>
        </EmptyState>
      )}
    </main>
  );
}

function Directory(): JSX.Element {
  const t = useMessages(placeMessages);
  return (
    <LocalLink to="/vouchers/providers" reloadDocument>
      {t('web.place.directory')}
    </LocalLink>
  );
}

function ServiceFacts(props: {
  readonly provider: VoucherProviderPage;
  readonly item: VoucherCatalogueItem;
}): JSX.Element {
  const t = useMessages(orderMessages);
  const language = useLanguage();
  const { provider, item } = props;
  return (
    <Facts
      facts={[
        {
          term: t('web.order.service'),
          value: (
            <>
              {item.name[language]}
              <span className="small soft limit">{item.description[language]}</span>
            </>
          ),
        },
        { term: t('web.orders.provider'), value: provider.name },
        { term: t('web.order.price'), value: <span className="num">{priceText(item, language)}</span> },
      ]}
    />
  );
}

function Placing(props: {
  readonly item: VoucherCatalogueItem;
  readonly provider: VoucherProviderPage;
  readonly vouchers: readonly Voucher[];
}): JSX.Element {
  const t = useMessages(placeMessages);
  const kindName = useMessages(orderMessages);
  const { session } = usePortal();
  const { item, provider, vouchers } = props;
  if (session?.company?.name === provider.name)
    return (
      <EmptyState title={t('web.place.own')} action={<Directory />}>
        <p>{t('web.place.own.text')}</p>
      </EmptyState>
    );
  if (!session?.grants['voucher']?.includes('fill'))
    return <Notice tone="warn">{t('web.place.read-only')}</Notice>;
  if (vouchers.length === 0)
    return (
      <EmptyState
        title={t('web.place.none')}
        action={
          <LocalLink className={buttonClass()} to="/workspace/vouchers/apply">
            {t('web.place.apply')}
          </LocalLink>
        }
      >
        <p>{t('web.place.none.text', { kind: kindName(`web.kind.${item.kind}`) })}</p>
      </EmptyState>
    );
  return (
    <Panel id="h-order" title={t('web.place.order')}>
      <OrderForm key={item.id} item={item.id} vouchers={vouchers} />
    </Panel>
  );
}
