import {
  CardCell,
  CardRow,
  CardTable,
  dateText,
  EmptyState,
  figureText,
  useLanguage,
  useMessages,
} from '#look';
import type { JSX } from 'react';
import { data } from 'react-router';
import { readForPage } from '../../api/read-for-page';
import type { VoucherRound, VoucherRoundPublished } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { ORDERS_PER_PAGE, pageOf } from '../orders/order-pages';
import { Pager } from '../orders/pager';
import { RoundMoney } from '../voucher/round-money';
import type { Route } from './+types/published-page';
import { noticesMessages } from './notices.messages';
import casesCss from '../../../../../libs/look/src/cases.css?url';
import voucherCss from '../voucher/voucher.css?url';

export function links(): ReturnType<Route.LinksFunction> {
  return [casesCss, voucherCss].map((href) => ({ rel: 'stylesheet', href }));
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, noticesMessages['web.published.title']);
}

interface PublishedData {
  readonly round: VoucherRound;
  readonly paid: VoucherRoundPublished['paid'];
}

export async function loader({ context, url, params }: Route.LoaderArgs): Promise<PublishedData> {
  const page = { context, url };
  const { items } = await readForPage<{ items: VoucherRound[] }>(page, '/voucher/rounds');
  const round = items.find(({ id }) => id === params.round);
  if (!round) throw data(null, 404);
  const { paid } = await readForPage<VoucherRoundPublished>(
    page,
    `/voucher/rounds/${round.id}/published?page=${pageOf(url)}`,
  );
  return { round, paid };
}

/** To whom a round has paid how much, and when: for everybody, without scripts. */
export default function PublishedPage({ loaderData: { round, paid } }: Route.ComponentProps): JSX.Element {
  const t = useMessages(noticesMessages);
  const language = useLanguage();
  const name = round.name[language];
  return (
    <main id="main" className="wrap rounds stack-3" tabIndex={-1}>
      <p className="crumb">
        <LocalLink to="/vouchers" reloadDocument>
          {t('web.published.all')}
        </LocalLink>
      </p>
      <div>
        <h1>{t('web.published.of', { round: name })}</h1>
        <p className="lead">{t('web.published.lead')}</p>
      </div>
      {round.money ? (
        <div>
          <RoundMoney money={round.money} name={name} />
        </div>
      ) : null}
      {paid.items.length === 0 ? (
        <EmptyState title={t('web.published.none')}>
          <p>{t('web.published.none.text')}</p>
        </EmptyState>
      ) : (
        <section aria-labelledby="h-paid">
          <h2 id="h-paid" className="num">
            {t('web.published.count', { count: paid.total })}
          </h2>
          <PaidTable caption={name} items={paid.items} />
        </section>
      )}
      <Pager
        page={paid.page}
        total={paid.total}
        size={ORDERS_PER_PAGE}
        to={(next) => `/vouchers/published/${round.id}?page=${next}`}
      />
      <p>
        <LocalLink to={`/vouchers/notices?round=${round.id}`} reloadDocument>
          {t('web.published.notices')}
        </LocalLink>
      </p>
    </main>
  );
}

function PaidTable(props: {
  readonly caption: string;
  readonly items: VoucherRoundPublished['paid']['items'];
}): JSX.Element {
  const t = useMessages(noticesMessages);
  const language = useLanguage();
  const columns = [
    { key: 'company', label: t('web.published.company') },
    { key: 'amount', label: t('web.published.amount'), numeric: true },
    { key: 'on', label: t('web.published.on') },
  ];
  return (
    <CardTable caption={props.caption} columns={columns}>
      {props.items.map(({ company, amount, paidOn }, place) => (
        // One company may be paid the same amount twice on one day; the list is read as a whole.
        // oxlint-disable-next-line react/no-array-index-key
        <CardRow key={place} head={company}>
          <CardCell label={t('web.published.amount')} numeric>
            {figureText(amount)}
          </CardCell>
          <CardCell label={t('web.published.on')}>
            <span className="num nw">{dateText(paidOn, language)}</span>
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}
