import { useMessages } from '#look';
import type { JSX } from 'react';
import { Outlet } from 'react-router';
import { ConsoleFrame } from '../../frame/console-frame';
import { DeskLinks } from '../../frame/desks';
import { PlaceLink } from '../../frame/local-link';
import type { PageHandle } from '../../frame/page-handle';
import { requireDesk } from '../../frame/require-desk';
import type { Route } from './+types/expert-frame';
import { expertMessages } from './expert.messages';
import casesCss from '../../../../../libs/look/src/cases.css?url';
import caseCss from '../application/case.css?url';
import ordersCss from '../orders/orders.css?url';
import voucherCss from '../voucher/voucher.css?url';
import workspaceCss from '../workspace/workspace.css?url';

export const handle: PageHandle = { console: true };

export function links(): ReturnType<Route.LinksFunction> {
  return [casesCss, caseCss, workspaceCss, voucherCss, ordersCss].map((href) => ({
    rel: 'stylesheet',
    href,
  }));
}

export function loader({ context, url }: Route.LoaderArgs): null {
  requireDesk({ context, url }, '/expert');
  return null;
}

/** Where experts score what was assigned to them. */
export default function ExpertFrame(): JSX.Element {
  const t = useMessages(expertMessages);
  return (
    <ConsoleFrame
      place={t('web.expert')}
      nav={
        <>
          <PlaceLink to="/expert" below="/expert/none">
            {t('web.expert.which')}
          </PlaceLink>
          <PlaceLink to="/expert/profile">{t('web.expert.profile')}</PlaceLink>
          <DeskLinks except="/expert" />
        </>
      }
      acting={
        <span className="acting">
          <b>{t('web.expert.as')}</b>
        </span>
      }
    >
      <Outlet />
    </ConsoleFrame>
  );
}
