import { Button, buttonClass, EmptyState, Field, Notice, Panel, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { redirect } from 'react-router';
import { readIfThere } from '../../api/read-for-page';
import type { SavedSearch, SearchDraft } from '../../api/types';
import { localeOf, localPath } from '../../frame/locale';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { usePortal } from '../../frame/portal-data';
import { useGrants } from '../entries/use-grants';
import type { Route } from './+types/new-search-page';
import { AskedFor } from './asked-for';
import { formText } from './form-text';
import { FrequencySelect } from './frequency-select';
import { savedSearchMessages } from './saved-searches.messages';
import { sendForm, type Refused } from './send-form';

const LIST = '/workspace/saved-searches';

interface Typed extends Refused {
  readonly name: string;
  readonly frequency: SavedSearch['frequency'];
}

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, savedSearchMessages['web.saved.new']);
}

/** The address has the question as the page of results has it; null: it is none that can be saved. */
export function loader({ context, url }: Route.LoaderArgs): Promise<SearchDraft | null> {
  const query = encodeURIComponent(url.search.slice(1));
  return readIfThere(
    { context, url },
    `/finder/saved-searches/draft?query=${query}`,
    'problem.invalid-fields',
  );
}

export async function action({ context, url, request }: Route.ActionArgs): Promise<Typed | Response> {
  const form = await request.formData();
  const name = formText(form, 'name');
  const frequency = formText(form, 'frequency') as Typed['frequency'];
  const body = { query: url.search.slice(1), name, frequency };
  const refused = await sendForm({ context, url }, 'POST', '/finder/saved-searches', body);
  return refused
    ? { ...refused, name, frequency }
    : redirect(localPath(`${LIST}?done=saved`, localeOf(url.pathname)));
}

/** Keeps the question of a page of results, under a name and with how often one hears of it. */
export default function NewSearchPage({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(savedSearchMessages);
  return (
    <main id="main" className="wrap app list" tabIndex={-1}>
      {loaderData ? (
        <p className="crumb">
          <LocalLink to={loaderData.path} reloadDocument>
            {t('web.saved.new.back')}
          </LocalLink>
        </p>
      ) : null}
      <h1>{t('web.saved.new')}</h1>
      <Saving draft={loaderData} typed={actionData} />
    </main>
  );
}

function Saving(props: {
  readonly draft: SearchDraft | null;
  readonly typed: Typed | undefined;
}): JSX.Element {
  const t = useMessages(savedSearchMessages);
  const { mayFill } = useGrants();
  const { draft, typed } = props;
  const toList = <LocalLink to={LIST}>{t('web.saved.new.list')}</LocalLink>;
  if (!draft)
    return (
      <EmptyState
        title={t('web.saved.new.empty')}
        action={
          <LocalLink className={buttonClass()} to="/search" reloadDocument>
            {t('web.saved.none.go')}
          </LocalLink>
        }
      >
        <p>{t('web.saved.new.empty.text')}</p>
      </EmptyState>
    );
  if (draft.saved)
    return (
      <EmptyState title={t('web.saved.new.known')} action={toList}>
        <p>{t('web.saved.new.known.text')}</p>
      </EmptyState>
    );
  if (draft.isFull)
    return (
      <EmptyState title={t('web.saved.new.full')} action={toList}>
        <p>{t('web.saved.new.full.text')}</p>
      </EmptyState>
    );
  if (!mayFill) return <Notice tone="warn">{t('web.saved.read-only')}</Notice>;
  return <SaveForm draft={draft} typed={typed} />;
}

function SaveForm(props: { readonly draft: SearchDraft; readonly typed: Typed | undefined }): JSX.Element {
  const t = useMessages(savedSearchMessages);
  const language = useLanguage();
  const { csrfToken } = usePortal();
  const { draft, typed } = props;
  return (
    <Panel id="h-save" title={t('web.saved.new.form')}>
      <form method="post" className="stack">
        {typed ? (
          <p className="wrong" role="alert">
            {t('web.saved.failed', { words: typed.words })}
          </p>
        ) : null}
        <p>
          <span className="soft">{t('web.saved.query')}</span>{' '}
          <b>
            <AskedFor {...draft} />
          </b>
        </p>
        <Field id="name" label={t('web.saved.name')} hint={t('web.saved.name.hint')}>
          {(control) => (
            <input
              {...control}
              name="name"
              required
              maxLength={60}
              defaultValue={typed?.name ?? draft.name[language]}
            />
          )}
        </Field>
        <Field id="frequency" label={t('web.saved.frequency')}>
          {(control) => <FrequencySelect control={control} chosen={typed?.frequency ?? 'daily'} />}
        </Field>
        <input type="hidden" name="_csrf" value={csrfToken ?? ''} />
        <p>
          <Button type="submit">{t('web.saved.new.go')}</Button>
        </p>
      </form>
    </Panel>
  );
}
