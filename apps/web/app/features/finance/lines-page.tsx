import {
  Button,
  CardCell,
  CardRow,
  CardTable,
  EmptyState,
  Panel,
  Tag,
  figureText,
  useLanguage,
  useMessages,
} from '#look';
import { useState, type JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { VoucherRound } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import type { Route } from './+types/lines-page';
import { AppropriateDialog } from './appropriate-dialog';
import { budgetMessages } from './budget.messages';
import { CsvLink } from './csv-link';
import { useFinance } from './finance-context';
import { financeMessages } from './finance.messages';
import type { Line, LineList } from './finance-types';

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, budgetMessages['web.line.title']);
}

interface Loaded {
  readonly lines: readonly Line[];
  /** Rounds without money. */
  readonly rounds: readonly VoucherRound[];
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<Loaded> {
  const [lines, rounds] = await Promise.all([
    readForPage<LineList>({ context, url }, '/voucher/budget-lines'),
    readForPage<{ items: VoucherRound[] }>({ context, url }, '/voucher/rounds'),
  ]);
  return { lines: lines.items, rounds: rounds.items.filter(({ money }) => money === null) };
}

/** Budget lines, one a round. */
export default function LinesPage({ loaderData: { lines, rounds } }: Route.ComponentProps): JSX.Element {
  const t = useMessages(budgetMessages);
  const f = useMessages(financeMessages);
  const { mayManage } = useFinance();
  const [asking, setAsking] = useState(false);
  return (
    <main id="main" className="wrap financepage stack-3" tabIndex={-1}>
      <div className="pagehead">
        <h1>{t('web.line.title')}</h1>
        <div className="links">
          <CsvLink path="budget-lines" />
        </div>
      </div>
      {lines.length === 0 ? (
        <EmptyState title={t('web.line.none')}>
          <p>{t('web.line.none.text')}</p>
        </EmptyState>
      ) : (
        <Panel id="h-lines" title={t('web.line.all')}>
          <LineTable lines={lines} />
        </Panel>
      )}
      {mayManage ? (
        rounds.length > 0 ? (
          <p className="noprint">
            <Button onClick={() => setAsking(true)}>
              {f('web.finance.asks', { label: t('web.line.appropriate') })}
            </Button>
          </p>
        ) : (
          <p className="small soft">{t('web.line.appropriate.none')}</p>
        )
      ) : null}
      <AppropriateDialog rounds={rounds} open={asking} onClose={() => setAsking(false)} />
    </main>
  );
}

const FIGURES = ['appropriated', 'available', 'promised', 'approved', 'paid'] as const;

function LineTable({ lines }: { readonly lines: readonly Line[] }): JSX.Element {
  const t = useMessages(budgetMessages);
  const language = useLanguage();
  const columns = [
    { key: 'round', label: t('web.line.round') },
    { key: 'state', label: t('web.line.state') },
    ...FIGURES.map((figure) => ({ key: figure, label: t(`web.line.${figure}`), numeric: true })),
  ];
  return (
    <CardTable caption={t('web.line.title')} columns={columns}>
      {lines.map((line) => (
        <CardRow
          key={line.id}
          head={<LocalLink to={`/desk/finance/lines/${line.id}`}>{line.roundName[language]}</LocalLink>}
        >
          <CardCell label={t('web.line.state')}>
            <span>
              <Tag tone={line.state === 'open' ? 'ok' : 'neutral'}>{t(`web.line.${line.state}`)}</Tag>
              {line.waiting > 0 ? (
                <span className="small soft number">{t('web.line.waiting', { count: line.waiting })}</span>
              ) : null}
            </span>
          </CardCell>
          {FIGURES.map((figure) => (
            <CardCell key={figure} label={t(`web.line.${figure}`)} numeric>
              {figureText(line[figure])}
            </CardCell>
          ))}
        </CardRow>
      ))}
    </CardTable>
  );
}
