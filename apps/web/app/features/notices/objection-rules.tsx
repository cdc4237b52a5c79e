import { useMessages } from '#look';
import type { JSX } from 'react';
import { noticesMessages } from './notices.messages';

/** What an objection needs, and why one has to sign in for it: said before anything is typed. */
export function ObjectionRules(): JSX.Element {
  const t = useMessages(noticesMessages);
  return (
    <ol className="rules">
      <li>{t('web.notice.how.sign-in')}</li>
      <li>{t('web.notice.how.what')}</li>
      <li>{t('web.notice.how.then')}</li>
    </ol>
  );
}
