import { useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { readForPage } from '../../api/read-for-page';
import type { FinderKind } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { typedOf, type Places } from '../entries/entry-places';
import { useApi } from '../session/session-context';
import type { Route } from './+types/new-record-page';
import { entryDeskMessages } from './entry-desk.messages';
import { kindOf } from './kind-filter';
import { RecordForm } from './record-form';

interface NewRecord {
  readonly kinds: readonly FinderKind[];
  readonly kind: FinderKind;
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, entryDeskMessages['web.edesk.new']);
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<NewRecord> {
  const { items } = await readForPage<{ items: FinderKind[] }>({ context, url }, '/finder/kinds');
  const wanted = kindOf(url, items);
  const kind = items.find(({ id }) => id === wanted) ?? items[0];
  if (!kind) throw new Error('there are no directories');
  return { kinds: items, kind };
}

/** An editor publishes an entry of no company, in the directory that the address names. */
export default function NewRecordPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(entryDeskMessages);
  const language = useLanguage();
  const api = useApi();
  const { kinds, kind } = loaderData;
  const send = async (places: Places) =>
    (await api.POST('/finder/records', { body: { kind: kind.id, ...typedOf(places) } })).data?.id;
  return (
    <main id="main" className="wrap deskpage list" tabIndex={-1}>
      <p className="crumb">
        <LocalLink to="/desk/entries/records">{t('web.edesk.records.back')}</LocalLink>
      </p>
      <h1>{t('web.edesk.new')}</h1>
      <nav className="kinds" aria-label={t('web.edesk.column.directory')}>
        <ul>
          {kinds.map(({ id, name }) => (
            <li key={id}>
              <LocalLink
                to={`/desk/entries/records/new?kind=${id}`}
                aria-current={id === kind.id ? 'page' : undefined}
              >
                {name[language]}
              </LocalLink>
            </li>
          ))}
        </ul>
      </nav>
      <RecordForm
        key={kind.id}
        kind={kind}
        name={`new:${kind.id}`}
        entry={null}
        saved={{}}
        back="/desk/entries/records"
        yes={t('web.edesk.new.yes')}
        send={send}
      />
    </main>
  );
}
