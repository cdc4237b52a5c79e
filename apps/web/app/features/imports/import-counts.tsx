import { Facts, Notice, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import type { FinderImport } from '../../api/types';
import { importsMessages } from './imports.messages';

const COUNTS = ['lines', 'created', 'changed', 'unchanged', 'refused'] as const;

/** How many lines became what, and what of the table was left aside. */
export function ImportCounts({ order }: { readonly order: FinderImport }): JSX.Element {
  const t = useMessages(importsMessages);
  const language = useLanguage();
  const { report, finishedAt, dryRun } = order;
  const columns = report?.ignored.join(language === 'zh' ? '、' : ', ') ?? '';
  return (
    <div className="stack">
      <div className="importcounts num">
        <Facts
          three
          facts={COUNTS.map((count) => ({
            term: t(`web.imports.${count}`),
            value: report ? report[count].toLocaleString(language) : '–',
          }))}
        />
      </div>
      {finishedAt && report?.complete === false ? (
        <Notice tone="warn">{t(dryRun ? 'web.imports.broken.text' : 'web.imports.broken.real')}</Notice>
      ) : null}
      {columns ? <Notice tone="warn">{t('web.imports.ignored', { columns })}</Notice> : null}
    </div>
  );
}
