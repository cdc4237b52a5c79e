import { PageFoot, useMessages } from '#look';
import type { JSX } from 'react';
import { frameMessages } from './frame.messages';
import { LocalLink } from './local-link';

export function PortalFoot(): JSX.Element {
  const t = useMessages(frameMessages);
  return (
    <PageFoot>
      <p>
        {t('web.portal')}
        <br />
        {t('web.foot.times')}
      </p>
      <ul>
        <li>
          <LocalLink to="/">{t('web.home')}</LocalLink>
        </li>
        <li>
          <LocalLink to="/search">{t('web.find')}</LocalLink>
        </li>
        <li>
          <LocalLink to="/verify">{t('web.verify')}</LocalLink>
        </li>
      </ul>
    </PageFoot>
  );
}
