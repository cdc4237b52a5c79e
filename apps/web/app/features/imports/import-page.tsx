import { Notice, Panel, Tag, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { FinderImport, FinderKind } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { pageOf } from '../orders/order-pages';
import { Original } from '../search/original';
import type { Route } from './+types/import-page';
import { ImportCounts } from './import-counts';
import { ImportFacts } from './import-facts';
import { ImportFaults } from './import-faults';
import { importState } from './import-state';
import { ImportStateTag } from './import-state-tag';
import { importsMessages } from './imports.messages';
import { NextStep } from './next-step';
import { useReadAgain } from './use-read-again';

interface Imported {
  readonly order: FinderImport;
  readonly kind: FinderKind | null;
  /** Of its faults. */
  readonly page: number;
}

export function meta({ location, loaderData }: Route.MetaArgs): { title: string }[] {
  const file = loaderData?.order.fileName;
  return pageTitle(location.pathname, file ? { zh: file, en: file } : undefined);
}

export async function loader({ context, url, params }: Route.LoaderArgs): Promise<Imported> {
  const read = <T,>(path: string) => readForPage<T>({ context, url }, path);
  const [order, { items }] = await Promise.all([
    read<FinderImport>(`/finder/imports/${encodeURIComponent(params.id)}`),
    read<{ items: FinderKind[] }>('/finder/kinds'),
  ]);
  return { order, kind: items.find(({ id }) => id === order.kind) ?? null, page: pageOf(url) };
}

/** What came of a table line by line, or would come of it. */
export default function ImportPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(importsMessages);
  const { order, kind, page } = loaderData;
  const state = importState(order);
  const isUnderWay = state === 'waiting' || state === 'reading';
  useReadAgain(isUnderWay);
  return (
    <main id="main" className="wrap deskpage list" tabIndex={-1}>
      <p className="crumb">
        <LocalLink to="/desk/entries/imports">{t('web.imports.back')}</LocalLink>
      </p>
      <h1>
        <Original text={order.fileName} /> {order.dryRun ? <Tag>{t('web.imports.dry')}</Tag> : null}{' '}
        <ImportStateTag order={order} />
      </h1>
      <div className="ordercols">
        <div className="stack-3">
          {isUnderWay ? <UnderWay order={order} /> : null}
          <Panel id="h-result" title={t(order.dryRun ? 'web.imports.result.dry' : 'web.imports.result')}>
            <ImportCounts order={order} />
          </Panel>
          <ImportFaults order={order} page={page} />
          {isUnderWay ? null : <NextStep key={order.id} order={order} kind={kind} />}
          {/* The state is read out as it changes, and not every number on the way. */}
          <p className="vh" role="status">
            {t(`web.imports.state.${state}`)}
          </p>
        </div>
        <div className="orderside">
          <Panel id="h-facts" title={t('web.imports.facts')}>
            <ImportFacts order={order} kind={kind} />
          </Panel>
        </div>
      </div>
    </main>
  );
}

/** Also for who has no scripts: the address can be opened again. */
function UnderWay({ order }: { readonly order: FinderImport }): JSX.Element {
  const t = useMessages(importsMessages);
  const language = useLanguage();
  const { report } = order;
  const lines = (report?.lines ?? 0).toLocaleString(language);
  return (
    <Notice>
      <p>{report ? t('web.imports.reading.text', { lines }) : t('web.imports.waiting.text')}</p>
      <p>
        <LocalLink to={`/desk/entries/imports/${order.id}`}>{t('web.imports.reload')}</LocalLink>
      </p>
    </Notice>
  );
}
