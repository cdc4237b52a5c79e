import {
  CardCell,
  CardRow,
  CardTable,
  Facts,
  Notice,
  Panel,
  Tag,
  dateText,
  figureText,
  momentText,
  useLanguage,
  useMessages,
  type IconName,
  type Tone,
} from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import { frameMessages } from '../../frame/frame.messages';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import type { Route } from './+types/result-page';
import type { BankResult } from './finance-types';
import { PrintButton } from './print-button';
import { reconciliationMessages } from './reconciliation.messages';

type ResultLine = BankResult['lines'][number];
type Verdict = 'paid' | 'failed' | 'known' | 'task';

const LOOK: Record<Verdict, readonly [Tone, IconName]> = {
  paid: ['ok', 'check'],
  failed: ['bad', 'cross'],
  known: ['neutral', 'check'],
  task: ['warn', 'warn'],
};

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, reconciliationMessages['web.recon.title']);
}

export function loader({ context, url, params }: Route.LoaderArgs): Promise<BankResult> {
  return readForPage({ context, url }, `/voucher/bank-results/${encodeURIComponent(params.id)}`);
}

/** What became of a result file, line by line. */
export default function ResultPage({ loaderData: result }: Route.ComponentProps): JSX.Element {
  const t = useMessages(reconciliationMessages);
  const frame = useMessages(frameMessages);
  const language = useLanguage();
  const { paid, failed, known, tasks } = result;
  return (
    <main id="main" className="wrap financepage stack-3" tabIndex={-1}>
      <nav className="crumb" aria-label={frame('web.place')}>
        <LocalLink to="/desk/finance/reconciliation">{t('web.result.back')}</LocalLink>
      </nav>
      <div className="pagehead">
        <h1>{t('web.result.title', { file: result.fileName })}</h1>
        <PrintButton />
      </div>
      <Notice tone={tasks > 0 ? 'warn' : 'accent'} live>
        <p>{t('web.result.done', { paid, failed, known, tasks })}</p>
        {failed > 0 ? <p>{t('web.result.failed.next')}</p> : null}
      </Notice>
      <Panel id="h-lines" title={t('web.result.lines')}>
        <ResultLines result={result} />
      </Panel>
      <Facts
        facts={[
          {
            term: t('web.recon.imported'),
            value: t('web.recon.imported-by', {
              person: result.importedBy,
              when: momentText(result.at, language),
            }),
          },
          { term: t('web.result.encoding'), value: result.encoding },
          { term: t('web.result.sha'), value: <span className="mono sha">{result.sha256}</span> },
        ]}
      />
    </main>
  );
}

function ResultLines({ result }: { readonly result: BankResult }): JSX.Element {
  const t = useMessages(reconciliationMessages);
  const columns = [
    { key: 'line', label: t('web.result.line') },
    { key: 'said', label: t('web.result.said') },
    { key: 'verdict', label: t('web.result.verdict') },
    { key: 'amount', label: t('web.recon.amount'), numeric: true },
  ];
  return (
    <CardTable caption={t('web.result.lines')} columns={columns}>
      {result.lines.map((line) => (
        <LineRow key={line.line} line={line} />
      ))}
    </CardTable>
  );
}

function LineRow({ line }: { readonly line: ResultLine }): JSX.Element {
  const t = useMessages(reconciliationMessages);
  const language = useLanguage();
  const verdict: Verdict = line.verdict === 'apply' ? (line.outcome ?? 'task') : line.verdict;
  const [tone, icon] = LOOK[verdict];
  return (
    <CardRow
      kind={verdict === 'task' ? 'flag' : undefined}
      head={
        <>
          <span className="num">{line.line}</span> <span className="mono">{line.reference}</span>
        </>
      }
    >
      <CardCell label={t('web.result.said')}>
        <span>
          {line.status}
          {line.day ? <span className="small soft num number">{dateText(line.day, language)}</span> : null}
          {line.note ? <span className="small soft number">{line.note}</span> : null}
        </span>
      </CardCell>
      <CardCell label={t('web.result.verdict')}>
        <span>
          <Tag tone={tone} icon={icon}>
            {t(`web.result.verdict.${verdict}`)}
          </Tag>
          {line.reason ? <span className="small number">{line.reason[language]}</span> : null}
        </span>
      </CardCell>
      <CardCell label={t('web.recon.amount')} numeric>
        {figureText(line.amount)}
      </CardCell>
    </CardRow>
  );
}
