import { PageHead, useMessages } from '#look';
import type { JSX, ReactNode } from 'react';
import { SessionGuard } from '../features/session/session-guard';
import { frameMessages } from './frame.messages';
import { LanguageSwitch } from './language-switch';
import { PersonMenu } from './person-menu';
import { PortalBrand } from './portal-brand';
import { PortalFoot } from './portal-foot';

/** The frame of a console: its name, its places, for whom one acts. The session is watched while one works. */
export function ConsoleFrame(props: {
  readonly place: string;
  readonly nav: ReactNode;
  /** The company or the post, shown on every page. */
  readonly acting: ReactNode;
  readonly children: ReactNode;
}): JSX.Element {
  const t = useMessages(frameMessages);
  return (
    <>
      <PageHead
        brand={<PortalBrand place={props.place} />}
        navLabel={t('web.nav')}
        nav={props.nav}
        end={
          <>
            {props.acting}
            <LanguageSwitch />
            <PersonMenu />
          </>
        }
      />
      <noscript>
        <div className="wrap notice warn">{t('web.no-scripts')}</div>
      </noscript>
      <SessionGuard>{props.children}</SessionGuard>
      <PortalFoot />
    </>
  );
}
