import { useMessages } from '#look';
import type { JSX } from 'react';
import { Outlet } from 'react-router';
import { ConsoleFrame } from '../../frame/console-frame';
import { DeskLinks } from '../../frame/desks';
import { PlaceLink } from '../../frame/local-link';
import type { PageHandle } from '../../frame/page-handle';
import { requireDesk } from '../../frame/require-desk';
import type { Route } from './+types/request-desk-frame';
import { requestMessages } from './requests.messages';
import casesCss from '../../../../../libs/look/src/cases.css?url';
import workspaceCss from '../workspace/workspace.css?url';
import requestsCss from './requests.css?url';

export const handle: PageHandle = { console: true };

export function links(): ReturnType<Route.LinksFunction> {
  return [casesCss, workspaceCss, requestsCss].map((href) => ({ rel: 'stylesheet', href }));
}

export function loader({ context, url }: Route.LoaderArgs): null {
  requireDesk({ context, url }, '/desk/requests');
  return null;
}

/** Where the editors of the directories answer what companies ask. */
export default function RequestDeskFrame(): JSX.Element {
  const t = useMessages(requestMessages);
  return (
    <ConsoleFrame
      place={t('web.req.title')}
      nav={
        <>
          <PlaceLink to="/desk/requests">{t('web.req.title')}</PlaceLink>
          <DeskLinks except="/desk/requests" />
        </>
      }
      acting={
        <span className="acting">
          <b>{t('web.desk.req.acting')}</b>
        </span>
      }
    >
      <Outlet />
    </ConsoleFrame>
  );
}
