import { useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { FinderImportSummary, FinderKind } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { kindOf } from '../entry-desk/kind-filter';
import type { Route } from './+types/new-import-page';
import { ImportForm } from './import-form';
import { importsMessages } from './imports.messages';

interface NewImport {
  readonly kinds: readonly FinderKind[];
  /** The directory that the address names; empty: none. */
  readonly kind: FinderKind['id'] | '';
  /** By which names entries came in before. */
  readonly sources: readonly string[];
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, importsMessages['web.imports.new']);
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<NewImport> {
  const read = <T,>(path: string) => readForPage<{ items: T[] }>({ context, url }, path);
  const [{ items: kinds }, { items }] = await Promise.all([
    read<FinderKind>('/finder/kinds'),
    read<FinderImportSummary>('/finder/imports'),
  ]);
  return { kinds, kind: kindOf(url, kinds), sources: [...new Set(items.map(({ source }) => source))] };
}

/** A table is sent, first to be looked at only. */
export default function NewImportPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(importsMessages);
  return (
    <main id="main" className="wrap deskpage list" tabIndex={-1}>
      <p className="crumb">
        <LocalLink to="/desk/entries/imports">{t('web.imports.back')}</LocalLink>
      </p>
      <div>
        <h1>{t('web.imports.new')}</h1>
        <p className="soft">{t('web.imports.lead')}</p>
      </div>
      <ImportForm {...loaderData} />
    </main>
  );
}
