import { buttonClass, Facts, fullDayText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { VoucherNotice } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { lastDay } from '../application/last-day';
import type { Route } from './+types/notice-page';
import { noticesMessages } from './notices.messages';
import { ObjectionRules } from './objection-rules';
import { TimeLeft } from './time-left';
import casesCss from '../../../../../libs/look/src/cases.css?url';
import voucherCss from '../voucher/voucher.css?url';

export function links(): ReturnType<Route.LinksFunction> {
  return [casesCss, voucherCss].map((href) => ({ rel: 'stylesheet', href }));
}

export function meta({ location, loaderData }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, loaderData?.notice.title);
}

interface NoticeData {
  readonly notice: VoucherNotice;
  readonly readAt: string;
}

export async function loader({ context, url, params }: Route.LoaderArgs): Promise<NoticeData> {
  const path = `/voucher/notices/${encodeURIComponent(params.id)}`;
  return {
    notice: await readForPage<VoucherNotice>({ context, url }, path),
    readAt: new Date().toISOString(),
  };
}

/** One public notice: what is to be paid to whom, until when one may object, and how. */
export default function NoticePage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(noticesMessages);
  const language = useLanguage();
  const { notice, readAt } = loaderData;
  return (
    <main id="main" className="wrap rounds stack-3" tabIndex={-1}>
      <p className="crumb">
        <LocalLink to="/vouchers/notices" reloadDocument>
          {t('web.notices.back')}
        </LocalLink>
      </p>
      <div>
        <h1>{notice.title[language]}</h1>
        <p className="num">
          {t('web.notice.when', {
            from: fullDayText(notice.opensAt, language),
            until: fullDayText(lastDay(notice.closesAt), language),
          })}{' '}
          <TimeLeft notice={notice} now={readAt} />
        </p>
        <p className="lead">{notice.text[language]}</p>
      </div>
      <section aria-labelledby="h-entries" className="stack">
        <h2 id="h-entries">{t('web.notice.entries')}</h2>
        {notice.entries.length === 0 ? <p>{t('web.notice.removed')}</p> : null}
        {notice.entries.map((entry) => (
          <EntryView key={entry.id} notice={notice} entry={entry} />
        ))}
      </section>
      {notice.open ? (
        <section aria-labelledby="h-how" className="stack">
          <h2 id="h-how">{t('web.notice.how')}</h2>
          <ObjectionRules />
        </section>
      ) : (
        <p className="soft">{t('web.notice.over')}</p>
      )}
    </main>
  );
}

function EntryView(props: {
  readonly notice: VoucherNotice;
  readonly entry: VoucherNotice['entries'][number];
}): JSX.Element {
  const t = useMessages(noticesMessages);
  const language = useLanguage();
  const { notice, entry } = props;
  return (
    <article className="stack">
      <Facts
        facts={[
          { term: t('web.notice.name'), value: <b>{entry.name}</b> },
          ...entry.details.map(({ label, value }) => ({
            term: label[language],
            value: <span className="num">{value}</span>,
          })),
        ]}
      />
      {notice.open ? (
        <p>
          <LocalLink
            className={buttonClass('second')}
            to={`/vouchers/notices/${notice.id}/object/${entry.id}`}
            reloadDocument
          >
            {t('web.notice.object')}
          </LocalLink>
        </p>
      ) : null}
    </article>
  );
}
