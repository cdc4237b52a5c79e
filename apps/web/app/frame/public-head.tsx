import { PageHead, useMessages } from '#look';
import type { JSX } from 'react';
import { DeskLinks } from './desks';
import { frameMessages } from './frame.messages';
import { LanguageSwitch } from './language-switch';
import { PlaceLink } from './local-link';
import { PersonMenu } from './person-menu';
import { PortalBrand } from './portal-brand';
import { usePortal } from './portal-data';

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
          <PlaceLink to="/search" below="/find">
            {t('web.find')}
          </PlaceLink>
          <PlaceLink to="/vouchers">{t('web.vouchers')}</PlaceLink>
          <PlaceLink to="/verify">{t('web.verify')}</PlaceLink>
          {session?.company ? <PlaceLink to="/workspace">{t('web.workspace')}</PlaceLink> : null}
          <DeskLinks />
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
