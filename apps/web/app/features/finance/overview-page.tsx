import { EmptyState, Notice, Panel, dateText, momentText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import type { Route } from './+types/overview-page';
import { budgetMessages } from './budget.messages';
import { DailyChart } from './daily-chart';
import { DayTable } from './day-table';
import type {
  FinanceTasks,
  Line,
  LineDays,
  LineList,
  OrderList,
  PaymentList,
  VerificationList,
} from './finance-types';
import { LineMoney } from './line-money';
import { overviewMessages } from './overview.messages';
import { WaitingRows, type Waiting } from './waiting-rows';

/** Lines whose days are drawn; what is older is looked up under “Budget”. */
const MOST_LINES = 3;

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, overviewMessages['web.over.title']);
}

interface Loaded extends Waiting {
  readonly lines: readonly { readonly line: Line; readonly days: LineDays['items'] }[];
  readonly night: VerificationList['items'][number] | null;
  readonly readAt: string;
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<Loaded> {
  const read = <T,>(path: string) => readForPage<T>({ context, url }, `/voucher/${path}`);
  const payments = (state: string) => read<PaymentList>(`payments?state=${state}`);
  const [approved, failed, recoveries, orders, tasks, lines, nights] = await Promise.all([
    payments('approved'),
    payments('pay-failed'),
    payments('recovery-open'),
    read<OrderList>('payment-orders'),
    read<FinanceTasks>('finance-tasks'),
    read<LineList>('budget-lines'),
    read<VerificationList>('verifications'),
  ]);
  const shown = lines.items.filter(({ state }) => state === 'open').slice(0, MOST_LINES);
  return {
    approved: approved.items,
    failed: failed.items,
    recoveries: recoveries.items,
    orders: orders.items,
    tasks: tasks.items.filter(({ state }) => state !== 'closed'),
    lines: await Promise.all(
      shown.map(async (line) => ({
        line,
        days: (await read<LineDays>(`budget-lines/${line.id}/days`)).items,
      })),
    ),
    night: nights.items[0] ?? null,
    readAt: new Date().toISOString(),
  };
}

/** Where the money is, what waits, and whether the books match. */
export default function OverviewPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(overviewMessages);
  const b = useMessages(budgetMessages);
  const language = useLanguage();
  const { lines, readAt } = loaderData;
  return (
    <main id="main" className="wrap financepage stack-3" tabIndex={-1}>
      <div className="pagehead">
        <h1>{t('web.over.title')}</h1>
        <p className="soft num">{t('web.over.on', { when: momentText(readAt, language) })}</p>
      </div>
      <Night night={loaderData.night} />
      <Panel id="h-waits" title={t('web.over.waits')}>
        <WaitingRows waiting={loaderData} />
      </Panel>
      {lines.length === 0 ? (
        <EmptyState
          title={b('web.line.none')}
          action={<LocalLink to="/desk/finance/lines">{b('web.line.title')}</LocalLink>}
        >
          <p>{b('web.line.none.text')}</p>
        </EmptyState>
      ) : (
        lines.map(({ line, days }) => <LineSection key={line.id} line={line} days={days} today={readAt} />)
      )}
    </main>
  );
}

function Night({ night }: { readonly night: Loaded['night'] }): JSX.Element {
  const t = useMessages(overviewMessages);
  const language = useLanguage();
  if (!night) return <p className="small soft">{t('web.over.night.none')}</p>;
  const params = { day: dateText(night.day, language), count: night.findings };
  return (
    <Notice tone={night.sound ? 'accent' : 'warn'}>
      {t(night.sound ? 'web.over.night.sound' : 'web.over.night.unsound', params)}{' '}
      <LocalLink to={`/desk/finance/verifications/${night.id}`}>{t('web.over.night.report')}</LocalLink>
    </Notice>
  );
}

function LineSection(props: {
  readonly line: Line;
  readonly days: LineDays['items'];
  readonly today: string;
}): JSX.Element {
  const b = useMessages(budgetMessages);
  const language = useLanguage();
  const { line, days } = props;
  const name = line.roundName[language];
  return (
    <section className="stack-3" aria-labelledby={`h-${line.id}`}>
      <div className="row between">
        <h2 id={`h-${line.id}`}>{name}</h2>
        <LocalLink to={`/desk/finance/lines/${line.id}`}>{b('web.line.details')}</LocalLink>
      </div>
      <LineMoney line={line} />
      <Panel id={`d-${line.id}`} title={b('web.line.days')} hint={b('web.line.days.unit')}>
        <div className="chartcols">
          <DailyChart name={name} days={days} today={props.today} />
          <DayTable days={days.slice(0, 7)} />
        </div>
      </Panel>
    </section>
  );
}
