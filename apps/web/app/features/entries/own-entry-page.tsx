import { Notice, Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { FinderProposalList } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { ReturnTable } from '../voucher-desk/return-table';
import type { Route } from './+types/own-entry-page';
import { useEntryItems } from './entry-changes';
import { EntryStateTag } from './entry-state-tag';
import { entryMessages } from './entry.messages';
import { OwnEntryMoves } from './own-entry-moves';
import { RecordFacts } from './record-facts';
import { RecordHistory, VersionChanges } from './record-history';
import { readRecordPage, type RecordPageData } from './record-page-data';
import entriesCss from './entries.css?url';
import ordersCss from '../orders/orders.css?url';

interface OwnEntry extends RecordPageData {
  /** The change of it that is under way. */
  readonly open: FinderProposalList['items'][number] | null;
}

export function links(): ReturnType<Route.LinksFunction> {
  return [ordersCss, entriesCss].map((href) => ({ rel: 'stylesheet', href }));
}

export function meta({ location, loaderData }: Route.MetaArgs): { title: string }[] {
  const title = loaderData?.record.title;
  return pageTitle(location.pathname, title ? { zh: title, en: title } : undefined);
}

export async function loader({ context, url, params }: Route.LoaderArgs): Promise<OwnEntry> {
  const page = { context, url };
  const [data, { items }] = await Promise.all([
    readRecordPage(page, params.id),
    readForPage<FinderProposalList>(page, '/finder/proposals?open=yes'),
  ]);
  return { ...data, open: items.find(({ entryId }) => entryId === data.record.id) ?? null };
}

/** One entry of the company: what it says, what can be done with it, and what it said before. */
export default function OwnEntryPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(entryMessages);
  const language = useLanguage();
  const { record, kind, compared, open } = loaderData;
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <p className="crumb">
        <LocalLink to="/workspace/entries">{t('web.entries.back')}</LocalLink>
      </p>
      <div>
        <h1>
          {record.title} <EntryStateTag entry={record} />
        </h1>
        <p className="small quiet">{kind.name[language]}</p>
      </div>
      <div className="ordercols">
        <div className="stack-3">
          <StateNote {...loaderData} />
          {open ? (
            <Notice>
              {t('web.entries.open-change', { state: open.stateLabel[language] })}{' '}
              <LocalLink to={`/workspace/entries/proposals/${open.id}`}>
                {t('web.entries.open-change.link')}
              </LocalLink>
            </Notice>
          ) : null}
          {compared ? <VersionChanges kind={kind} compared={compared} /> : null}
          <Panel id="h-entry" title={t('web.entries.content')}>
            <ReturnTable
              caption={t('web.entries.content')}
              items={useEntryItems(kind, record, null)}
              returning={null}
              mistakes={new Map()}
            />
          </Panel>
          <OwnEntryMoves record={record} open={open !== null} />
        </div>
        <div className="orderside stack-3">
          <Panel id="h-facts" title={t('web.entries.facts')}>
            <RecordFacts record={record} />
          </Panel>
          <RecordHistory record={record} place={`/workspace/entries/${record.id}`} />
        </div>
      </div>
    </main>
  );
}

/** That it waits to be confirmed, or is no longer public. */
function StateNote({ record }: OwnEntry): JSX.Element | null {
  const t = useMessages(entryMessages);
  if (record.state === 'archived') return <Notice tone="warn">{t('web.entries.archived.note')}</Notice>;
  return record.stale ? <Notice tone="warn">{t('web.entries.stale.note')}</Notice> : null;
}
