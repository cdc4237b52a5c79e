import { PageHead, useMessages } from '#look';
import type { JSX } from 'react';
import { frameMessages } from './frame.messages';
import { LanguageSwitch } from './language-switch';
import { PlaceLink } from './local-link';
import { PersonMenu } from './person-menu';
import { PortalBrand } from './portal-brand';
import { usePortal } from './portal-data';
import { worksAtDesk } from './works-at-desk';

/** The header of the public pages; it shows the consoles only to whom they serve. */
export function PublicHead(): JSX.Element {
  const t = useMessages(frameMessages);
  const { session } = usePortal();
  return (
    <PageHead
      brand={<PortalBrand />}
      navLabel={t('web.nav')}
      nav={
        <>
          <PlaceLink to="/">{t('web.home')}</PlaceLink>
          <PlaceLink to="/verify">{t('web.verify')}</PlaceLink>
          {session?.company ? <PlaceLink to="/workspace">{t('web.workspace')}</PlaceLink> : null}
          {session && worksAtDesk(session) ? <PlaceLink to="/desk">{t('web.desk')}</PlaceLink> : null}
        </>
      }
      end={
        <>
          <LanguageSwitch />
          <PersonMenu />
        </>
      }
    />
  );
}
