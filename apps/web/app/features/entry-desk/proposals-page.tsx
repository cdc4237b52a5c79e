import { Panel, useMessages } from '#look';
import type { JSX } from 'react';
import { useLocation } from 'react-router';
import { readForPage } from '../../api/read-for-page';
import type { FinderKind, FinderProposalList } from '../../api/types';
import { pageTitle } from '../../frame/page-title';
import { ORDERS_PER_PAGE, pageOf } from '../orders/order-pages';
import { Pager } from '../orders/pager';
import { SaidNotice, saidOf } from '../voucher-desk/said-notice';
import type { Route } from './+types/proposals-page';
import { entryDeskMessages } from './entry-desk.messages';
import { FilterForm, narrowedAddress, type Filter } from './filter-form';
import { kindOf, useKindFilter } from './kind-filter';
import { ProposalTable } from './proposal-table';

const PLACE = '/desk/entries';
/** The first is what waits for the editors. */
const STATES = ['submitted', 'returned', 'approved', 'withdrawn', 'all'] as const;
type State = (typeof STATES)[number];

interface Queue {
  readonly list: FinderProposalList;
  readonly kinds: readonly FinderKind[];
  readonly state: State;
  readonly kind: FinderKind['id'] | '';
  /** When it was read, so that server and browser say the same of how long something waits. */
  readonly readAt: string;
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, entryDeskMessages['web.edesk.title']);
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<Queue> {
  const page = { context, url };
  const state = STATES.find((one) => one === url.searchParams.get('state')) ?? 'submitted';
  const { items: kinds } = await readForPage<{ items: FinderKind[] }>(page, '/finder/kinds');
  const kind = kindOf(url, kinds);
  const query = new URLSearchParams({
    page: String(pageOf(url)),
    ...(state === 'all' ? {} : { state }),
    ...(kind ? { kind } : {}),
  });
  const list = await readForPage<FinderProposalList>(page, `/finder/proposals?${query.toString()}`);
  return { list, kinds, state, kind, readAt: new Date().toISOString() };
}

/** What companies propose, what waits longest first. */
export default function ProposalsPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(entryDeskMessages);
  const { list, kinds, state, readAt } = loaderData;
  const said = saidOf(useLocation().state);
  const filters = useFilters(loaderData);
  const title = t(`web.edesk.state.${state}`);
  return (
    <main id="main" className="wrap deskpage stack-3" tabIndex={-1}>
      {said ? <SaidNotice words={said} /> : null}
      <div>
        <h1>{t('web.edesk.title')}</h1>
        <p className="soft">{t('web.edesk.longest')}</p>
      </div>
      <FilterForm place={PLACE} filters={filters} />
      <Panel
        id="h-proposals"
        title={
          <>
            {title} <span className="num">{list.total}</span>
          </>
        }
      >
        {list.items.length === 0 ? (
          <p className="soft">{t(state === 'submitted' ? 'web.edesk.none-waits' : 'web.edesk.none')}</p>
        ) : (
          <ProposalTable caption={title} items={list.items} kinds={kinds} now={readAt} />
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

function useFilters({ kinds, kind, state }: Queue): Filter[] {
  const t = useMessages(entryDeskMessages);
  return [
    {
      name: 'state',
      label: t('web.edesk.column.state'),
      value: state,
      options: STATES.map((value) => ({ value, label: t(`web.edesk.state.${value}`) })),
    },
    useKindFilter(kinds, kind),
  ];
}
