import { Button, Notice, useMessages } from '#look';
import type { JSX } from 'react';
import { data } from 'react-router';
import { problemOf } from '../../api/problem';
import { readForPage } from '../../api/read-for-page';
import type { FinderStopping } from '../../api/types';
import { LocalLink } from '../../frame/local-link';
import { pageTitle } from '../../frame/page-title';
import { usePortal } from '../../frame/portal-data';
import { portalContext } from '../../load-context';
import type { Route } from './+types/stop-page';
import { interestsMessages } from './interests.messages';
import casesCss from '../../../../../libs/look/src/cases.css?url';

export function links(): ReturnType<Route.LinksFunction> {
  return [{ rel: 'stylesheet', href: casesCss }];
}

export function meta({ location }: Route.MetaArgs) {
  return [
    ...pageTitle(location.pathname, interestsMessages['web.stop']),
    { name: 'robots', content: 'noindex' },
  ];
}

/** Looking stops nothing: programs that look through mail follow every link. */
export function loader({ context, url, params }: Route.LoaderArgs): Promise<FinderStopping> {
  return readForPage({ context, url }, `/finder/stop/${encodeURIComponent(params.code)}`);
}

export async function action({ context, params }: Route.ActionArgs): Promise<null> {
  const path = `/finder/stop/${encodeURIComponent(params.code)}`;
  const { api, requestId } = context.get(portalContext);
  const response = await api(path, { method: 'POST' });
  if (!response.ok) throw data({ ...(await problemOf(response)), requestId }, response.status);
  return null;
}

/** What is said of each thing that such a link stops. */
const WORDS = {
  interests: {
    ask: 'web.stop.ask',
    done: 'web.stop.done',
    resume: 'web.stop.resume',
    page: '/workspace/interests',
    toPage: 'web.stop.to-interests',
  },
  search: {
    ask: 'web.stop.search.ask',
    done: 'web.stop.search.done',
    resume: 'web.stop.search.resume',
    page: '/workspace/saved-searches',
    toPage: 'web.stop.to-searches',
  },
} as const;

/** What the link in a message leads to: one button, without sign-in and without scripts. */
export default function StopPage({ loaderData: stopping }: Route.ComponentProps): JSX.Element {
  const t = useMessages(interestsMessages);
  const { csrfToken } = usePortal();
  const { stopped, name } = stopping;
  const words = WORDS[stopping.what];
  const said = { name: name ?? '' };
  return (
    <main id="main" className="wrap read stack" tabIndex={-1}>
      <h1>{t('web.stop')}</h1>
      {stopped ? (
        <Notice>{t(words.done, said)}</Notice>
      ) : (
        <form method="post" className="stack">
          <p>{t(words.ask, said)}</p>
          <p className="soft">{t('web.stop.what')}</p>
          <input type="hidden" name="_csrf" value={csrfToken ?? ''} />
          <p>
            <Button type="submit">{t('web.stop.do')}</Button>
          </p>
        </form>
      )}
      <p>
        {t(words.resume)} <LocalLink to={words.page}>{t(words.toPage)}</LocalLink>
      </p>
    </main>
  );
}
