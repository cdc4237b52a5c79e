import { Button, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { useNavigate } from 'react-router';
import { readForPage } from '../../api/read-for-page';
import type { FinderKind } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { localPath } from '../../frame/locale';
import { pageTitle } from '../../frame/page-title';
import { useApi } from '../session/session-context';
import { FormTrouble } from '../voucher/form-trouble';
import { useSending } from '../voucher/use-sending';
import type { Route } from './+types/new-entry-page';
import { entryMessages } from './entry.messages';
import { fieldsOf } from './place-words';
import { useGrants } from './use-grants';
import entriesCss from './entries.css?url';

export function links(): ReturnType<Route.LinksFunction> {
  return [{ rel: 'stylesheet', href: entriesCss }];
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, entryMessages['web.entries.new']);
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<{ kinds: FinderKind[] }> {
  const { items } = await readForPage<{ items: FinderKind[] }>({ context, url }, '/finder/kinds');
  return { kinds: items };
}

/** Into which directory the new entry belongs, with what each asks for. */
export default function NewEntryPage({ loaderData: { kinds } }: Route.ComponentProps): JSX.Element {
  const t = useMessages(entryMessages);
  const language = useLanguage();
  const api = useApi();
  const navigate = useNavigate();
  const sending = useSending();
  const { mayFill } = useGrants();
  const begin = async (kind: FinderKind['id']) => {
    let id: string | undefined;
    const body = { kind, entryId: null, title: '', titleEn: null, body: '', fields: {} };
    const done = await sending.send(async () => {
      id = (await api.POST('/finder/proposals', { body })).data?.id;
    });
    if (done && id) await navigate(localPath(`/workspace/entries/proposals/${id}`, language));
  };
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <p className="crumb">
        <LocalLink to="/workspace/entries">{t('web.entries.back')}</LocalLink>
      </p>
      <h1>{t('web.entries.new')}</h1>
      <p className="soft">{t(mayFill ? 'web.entries.new.lead' : 'web.entries.no-fill')}</p>
      <FormTrouble sending={sending} fieldIds={{}} />
      <ul className="directories">
        {kinds.map((kind) => (
          <li key={kind.id}>
            <div>
              <h2>{kind.one[language]}</h2>
              <p className="soft">{t(`web.entries.kind.${kind.id}`)}</p>
              <p className="small quiet">
                {t('web.entries.asks', {
                  fields: fieldsOf(kind)
                    .map(({ name }) => name[language])
                    .join(language === 'zh' ? '、' : ', '),
                })}
              </p>
            </div>
            {mayFill ? (
              <Button
                kind="second"
                busy={sending.busy}
                aria-label={t('web.entries.begin.of', { kind: kind.one[language] })}
                onClick={() => void begin(kind.id)}
              >
                {t('web.entries.begin')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </main>
  );
}
