import { CardCell, CardRow, CardTable, Facts, Tag, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { VoucherCatalogueItem, VoucherProviderPage } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { orderMessages } from '../orders/order.messages';
import { priceText } from '../orders/price-text';
import type { Route } from './+types/provider-page';
import { directoryMessages } from './directory.messages';
import casesCss from '../../../../../libs/look/src/cases.css?url';
import voucherCss from '../voucher/voucher.css?url';
import providersCss from './providers.css?url';

export function links(): ReturnType<Route.LinksFunction> {
  return [casesCss, voucherCss, providersCss].map((href) => ({ rel: 'stylesheet', href }));
}

export function meta({ location, loaderData }: Route.MetaArgs): { title: string }[] {
  if (!loaderData) return pageTitle(location.pathname);
  const { name, nameEn } = loaderData;
  return pageTitle(location.pathname, { zh: name, en: nameEn ?? name });
}

export async function loader({ context, url, params }: Route.LoaderArgs): Promise<VoucherProviderPage> {
  return readForPage({ context, url }, `/voucher/providers/${encodeURIComponent(params.id)}`);
}

/** One provider with its catalogue and prices: for everybody, without scripts. */
export default function ProviderPage({ loaderData: provider }: Route.ComponentProps): JSX.Element {
  const t = useMessages(directoryMessages);
  const language = useLanguage();
  return (
    <main id="main" className="wrap rounds stack-3" tabIndex={-1}>
      <div>
        <p className="crumb">
          <LocalLink to="/vouchers/providers">{t('web.providers.title')}</LocalLink>
        </p>
        <h1>{language === 'en' ? (provider.nameEn ?? provider.name) : provider.name}</h1>
        <p className="soft">
          {provider.kindName[language]} · {provider.regionName[language]}{' '}
          {provider.recognisedBy ? <Tag tone="ok">{t('web.providers.mutual')}</Tag> : null}
        </p>
        {provider.introduction ? <p className="lead">{provider.introduction[language]}</p> : null}
      </div>
      <section aria-labelledby="h-catalogue">
        <h2 id="h-catalogue">{t('web.provider.catalogue')}</h2>
        {provider.catalogue.length === 0 ? (
          <p className="soft">{t('web.provider.catalogue.none')}</p>
        ) : (
          <Catalogue provider={provider.id} items={provider.catalogue} />
        )}
      </section>
      <section className="stack" aria-labelledby="h-about">
        <h2 id="h-about">{t('web.provider.about')}</h2>
        <About provider={provider} />
      </section>
    </main>
  );
}

function About({ provider }: { readonly provider: VoucherProviderPage }): JSX.Element {
  const t = useMessages(directoryMessages);
  const { address, servicePhone, recognisedBy, recognitionNumber, pflops } = provider;
  return (
    <Facts
      facts={[
        { term: t('web.provider.address'), value: address },
        { term: t('web.provider.phone'), value: <span className="num">{servicePhone}</span> },
        ...(recognisedBy
          ? [
              {
                term: t('web.provider.recognised'),
                value: t('web.provider.recognised.by', {
                  authority: recognisedBy,
                  number: recognitionNumber ?? '—',
                }),
              },
            ]
          : []),
        ...(pflops
          ? [{ term: t('web.provider.pflops'), value: t('web.provider.pflops.value', { pflops }) }]
          : []),
      ]}
    />
  );
}

function Catalogue(props: {
  readonly provider: string;
  readonly items: readonly VoucherCatalogueItem[];
}): JSX.Element {
  const t = useMessages(directoryMessages);
  const kindName = useMessages(orderMessages);
  const language = useLanguage();
  const columns = [
    { key: 'service', label: t('web.provider.service') },
    { key: 'takes', label: t('web.provider.takes') },
    { key: 'price', label: t('web.provider.price'), numeric: true },
    { key: 'order', label: t('web.provider.order'), silent: true },
  ];
  return (
    <CardTable caption={t('web.provider.catalogue')} columns={columns}>
      {props.items.map((item) => (
        <CardRow
          key={item.id}
          head={
            <>
              {item.name[language]}
              <span className="small soft provider">{item.description[language]}</span>
            </>
          }
        >
          <CardCell label={t('web.provider.takes')}>{kindName(`web.kind.${item.kind}`)}</CardCell>
          <CardCell label={t('web.provider.price')} numeric>
            {priceText(item, language)}
          </CardCell>
          <CardCell>
            <LocalLink
              to={`/workspace/vouchers/orders/new?provider=${props.provider}&item=${item.id}`}
              aria-label={t('web.provider.order.of', { service: item.name[language] })}
            >
              {t('web.provider.order')}
            </LocalLink>
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}
