import { useMessages } from '#look';
import type { JSX } from 'react';
import { data, Outlet } from 'react-router';
import { toSignIn } from '../../api/read-for-page';
import { ConsoleFrame } from '../../frame/console-frame';
import { frameMessages } from '../../frame/frame.messages';
import { PlaceLink } from '../../frame/local-link';
import type { PageHandle } from '../../frame/page-handle';
import { usePortal } from '../../frame/portal-data';
import { worksAtDesk } from '../../frame/works-at-desk';
import { portalContext } from '../../load-context';
import type { Route } from './+types/desk-frame';
import casesCss from '../../../../../libs/look/src/cases.css?url';
import deskCss from './desk.css?url';

export const handle: PageHandle = { console: true };

export function links(): ReturnType<Route.LinksFunction> {
  return [casesCss, deskCss].map((href) => ({ rel: 'stylesheet', href }));
}

export function loader({ context, url }: Route.LoaderArgs): null {
  const { session } = context.get(portalContext);
  if (!session) throw toSignIn(url);
  if (!worksAtDesk(session)) throw data(null, 403);
  return null;
}

export default function DeskFrame(): JSX.Element {
  const t = useMessages(frameMessages);
  const { session } = usePortal();
  const posts = session?.roles.filter(({ role }) => role !== 'platform-administrator') ?? [];
  return (
    <ConsoleFrame
      place={t('web.desk')}
      nav={<PlaceLink to="/desk">{t('web.queue')}</PlaceLink>}
      acting={
        <span className="acting">
          <span>
            <span className="vh">{t('web.acting-as')}</span>
            <b>{posts.map(({ role }) => t(`web.role.${role}`)).join(' · ')}</b>
          </span>
        </span>
      }
    >
      <Outlet />
    </ConsoleFrame>
  );
}
