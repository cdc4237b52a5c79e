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
  // Staff who belong to no company have none to choose.
  const hasCompany = session.company !== null || session.roles.length === 0;
  const workspace = encodeURIComponent(localPath('/workspace', language));
  return (
    <>
      {hasCompany ? (
        <a className="nw" href={`/auth/login?switch_company=1&return_to=${workspace}`}>
          {t('web.switch-company')}
        </a>
      ) : null}
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
