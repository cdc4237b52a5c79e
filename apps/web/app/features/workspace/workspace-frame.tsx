import { useMessages } from '#look';
import type { JSX } from 'react';
import { data, Outlet, redirect } from 'react-router';
import { readForPage, toSignIn } from '../../api/read-for-page';
import type { Inbox } from '../../api/types';
import { ConsoleFrame } from '../../frame/console-frame';
import { desksOf } from '../../frame/desks';
import { frameMessages } from '../../frame/frame.messages';
import { localeOf, localPath } from '../../frame/locale';
import { PlaceLink } from '../../frame/local-link';
import type { PageHandle } from '../../frame/page-handle';
import { usePortal } from '../../frame/portal-data';
import { portalContext } from '../../load-context';
import type { Route } from './+types/workspace-frame';
import casesCss from '../../../../../libs/look/src/cases.css?url';
import workspaceCss from './workspace.css?url';

export const handle: PageHandle = { console: true };

export function links(): ReturnType<Route.LinksFunction> {
  return [casesCss, workspaceCss].map((href) => ({ rel: 'stylesheet', href }));
}

export async function loader({ context, url }: Route.LoaderArgs): Promise<{ unread: number }> {
  const { session } = context.get(portalContext);
  if (!session) throw toSignIn(url);
  if (!session.company) {
    const [desk] = desksOf(session);
    if (desk) throw redirect(localPath(desk.to, localeOf(url.pathname)));
    throw data(null, 403);
  }
  const { unread } = await readForPage<Inbox>({ context, url }, '/workspace/inbox');
  return { unread };
}

export default function WorkspaceFrame({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(frameMessages);
  const { session } = usePortal();
  const { unread } = loaderData;
  return (
    <ConsoleFrame
      place={t('web.workspace')}
      nav={
        <>
          <PlaceLink to="/workspace" below="/workspace/applications">
            {t('web.applications')}
          </PlaceLink>
          <PlaceLink to="/workspace/vouchers">{t('web.vouchers')}</PlaceLink>
          <PlaceLink to="/workspace/provider">{t('web.provider')}</PlaceLink>
          <PlaceLink to="/workspace/entries">{t('web.entries')}</PlaceLink>
          <PlaceLink to="/workspace/requests">{t('web.requests')}</PlaceLink>
          <PlaceLink to="/workspace/interests">{t('web.interests.nav')}</PlaceLink>
          <PlaceLink to="/workspace/saved-searches">{t('web.saved.nav')}</PlaceLink>
          <PlaceLink to="/workspace/inbox">
            {t('web.inbox')}
            {unread > 0 ? (
              <>
                {' '}
                <b className="num" aria-hidden="true">
                  {unread}
                </b>
                <span className="vh">{t('web.inbox.unread', { count: unread })}</span>
              </>
            ) : null}
          </PlaceLink>
        </>
      }
      acting={
        <span className="acting">
          <span>
            <span className="vh">{t('web.acting-for')}</span>
            <b>{session?.company?.name}</b>
          </span>
        </span>
      }
    >
      <Outlet />
    </ConsoleFrame>
  );
}
