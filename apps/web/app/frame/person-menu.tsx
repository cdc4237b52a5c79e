import { buttonClass, Icon, LinkButton, useLanguage, useMessages } from '#look';
import type { JSX } from 'react';
import { useLocation } from 'react-router';
import { frameMessages } from './frame.messages';
import { inLanguage, localPath } from './locale';
import { usePortal } from './portal-data';

/** Sign in, or who is signed in and the way out. Works without scripts. */
export function PersonMenu(): JSX.Element {
  const t = useMessages(frameMessages);
  const language = useLanguage();
  const { session, csrfToken, accountUrl } = usePortal();
  const { pathname, search } = useLocation();
  if (!session) {
    const atHome = inLanguage(pathname, 'zh') === '/';
    const returnTo = atHome ? localPath('/workspace', language) : pathname + search;
    return (
      <LinkButton kind="second" href={`/auth/login?return_to=${encodeURIComponent(returnTo)}`}>
        {t('web.sign-in')}
      </LinkButton>
    );
  }
  const name = (
    <>
      <Icon name="user" /> <span className="vh">{t('web.signed-in-as')}</span>
      {session.person.name}
    </>
  );
  return (
    <>
      {accountUrl ? (
        <a className="nw" href={`${accountUrl}?lang=${language}`} title={t('web.account')}>
          {name}
        </a>
      ) : (
        <span className="nw">{name}</span>
      )}
      <form method="post" action="/auth/logout">
        <input type="hidden" name="_csrf" value={csrfToken ?? ''} />
        <button className={buttonClass('plain')}>{t('web.sign-out')}</button>
      </form>
    </>
  );
}
