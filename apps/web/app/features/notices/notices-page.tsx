import { CardCell, CardRow, CardTable, dateText, EmptyState, useLanguage, useMessages } from '#look';
import { data } from 'react-router';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { VoucherNotice, VoucherRound, VoucherRoundPublished } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { lastDay } from '../application/last-day';
import { ORDERS_PER_PAGE, pageOf } from '../orders/order-pages';
import { Pager } from '../orders/pager';
import type { Route } from './+types/notices-page';
import { noticesMessages } from './notices.messages';
import { TimeLeft } from './time-left';
import caseCss from '../application/case.css?url';
import casesCss from '../../../../../libs/look/src/cases.css?url';
import voucherCss from '../voucher/voucher.css?url';

export function links(): ReturnType<Route.LinksFunction> {
  return [casesCss, caseCss, voucherCss].map((href) => ({ rel: 'stylesheet', href }));
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, noticesMessages['web.notices.title']);
}

interface Listed {
  readonly rounds: readonly VoucherRound[];
  readonly round: VoucherRound;
  readonly notices: VoucherRoundPublished['notices'];
  readonly readAt: string;
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<Listed> {
  const page = { context, url };
  const { items: rounds } = await readForPage<{ items: VoucherRound[] }>(page, '/voucher/rounds');
  const asked = url.searchParams.get('round');
  const round = rounds.find(({ id }) => id === asked) ?? rounds.find(({ money }) => money) ?? rounds[0];
  if (!round) throw data(null, 404);
  const { notices } = await readForPage<VoucherRoundPublished>(
    page,
    `/voucher/rounds/${round.id}/published?page=${pageOf(url)}`,
  );
  return { rounds, round, notices, readAt: new Date().toISOString() };
}

/** Claims on public notice, round by round: for everybody, without scripts. */
export default function NoticesPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(noticesMessages);
  const language = useLanguage();
  const { rounds, round, notices, readAt } = loaderData;
  return (
    <main id="main" className="wrap rounds stack-3" tabIndex={-1}>
      <div>
        <h1>{t('web.notices.title')}</h1>
        <p className="lead">{t('web.notices.lead')}</p>
      </div>
      <nav className="kinds" aria-label={t('web.notices.rounds')}>
        <ul>
          {rounds.map(({ id, name }) => (
            <li key={id}>
              <LocalLink
                to={`/vouchers/notices?round=${id}`}
                aria-current={id === round.id ? 'page' : undefined}
                reloadDocument
              >
                {name[language]}
              </LocalLink>
            </li>
          ))}
        </ul>
      </nav>
      {notices.items.length === 0 ? (
        <EmptyState title={t('web.notices.none')}>
          <p>{t('web.notices.none.text')}</p>
        </EmptyState>
      ) : (
        <NoticeTable caption={round.name[language]} items={notices.items} now={readAt} />
      )}
      <Pager
        page={notices.page}
        total={notices.total}
        size={ORDERS_PER_PAGE}
        to={(next) => `/vouchers/notices?round=${round.id}&page=${next}`}
      />
      <p>
        <LocalLink to={`/vouchers/published/${round.id}`} reloadDocument>
          {t('web.notices.paid')}
        </LocalLink>
      </p>
    </main>
  );
}

function NoticeTable(props: {
  readonly caption: string;
  readonly items: readonly VoucherNotice[];
  readonly now: string;
}): JSX.Element {
  const t = useMessages(noticesMessages);
  const language = useLanguage();
  const columns = (['notice', 'who', 'until', 'state'] as const).map((key) => ({
    key,
    label: t(`web.notices.${key}`),
  }));
  return (
    <CardTable caption={props.caption} columns={columns}>
      {props.items.map((notice) => (
        <CardRow
          key={notice.id}
          head={
            <LocalLink to={`/vouchers/notices/${notice.id}`} reloadDocument>
              {notice.title[language]}
            </LocalLink>
          }
        >
          <CardCell label={t('web.notices.who')}>
            {notice.entries.map(({ name }) => name).join(language === 'zh' ? '、' : ', ') || '—'}
          </CardCell>
          <CardCell label={t('web.notices.until')}>
            <span className="num nw">{dateText(lastDay(notice.closesAt), language)}</span>
          </CardCell>
          <CardCell label={t('web.notices.state')}>
            <TimeLeft notice={notice} now={props.now} />
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}
