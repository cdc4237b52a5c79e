import { useMessages } from '#look';
import { useEffect, type JSX } from 'react';
import type { PageHandle } from '../../frame/page-handle';
import { pageTitle } from '../../frame/page-title';
import { SESSION_CHANNEL } from './session-channel';
import { sessionMessages } from './session.messages';
import type { Route } from './+types/signed-in-page';

export const handle: PageHandle = { scripts: true };

export function meta({ location }: Route.MetaArgs): { title: string }[] {
  return pageTitle(location.pathname, sessionMessages['web.session.done.title']);
}

/** Where signing in in a second window ends: it tells the first window and closes itself where the browser lets it. */
export default function SignedInPage(): JSX.Element {
  const t = useMessages(sessionMessages);
  useEffect(() => {
    const channel = new BroadcastChannel(SESSION_CHANNEL);
    channel.postMessage('signed-in');
    channel.close();
    window.close();
  }, []);
  return (
    <main id="main" className="wrap problem" tabIndex={-1}>
      <h1>{t('web.session.done.title')}</h1>
      <p className="lead">{t('web.session.done.text')}</p>
    </main>
  );
}
