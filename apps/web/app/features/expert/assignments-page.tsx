import {
  CardCell,
  CardRow,
  CardTable,
  dayText,
  EmptyState,
  figureText,
  Notice,
  Panel,
  useLanguage,
  useMessages,
} from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { VoucherAssignmentList, VoucherExpertProfile } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { lastDay } from '../application/last-day';
import { ORDERS_PER_PAGE, pageOf } from '../orders/order-pages';
import { orderMessages } from '../orders/order.messages';
import { Pager } from '../orders/pager';
import type { Route } from './+types/assignments-page';
import { expertMessages } from './expert.messages';

const WHICH = ['open', 'ended'] as const;
type Which = (typeof WHICH)[number];

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, expertMessages['web.expert']);
}

interface Listed extends VoucherAssignmentList {
  readonly which: Which;
  /** Whether lots are drawn for this expert, and if not, what is missing. */
  readonly standing: 'none' | 'waiting' | 'admitted';
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<Listed> {
  const page = { context, url };
  const which = WHICH.find((known) => known === url.searchParams.get('which')) ?? 'open';
  const path = `/voucher/assignments?which=${which}&page=${pageOf(url)}`;
  const [list, { profile }] = await Promise.all([
    readForPage<VoucherAssignmentList>(page, path),
    readForPage<VoucherExpertProfile>(page, '/voucher/expert-profile'),
  ]);
  const standing = profile?.active ? 'admitted' : 'waiting';
  return { ...list, which, standing: profile ? standing : 'none' };
}

/** What was assigned to the expert. */
export default function AssignmentsPage({
  loaderData: { items, total, page, which, standing },
}: Route.ComponentProps): JSX.Element {
  const t = useMessages(expertMessages);
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <h1>{t('web.expert')}</h1>
      {standing === 'admitted' ? null : (
        <Notice tone="warn">
          {t(`web.expert.profile.${standing}`)}{' '}
          <LocalLink to="/expert/profile">
            {t(standing === 'none' ? 'web.expert.profile.fill' : 'web.expert.profile')}
          </LocalLink>
        </Notice>
      )}
      <nav className="kinds" aria-label={t('web.expert.which')}>
        <ul>
          {WHICH.map((one) => (
            <li key={one}>
              <LocalLink to={`/expert?which=${one}`} aria-current={one === which ? 'page' : undefined}>
                {t(`web.expert.${one}`)}
              </LocalLink>
            </li>
          ))}
        </ul>
      </nav>
      {items.length === 0 ? (
        <EmptyState title={t(`web.expert.none.${which}`)}>
          <p>{t('web.expert.none.text')}</p>
        </EmptyState>
      ) : (
        <Panel id="h-assignments" title={t(`web.expert.${which}`)}>
          <AssignmentTable caption={t(`web.expert.${which}`)} items={items} />
        </Panel>
      )}
      <Pager
        page={page}
        total={total}
        size={ORDERS_PER_PAGE}
        to={(next) => `/expert?which=${which}&page=${next}`}
      />
    </main>
  );
}

function AssignmentTable(props: {
  readonly caption: string;
  readonly items: VoucherAssignmentList['items'];
}): JSX.Element {
  const t = useMessages(expertMessages);
  const kind = useMessages(orderMessages);
  const language = useLanguage();
  const columns = [
    { key: 'task', label: t('web.expert.task') },
    { key: 'amount', label: t('web.expert.amount'), numeric: true },
    { key: 'state', label: t('web.expert.state') },
    { key: 'due', label: t('web.expert.due') },
  ];
  return (
    <CardTable caption={props.caption} columns={columns}>
      {props.items.map((item) => (
        <CardRow
          key={item.id}
          head={<LocalLink to={`/expert/${item.id}`}>{kind(`web.kind.${item.kind}`)}</LocalLink>}
        >
          <CardCell label={t('web.expert.amount')} numeric>
            {figureText(item.amount)}
          </CardCell>
          <CardCell label={t('web.expert.state')}>{item.stateName[language]}</CardCell>
          <CardCell label={t('web.expert.due')}>
            <span className="num nw">{dayText(lastDay(item.dueAt), language)}</span>
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}
