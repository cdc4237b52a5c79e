import { EmptyState, Panel, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import { pageTitle } from '../../frame/page-title';
import type { Route } from './+types/reconciliation-page';
import { useFinance } from './finance-context';
import type { BankFormat, BankResultList, FinanceTasks, PaymentList } from './finance-types';
import { ImportForm } from './import-form';
import { reconciliationMessages } from './reconciliation.messages';
import { ResultTable } from './result-table';
import { TaskTable } from './task-table';

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, reconciliationMessages['web.recon.title']);
}

interface Loaded {
  readonly tasks: FinanceTasks['items'];
  readonly results: BankResultList['items'];
  readonly formats: readonly BankFormat[];
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<Loaded> {
  const read = <T,>(path: string) => readForPage<T>({ context, url }, path);
  const [tasks, results, { formats }] = await Promise.all([
    read<FinanceTasks>('/voucher/finance-tasks'),
    read<BankResultList>('/voucher/bank-results'),
    read<PaymentList>('/voucher/payments?size=1'),
  ]);
  return { tasks: tasks.items, results: results.items, formats };
}

/** What the bank reports is taken in; what does not agree is looked into by people. */
export default function ReconciliationPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(reconciliationMessages);
  const { mayManage } = useFinance();
  const { tasks, results, formats } = loaderData;
  const open = tasks.filter(({ state }) => state !== 'closed');
  const closed = tasks.filter(({ state }) => state === 'closed').toReversed();
  return (
    <main id="main" className="wrap financepage stack-3" tabIndex={-1}>
      <h1>{t('web.recon.title')}</h1>
      {open.length === 0 ? (
        <EmptyState title={t('web.recon.tasks.none')}>
          <p>{t('web.recon.tasks.none.text')}</p>
        </EmptyState>
      ) : (
        <Panel
          id="h-tasks"
          title={
            <>
              {t('web.recon.tasks')} <span className="num">{open.length}</span>
            </>
          }
        >
          <TaskTable tasks={open} />
        </Panel>
      )}
      {mayManage ? <ImportForm formats={formats} /> : null}
      <Panel id="h-results" title={t('web.recon.results')}>
        {results.length === 0 ? (
          <p className="soft">{t('web.recon.results.none')}</p>
        ) : (
          <ResultTable results={results} />
        )}
      </Panel>
      {closed.length > 0 ? (
        <Panel id="h-closed" title={t('web.recon.closed')}>
          <details>
            <summary>{t('web.recon.closed.count', { count: closed.length })}</summary>
            <TaskTable tasks={closed} />
          </details>
        </Panel>
      ) : null}
    </main>
  );
}
