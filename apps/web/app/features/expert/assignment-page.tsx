import { Facts, figureText, fullDayText, Icon, Panel, Tag, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { VoucherAssignment } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { lastDay } from '../application/last-day';
import { orderMessages } from '../orders/order.messages';
import type { Route } from './+types/assignment-page';
import { DeclineAssignment } from './decline-assignment';
import { expertMessages } from './expert.messages';
import { ScoreForm } from './score-form';
import { ScoreView } from './score-view';

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, expertMessages['web.expert']);
}

export async function loader({ context, url, params }: Route.LoaderArgs): Promise<VoucherAssignment> {
  return readForPage({ context, url }, `/voucher/assignments/${encodeURIComponent(params.id)}`);
}

/** One assignment: what is judged, and the sheet to score it by. */
export default function AssignmentPage({ loaderData: assignment }: Route.ComponentProps): JSX.Element {
  const t = useMessages(expertMessages);
  const kind = useMessages(orderMessages);
  const language = useLanguage();
  const open = assignment.state === 'open';
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <p className="crumb">
        <LocalLink to="/expert">{t('web.expert.back')}</LocalLink>
      </p>
      <div>
        <h1>
          {t('web.expert.title', {
            kind: kind(`web.kind.${assignment.kind}`),
            amount: figureText(assignment.amount),
          })}{' '}
          <Tag tone={open ? 'warn' : 'neutral'}>{assignment.stateName[language]}</Tag>
        </h1>
        {open ? (
          <p className="turn">
            <Icon name="clock" />
            {t('web.expert.until', { day: fullDayText(lastDay(assignment.dueAt), language) })}
          </p>
        ) : null}
      </div>
      <Case assignment={assignment} />
      {open ? <ScoreForm assignment={assignment} /> : <ScoreView assignment={assignment} />}
      {open ? <DeclineAssignment id={assignment.id} /> : null}
    </main>
  );
}

function Case({ assignment }: { readonly assignment: VoucherAssignment }): JSX.Element {
  const t = useMessages(expertMessages);
  const language = useLanguage();
  const { item } = assignment;
  const price = {
    from: figureText(item.price.from),
    to: figureText(item.price.to),
    unit: item.unit[language],
  };
  return (
    <Panel id="h-case" title={t('web.expert.case')}>
      <Facts
        facts={[
          { term: t('web.expert.company'), value: assignment.company ?? t('web.expert.blind') },
          { term: t('web.expert.provider'), value: assignment.provider ?? t('web.expert.blind') },
          {
            term: t('web.expert.service'),
            value: (
              <>
                {item.name[language]}
                <span className="small soft limit">{item.description[language]}</span>
              </>
            ),
          },
          {
            term: t('web.expert.price'),
            value: <span className="num">{t('web.expert.price.range', price)}</span>,
          },
          { term: t('web.expert.request'), value: <span className="lines">{assignment.request}</span> },
          {
            term: t('web.expert.delivery'),
            value: <span className="lines">{assignment.delivery ?? '—'}</span>,
          },
          {
            term: t('web.expert.contract'),
            value: <span className="num">{figureText(assignment.contractAmount)}</span>,
          },
          {
            term: t('web.expert.invoice'),
            value: <span className="num">{figureText(assignment.invoiceAmount)}</span>,
          },
          { term: t('web.expert.files'), value: <Files assignment={assignment} /> },
        ]}
      />
    </Panel>
  );
}

function Files({ assignment }: { readonly assignment: VoucherAssignment }): JSX.Element {
  const t = useMessages(expertMessages);
  const { id, attachments, state } = assignment;
  if (attachments.length === 0) return <>{t('web.expert.files.none')}</>;
  return (
    <>
      {attachments.map((file) => (
        <span key={file.id} className="fileline">
          {state === 'open' && file.scan !== 'infected' && file.scan !== 'scanning' ? (
            <a href={`/api/voucher/assignments/${id}/attachments/${file.id}`}>{file.name}</a>
          ) : (
            file.name
          )}
        </span>
      ))}
    </>
  );
}
