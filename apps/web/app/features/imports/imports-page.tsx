import { buttonClass, EmptyState, Icon, Panel, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { FinderImportSummary, FinderKind } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import type { Route } from './+types/imports-page';
import { ImportTable } from './import-table';
import { importState } from './import-state';
import { importsMessages } from './imports.messages';
import { useReadAgain } from './use-read-again';

interface Imports {
  readonly items: readonly FinderImportSummary[];
  readonly kinds: readonly FinderKind[];
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, importsMessages['web.imports.title']);
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<Imports> {
  const read = <T,>(path: string) => readForPage<{ items: T[] }>({ context, url }, path);
  const [{ items }, { items: kinds }] = await Promise.all([
    read<FinderImportSummary>('/finder/imports'),
    read<FinderKind>('/finder/kinds'),
  ]);
  return { items, kinds };
}

/** Tables of entries that editors have sent, the latest first. */
export default function ImportsPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(importsMessages);
  const { items, kinds } = loaderData;
  useReadAgain(items.some((item) => ['waiting', 'reading'].includes(importState(item))));
  const begin = (
    <LocalLink className={buttonClass()} to="/desk/entries/imports/new">
      <Icon name="upload" /> {t('web.imports.new')}
    </LocalLink>
  );
  return (
    <main id="main" className="wrap deskpage stack-3" tabIndex={-1}>
      <div className="row between">
        <div>
          <h1>{t('web.imports.title')}</h1>
          <p className="soft">{t('web.imports.lead')}</p>
        </div>
        {items.length > 0 ? begin : null}
      </div>
      {items.length === 0 ? (
        <EmptyState title={t('web.imports.none')} action={begin}>
          <p>{t('web.imports.none.text')}</p>
        </EmptyState>
      ) : (
        <Panel
          id="h-imports"
          title={t('web.imports.list')}
          hint={t('web.imports.list.note', { count: items.length })}
        >
          <ImportTable items={items} kinds={kinds} />
        </Panel>
      )}
    </main>
  );
}
