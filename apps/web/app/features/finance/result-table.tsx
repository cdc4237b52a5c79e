import { CardCell, CardRow, CardTable, momentText, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { LocalLink } from '../../frame/local-link';
import type { BankResultList } from './finance-types';
import { reconciliationMessages } from './reconciliation.messages';

/** Result files with what came of their lines, the latest first. */
export function ResultTable({ results }: { readonly results: BankResultList['items'] }): JSX.Element {
  const t = useMessages(reconciliationMessages);
  const language = useLanguage();
  const columns = [
    { key: 'file', label: t('web.recon.file') },
    { key: 'imported', label: t('web.recon.imported') },
    { key: 'paid', label: t('web.recon.paid'), numeric: true },
    { key: 'failed', label: t('web.recon.failed'), numeric: true },
    { key: 'known', label: t('web.recon.known'), numeric: true },
    { key: 'left', label: t('web.recon.left'), numeric: true },
  ];
  return (
    <CardTable caption={t('web.recon.results')} columns={columns}>
      {results.map((result) => (
        <CardRow
          key={result.id}
          head={
            <LocalLink to={`/desk/finance/reconciliation/results/${result.id}`}>{result.fileName}</LocalLink>
          }
        >
          <CardCell label={t('web.recon.imported')}>
            <span className="num">
              {t('web.recon.imported-by', {
                person: result.importedBy,
                when: momentText(result.at, language),
              })}
            </span>
          </CardCell>
          <CardCell label={t('web.recon.paid')} numeric>
            {result.paid}
          </CardCell>
          <CardCell label={t('web.recon.failed')} numeric>
            {result.failed}
          </CardCell>
          <CardCell label={t('web.recon.known')} numeric>
            {result.known}
          </CardCell>
          <CardCell label={t('web.recon.left')} numeric>
            {result.openTasks > 0
              ? t('web.recon.left.open', { count: result.tasks, open: result.openTasks })
              : result.tasks}
          </CardCell>
        </CardRow>
      ))}
    </CardTable>
  );
}
