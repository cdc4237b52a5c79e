import {
  CardCell,
  CardRow,
  CardTable,
  Panel,
  Tag,
  figureText,
  momentText,
  useLanguage,
  useMessages,
} from '#look';
import type { JSX } from 'react';
import { data } from 'react-router';
import { readForPage } from '../../api/read-for-page';
import { frameMessages } from '../../frame/frame.messages';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import type { Route } from './+types/line-page';
import { budgetMessages } from './budget.messages';
import { CsvLink } from './csv-link';
import { DailyChart } from './daily-chart';
import { DayTable } from './day-table';
import { useFinance } from './finance-context';
import type { Line, LineDays, LineList } from './finance-types';
import { LineActs } from './line-acts';
import { LineMoney } from './line-money';
import { PrintButton } from './print-button';

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, budgetMessages['web.line.title']);
}

interface Loaded {
  readonly line: Line;
  readonly days: LineDays['items'];
  /** Closed lines that have something to carry over. */
  readonly sources: readonly Line[];
  readonly readAt: string;
}

export async function loader({ context, url, params }: Route.LoaderArgs): Promise<Loaded> {
  const read = <T,>(path: string) => readForPage<T>({ context, url }, path);
  const [lines, days] = await Promise.all([
    read<LineList>('/voucher/budget-lines'),
    read<LineDays>(`/voucher/budget-lines/${encodeURIComponent(params.id)}/days`),
  ]);
  const line = lines.items.find(({ id }) => id === params.id);
  if (!line) throw data(null, 404);
  const sources = lines.items.filter(
    ({ id, state, returned }) => id !== line.id && state === 'closed' && Number(returned) > 0,
  );
  return { line, days: days.items, sources, readAt: new Date().toISOString() };
}

/** One line: figures that add up, its days, and what is done with it. */
export default function LinePage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(budgetMessages);
  const frame = useMessages(frameMessages);
  const language = useLanguage();
  const { mayManage } = useFinance();
  const { line, days, sources, readAt } = loaderData;
  const name = line.roundName[language];
  return (
    <main id="main" className="wrap financepage stack-3" tabIndex={-1}>
      <nav className="crumb" aria-label={frame('web.place')}>
        <LocalLink to="/desk/finance/lines">{t('web.line.title')}</LocalLink>
      </nav>
      <div className="pagehead">
        <h1>
          {name} <Tag tone={line.state === 'open' ? 'ok' : 'neutral'}>{t(`web.line.${line.state}`)}</Tag>
        </h1>
        <PrintButton />
      </div>
      <LineMoney line={line} />
      {mayManage && line.state === 'open' ? <LineActs line={line} sources={sources} /> : null}
      <Panel id="h-days" title={t('web.line.days')} hint={t('web.line.days.unit')}>
        <div className="stack-3">
          <div className="chartcols">
            <DailyChart name={name} days={days} today={readAt} />
            <DayTable days={days} />
          </div>
          <p className="row noprint">
            <CsvLink path={`budget-lines/${line.id}/days`} label={t('web.line.days.csv')} />
            <CsvLink path={`budget-lines/${line.id}/entries`} label={t('web.line.entries.csv')} />
          </p>
        </div>
      </Panel>
      <Panel id="h-moves" title={t('web.line.moves')}>
        <MoveTable line={line} />
      </Panel>
    </main>
  );
}

function MoveTable({ line }: { readonly line: Line }): JSX.Element {
  const t = useMessages(budgetMessages);
  const language = useLanguage();
  const columns = [
    { key: 'what', label: t('web.line.move') },
    { key: 'why', label: t('web.line.move.why') },
    { key: 'who', label: t('web.line.move.who') },
    { key: 'amount', label: t('web.line.amount'), numeric: true },
  ];
  return (
    <CardTable caption={t('web.line.moves')} columns={columns}>
      {line.moves.toReversed().map((move) => (
        <CardRow key={move.at + move.kind} head={move.kindName[language]}>
          <CardCell label={t('web.line.move.why')}>{move.reason}</CardCell>
          <CardCell label={t('web.line.move.who')}>
            <span className="num">
              {t('web.line.move.when', { person: move.person, when: momentText(move.at, language) })}
            </span>
          </CardCell>
          <CardCell label={t('web.line.amount')} numeric>
            {figureText(move.amount)}
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}
