import { buttonClass, EmptyState, Icon, Panel, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { FinderImportList, FinderKind } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { ORDERS_PER_PAGE, pageOf } from '../orders/order-pages';
import { Pager } from '../orders/pager';
import type { Route } from './+types/imports-page';
import { ImportTable } from './import-table';
import { importState } from './import-state';
import { importsMessages } from './imports.messages';
import { useReadAgain } from './use-read-again';

const PLACE = '/desk/entries/imports';

interface Imports {
  readonly list: FinderImportList;
  readonly kinds: readonly FinderKind[];
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, importsMessages['web.imports.title']);
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<Imports> {
  const page = { context, url };
  const [list, { items: kinds }] = await Promise.all([
    readForPage<FinderImportList>(page, `/finder/imports?page=${pageOf(url)}`),
    readForPage<{ items: FinderKind[] }>(page, '/finder/kinds'),
  ]);
  return { list, kinds };
}

/** Tables of entries that editors have sent, the latest first. */
export default function ImportsPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(importsMessages);
  const { list, kinds } = loaderData;
  const { items, total, page } = list;
  useReadAgain(items.some((item) => ['waiting', 'reading'].includes(importState(item))));
  const begin = (
    <LocalLink className={buttonClass()} to={`${PLACE}/new`}>
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
        {total > 0 ? begin : null}
      </div>
      {total === 0 ? (
        <EmptyState title={t('web.imports.none')} action={begin}>
          <p>{t('web.imports.none.text')}</p>
        </EmptyState>
      ) : (
        <Panel
          id="h-imports"
          title={
            <>
              {t('web.imports.list')} <span className="num">{total}</span>
            </>
          }
        >
          <ImportTable items={items} kinds={kinds} />
        </Panel>
      )}
      <Pager page={page} total={total} size={ORDERS_PER_PAGE} to={(next) => `${PLACE}?page=${next}`} />
    </main>
  );
}
