import { useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { data } from 'react-router';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { placesOfEntry, typedOf, type Places } from '../entries/entry-places';
import { readRecordPage, type RecordPageData } from '../entries/record-page-data';
import { useApi } from '../session/session-context';
import type { Route } from './+types/correct-record-page';
import { entryDeskMessages } from './entry-desk.messages';
import { RecordForm } from './record-form';

export function meta({ location, loaderData }: Route.MetaArgs): { title: string }[] {
  const title = loaderData?.record.title;
  return pageTitle(location.pathname, title ? { zh: title, en: title } : undefined);
}

export async function loader({ context, url, params }: Route.LoaderArgs): Promise<RecordPageData> {
  const read = await readRecordPage({ context, url }, params.id);
  if (!read.record.actions.includes('correct')) throw data(null, 403);
  return read;
}

/** An editor corrects what an entry says; the version before is kept. */
export default function CorrectRecordPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(entryDeskMessages);
  const language = useLanguage();
  const api = useApi();
  const { record, kind } = loaderData;
  const { id, version } = record;
  const place = `/desk/entries/records/${id}`;
  const send = async (places: Places) => {
    const body = { version, kind: kind.id, ...typedOf(places) };
    await api.PUT('/finder/records/{id}', { params: { path: { id } }, body });
    return id;
  };
  return (
    <main id="main" className="wrap deskpage list" tabIndex={-1}>
      <p className="crumb">
        <LocalLink to={place}>{t('web.edesk.record.back')}</LocalLink>
      </p>
      <div>
        <h1>{t('web.edesk.correct.of', { title: record.title })}</h1>
        <p className="small quiet">
          {kind.name[language]} · {t('web.edesk.correct.note')}
        </p>
      </div>
      <RecordForm
        key={id}
        kind={kind}
        name={id}
        entry={record}
        saved={placesOfEntry(record)}
        back={place}
        yes={t('web.edesk.correct.yes')}
        send={send}
      />
    </main>
  );
}
