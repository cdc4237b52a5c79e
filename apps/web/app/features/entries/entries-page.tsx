import { buttonClass, EmptyState, Panel, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { FinderKind, FinderProposalList, FinderRecordList } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { ORDERS_PER_PAGE, pageOf } from '../orders/order-pages';
import { Pager } from '../orders/pager';
import type { Route } from './+types/entries-page';
import { entryMessages } from './entry.messages';
import { OwnEntryTable } from './own-entry-table';
import { OwnProposalTable } from './own-proposal-table';
import { useGrants } from './use-grants';
import caseCss from '../application/case.css?url';

const SHOWN = ['published', 'stale', 'archived'] as const;
type Shown = (typeof SHOWN)[number];

const QUERY: Record<Shown, string> = { published: '', stale: '&stale=yes', archived: '&state=archived' };

interface OwnEntries {
  readonly records: FinderRecordList;
  readonly proposals: FinderProposalList;
  readonly kinds: readonly FinderKind[];
  readonly shown: Shown;
}

export function links(): ReturnType<Route.LinksFunction> {
  return [{ rel: 'stylesheet', href: caseCss }];
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, entryMessages['web.entries.title']);
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<OwnEntries> {
  const page = { context, url };
  const shown = SHOWN.find((one) => one === url.searchParams.get('show')) ?? 'published';
  const [records, proposals, { items: kinds }] = await Promise.all([
    readForPage<FinderRecordList>(page, `/finder/records?page=${pageOf(url)}${QUERY[shown]}`),
    readForPage<FinderProposalList>(page, '/finder/proposals?open=yes'),
    readForPage<{ items: FinderKind[] }>(page, '/finder/kinds'),
  ]);
  return { records, proposals, kinds, shown };
}

/** What the company has in the directories: what is under way, what is public, what waits to be confirmed. */
export default function EntriesPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(entryMessages);
  const { records, proposals, kinds, shown } = loaderData;
  const { mayFill } = useGrants();
  const isEmpty = shown === 'published' && records.total === 0 && proposals.total === 0;
  const propose = mayFill ? (
    <LocalLink className={buttonClass()} to="/workspace/entries/new">
      {t('web.entries.new')}
    </LocalLink>
  ) : null;
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <div className="row between">
        <h1>{t('web.entries.title')}</h1>
        {isEmpty ? null : propose}
      </div>
      <p className="soft">{t('web.entries.lead')}</p>
      {isEmpty ? (
        <EmptyState title={t('web.entries.none')} action={propose}>
          <p>{t('web.entries.none.text')}</p>
          {mayFill ? null : <p className="soft">{t('web.entries.no-fill')}</p>}
        </EmptyState>
      ) : null}
      {proposals.total > 0 ? (
        <Panel id="h-proposals" title={t('web.entries.proposals')} hint={<Count of={proposals.total} />}>
          <OwnProposalTable items={proposals.items} kinds={kinds} />
        </Panel>
      ) : null}
      <Views shown={shown} />
      {records.items.length > 0 ? (
        <Panel id="h-records" title={t(`web.entries.show.${shown}`)} hint={<Count of={records.total} />}>
          <OwnEntryTable items={records.items} kinds={kinds} />
        </Panel>
      ) : isEmpty ? null : (
        <p className="soft">{t(`web.entries.show.${shown}.none`)}</p>
      )}
      <Pager
        page={records.page}
        total={records.total}
        size={ORDERS_PER_PAGE}
        to={(next) => `/workspace/entries?show=${shown}&page=${next}`}
      />
    </main>
  );
}

function Views({ shown }: { readonly shown: Shown }): JSX.Element {
  const t = useMessages(entryMessages);
  return (
    <nav className="kinds" aria-label={t('web.entries.show')}>
      <ul>
        {SHOWN.map((one) => (
          <li key={one}>
            <LocalLink
              to={one === 'published' ? '/workspace/entries' : `/workspace/entries?show=${one}`}
              aria-current={one === shown ? 'page' : undefined}
            >
              {t(`web.entries.show.${one}`)}
            </LocalLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Count({ of }: { readonly of: number }): JSX.Element {
  const t = useMessages(entryMessages);
  return <span className="num">{t('web.entries.count', { count: of })}</span>;
}
