import { buttonClass, Panel, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { FinderKind, FinderRecordList } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { ORDERS_PER_PAGE, pageOf } from '../orders/order-pages';
import { Pager } from '../orders/pager';
import type { Route } from './+types/records-page';
import { entryDeskMessages } from './entry-desk.messages';
import { ExportLinks } from './export-links';
import { FilterForm, narrowedAddress, type Filter } from './filter-form';
import { kindOf, useKindFilter } from './kind-filter';
import { RecordTable } from './record-table';

const PLACE = '/desk/entries/records';
const SHOWN = ['published', 'stale', 'archived'] as const;
type Shown = (typeof SHOWN)[number];

interface Records {
  readonly list: FinderRecordList;
  readonly kinds: readonly FinderKind[];
  readonly kind: FinderKind['id'] | '';
  readonly shown: Shown;
  readonly q: string;
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, entryDeskMessages['web.edesk.nav.records']);
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<Records> {
  const page = { context, url };
  const { items: kinds } = await readForPage<{ items: FinderKind[] }>(page, '/finder/kinds');
  const shown = SHOWN.find((one) => one === url.searchParams.get('show')) ?? 'published';
  const kind = kindOf(url, kinds);
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
  const query = new URLSearchParams({
    page: String(pageOf(url)),
    ...(kind ? { kind } : {}),
    ...narrowing({ q, shown }),
  });
  const list = await readForPage<FinderRecordList>(page, `/finder/records?${query.toString()}`);
  return { list, kinds, kind, shown, q };
}

/** Every entry of the directories, the longest unconfirmed first. */
export default function RecordsPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(entryDeskMessages);
  const { list, kinds, shown, kind } = loaderData;
  const filters = useFilters(loaderData);
  const title = t(`web.edesk.show.${shown}`);
  return (
    <main id="main" className="wrap deskpage stack-3" tabIndex={-1}>
      <div className="row between">
        <h1>{t('web.edesk.nav.records')}</h1>
        <LocalLink
          className={buttonClass('second')}
          to={`/desk/entries/records/new${kind ? `?kind=${kind}` : ''}`}
        >
          {t('web.edesk.new')}
        </LocalLink>
      </div>
      <FilterForm place={PLACE} filters={filters} />
      {list.total > 0 ? (
        <ExportLinks query={kind ? new URLSearchParams({ kind, ...narrowing(loaderData) }) : null} />
      ) : null}
      <Panel
        id="h-records"
        title={
          <>
            {title} <span className="num">{list.total}</span>
          </>
        }
        hint={t('web.edesk.records.sorted')}
      >
        {list.items.length === 0 ? (
          <p className="soft">{t('web.edesk.none')}</p>
        ) : (
          <RecordTable caption={title} items={list.items} kinds={kinds} />
        )}
      </Panel>
      <Pager
        page={list.page}
        total={list.total}
        size={ORDERS_PER_PAGE}
        to={(next) => narrowedAddress(PLACE, filters, next)}
      />
    </main>
  );
}

/** How the API is asked for what is shown. */
function narrowing({ q, shown }: Pick<Records, 'q' | 'shown'>): Record<string, string> {
  return { ...(q ? { q } : {}), ...(shown === 'stale' ? { stale: 'yes' } : { state: shown }) };
}

function useFilters({ kinds, kind, shown, q }: Records): Filter[] {
  const t = useMessages(entryDeskMessages);
  return [
    { name: 'q', label: t('web.edesk.search'), value: q },
    useKindFilter(kinds, kind),
    {
      name: 'show',
      label: t('web.edesk.column.state'),
      value: shown,
      options: SHOWN.map((value) => ({ value, label: t(`web.edesk.show.${value}`) })),
    },
  ];
}
