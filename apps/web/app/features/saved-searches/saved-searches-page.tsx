import { buttonClass, EmptyState, Notice, useMessages } from '#look';
import type { JSX } from 'react';
import { redirect } from 'react-router';
import { readForPage } from '../../api/read-for-page';
import type { SavedSearchList } from '../../api/types';
import { localeOf, localPath } from '../../frame/locale';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { useGrants } from '../entries/use-grants';
import type { Route } from './+types/saved-searches-page';
import { formText } from './form-text';
import { savedSearchMessages } from './saved-searches.messages';
import { SearchRow } from './search-row';
import { sendForm, type Refused } from './send-form';
import savedCss from './saved-searches.css?url';

const LIST = '/workspace/saved-searches';
const DONE = ['saved', 'changed', 'removed'] as const;

interface Shown {
  readonly list: SavedSearchList;
  readonly done: (typeof DONE)[number] | null;
}

export function links(): ReturnType<Route.LinksFunction> {
  return [{ rel: 'stylesheet', href: savedCss }];
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, savedSearchMessages['web.saved']);
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<Shown> {
  const list = await readForPage<SavedSearchList>({ context, url }, '/finder/saved-searches');
  return { list, done: DONE.find((one) => one === url.searchParams.get('done')) ?? null };
}

export async function action({ context, url, request }: Route.ActionArgs) {
  const form = await request.formData();
  const of = (name: string) => formText(form, name);
  const version = Number(of('version'));
  const path = `/finder/saved-searches/${encodeURIComponent(of('id'))}`;
  const page = { context, url };
  const removes = of('act') === 'remove';
  const refused = removes
    ? await sendForm(page, 'DELETE', `${path}?version=${version}`)
    : await sendForm(page, 'PUT', path, { name: of('name'), frequency: of('frequency'), version });
  const done = removes ? 'removed' : 'changed';
  return refused
    ? { ...refused, id: of('id'), name: removes ? null : of('name') }
    : redirect(localPath(`${LIST}?done=${done}`, localeOf(url.pathname)));
}

/** What the company keeps looking for, and how often it hears what is new. */
export default function SavedSearchesPage({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(savedSearchMessages);
  const { mayFill } = useGrants();
  const { items, most } = loaderData.list;
  const { done } = loaderData;
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      <div>
        <h1>{t('web.saved')}</h1>
        <p className="soft">{t('web.saved.lead')}</p>
        <p className="small">
          <LocalLink to="/workspace/interests">{t('web.saved.interests')}</LocalLink>
        </p>
      </div>
      {done && !actionData ? <Notice live>{t(`web.saved.done.${done}`)}</Notice> : null}
      {actionData ? <Refusal {...actionData} /> : null}
      {mayFill ? null : <p className="soft">{t('web.saved.read-only')}</p>}
      {items.length === 0 ? (
        <EmptyState
          title={t('web.saved.none')}
          action={
            <LocalLink className={buttonClass()} to="/search" reloadDocument>
              {t('web.saved.none.go')}
            </LocalLink>
          }
        >
          <p>{t('web.saved.none.text')}</p>
        </EmptyState>
      ) : (
        <>
          <p className="small quiet num">{t('web.saved.count', { count: items.length, most })}</p>
          <ul className="messages">
            {items.map((search) => (
              <SearchRow
                key={`${search.id} ${search.version}`}
                search={search}
                typed={actionData?.id === search.id ? actionData.name : null}
                mayFill={mayFill}
              />
            ))}
          </ul>
        </>
      )}
    </main>
  );
}

function Refusal({ status, words }: Refused): JSX.Element {
  const t = useMessages(savedSearchMessages);
  const said =
    status === 409
      ? t('web.saved.overtaken')
      : status === 404
        ? t('web.saved.gone')
        : t('web.saved.failed', { words });
  return (
    <p className="wrong" role="alert">
      {said}
    </p>
  );
}
