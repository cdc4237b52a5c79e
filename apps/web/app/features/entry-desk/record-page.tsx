import { Notice, Panel, Tag, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { useLocation } from 'react-router';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { useEntryItems } from '../entries/entry-changes';
import { EntryStateTag } from '../entries/entry-state-tag';
import { entryMessages } from '../entries/entry.messages';
import { RecordFacts } from '../entries/record-facts';
import { RecordHistory, VersionChanges } from '../entries/record-history';
import { readRecordPage, type RecordPageData } from '../entries/record-page-data';
import { ReturnTable } from '../voucher-desk/return-table';
import { SaidNotice, saidOf } from '../voucher-desk/said-notice';
import type { Route } from './+types/record-page';
import { entryDeskMessages } from './entry-desk.messages';
import { RecordMoves } from './record-moves';

export function meta({ location, loaderData }: Route.MetaArgs): { title: string }[] {
  const title = loaderData?.record.title;
  return pageTitle(location.pathname, title ? { zh: title, en: title } : undefined);
}

export function loader({ context, url, params }: Route.LoaderArgs): Promise<RecordPageData> {
  return readRecordPage({ context, url }, params.id);
}

/** One entry at the editors' desk: what it says, what can be done with it, what it said before. */
export default function RecordPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(entryDeskMessages);
  const e = useMessages(entryMessages);
  const language = useLanguage();
  const { record, kind, compared } = loaderData;
  const said = saidOf(useLocation().state);
  return (
    <main id="main" className="wrap deskpage list" tabIndex={-1}>
      <p className="crumb">
        <LocalLink to="/desk/entries/records">{t('web.edesk.records.back')}</LocalLink>
      </p>
      {said ? <SaidNotice words={said} /> : null}
      <div>
        <h1>
          {record.title} <EntryStateTag entry={record} />{' '}
          {record.pinned ? <Tag tone="accent">{t('web.edesk.pinned')}</Tag> : null}
        </h1>
        <p className="small quiet">{kind.name[language]}</p>
        {kind.id === 'policy' && record.actions.includes('correct') ? (
          <p>
            <LocalLink to={`/desk/entries/records/${record.id}/conditions`}>
              {t('web.edesk.conditions')}
            </LocalLink>
          </p>
        ) : null}
      </div>
      <div className="ordercols">
        <div className="stack-3">
          {record.actions.length === 0 ? <Notice>{t('web.edesk.own-company')}</Notice> : null}
          {compared ? <VersionChanges kind={kind} compared={compared} /> : null}
          <Panel id="h-entry" title={e('web.entries.content')}>
            <ReturnTable
              caption={e('web.entries.content')}
              items={useEntryItems(kind, record, null)}
              returning={null}
              mistakes={new Map()}
            />
          </Panel>
          <RecordMoves record={record} />
        </div>
        <div className="orderside stack-3">
          <Panel id="h-facts" title={e('web.entries.facts')}>
            <RecordFacts record={record} />
          </Panel>
          <RecordHistory record={record} place={`/desk/entries/records/${record.id}`} />
        </div>
      </div>
    </main>
  );
}
