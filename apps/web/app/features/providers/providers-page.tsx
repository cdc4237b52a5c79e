import { CardCell, CardRow, CardTable, EmptyState, Tag, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { VoucherProvider } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { pageOf } from '../orders/order-pages';
import { orderMessages } from '../orders/order.messages';
import { Pager } from '../orders/pager';
import type { Route } from './+types/providers-page';
import { directoryMessages } from './directory.messages';
import { directoryQuery, queryText, type DirectoryQuery } from './directory-query';
import { DirectoryForm } from './directory-form';
import casesCss from '../../../../../libs/look/src/cases.css?url';
import voucherCss from '../voucher/voucher.css?url';
import providersCss from './providers.css?url';

/** Rows of a page, as the API gives them. */
const PAGE = 20;

export function links(): ReturnType<Route.LinksFunction> {
  return [casesCss, voucherCss, providersCss].map((href) => ({ rel: 'stylesheet', href }));
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, directoryMessages['web.providers.title']);
}

interface Directory {
  readonly query: DirectoryQuery;
  readonly items: readonly VoucherProvider[];
  readonly total: number;
  readonly page: number;
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<Directory> {
  const query = directoryQuery(url);
  const found = await readForPage<Omit<Directory, 'query'>>(
    { context, url },
    `/voucher/providers?${queryText(query, pageOf(url))}`,
  );
  return { ...found, query };
}

/** With whom vouchers can be used, and for what: for everybody, without scripts. */
export default function ProvidersPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(directoryMessages);
  const { query, items, total, page } = loaderData;
  return (
    <main id="main" className="wrap rounds stack-3" tabIndex={-1}>
      <div>
        <h1>{t('web.providers.title')}</h1>
        <p className="lead">{t('web.providers.lead')}</p>
      </div>
      <DirectoryForm query={query} />
      {items.length === 0 ? (
        <EmptyState
          title={t('web.providers.none')}
          action={
            <LocalLink to="/vouchers/providers" reloadDocument>
              {t('web.providers.clear')}
            </LocalLink>
          }
        >
          <p>{t('web.providers.none.text')}</p>
        </EmptyState>
      ) : (
        <section aria-labelledby="h-found">
          <h2 id="h-found" className="num">
            {t('web.providers.count', { count: total })}
          </h2>
          <Found items={items} />
        </section>
      )}
      <Pager
        page={page}
        total={total}
        size={PAGE}
        to={(next) => `/vouchers/providers?${queryText(query, next)}`}
      />
    </main>
  );
}

function Found({ items }: { readonly items: readonly VoucherProvider[] }): JSX.Element {
  const t = useMessages(directoryMessages);
  const kindName = useMessages(orderMessages);
  const language = useLanguage();
  const columns = [
    { key: 'name', label: t('web.providers.name') },
    { key: 'kind', label: t('web.providers.kind') },
    { key: 'region', label: t('web.providers.region') },
    { key: 'voucher', label: t('web.providers.voucher') },
    { key: 'services', label: t('web.providers.services'), numeric: true },
  ];
  return (
    <CardTable caption={t('web.providers.title')} columns={columns}>
      {items.map((provider) => (
        <CardRow
          key={provider.id}
          head={
            <LocalLink to={`/vouchers/providers/${provider.id}`}>
              {language === 'en' ? (provider.nameEn ?? provider.name) : provider.name}
            </LocalLink>
          }
        >
          <CardCell label={t('web.providers.kind')}>{provider.kindName[language]}</CardCell>
          <CardCell label={t('web.providers.region')}>
            {provider.regionName[language]}{' '}
            {provider.recognisedBy ? <Tag>{t('web.providers.mutual')}</Tag> : null}
          </CardCell>
          <CardCell label={t('web.providers.voucher')}>
            {provider.kinds.map((kind) => kindName(`web.kind.${kind}`)).join(language === 'zh' ? '、' : ', ')}
          </CardCell>
          <CardCell label={t('web.providers.services')} numeric>
            {t('web.providers.services.count', { count: provider.services })}
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}
