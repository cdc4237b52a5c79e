import { useMessages } from '#look';
import type { JSX } from 'react';
import { Outlet } from 'react-router';
import { ConsoleFrame } from '../../frame/console-frame';
import { DeskLinks } from '../../frame/desks';
import { frameMessages } from '../../frame/frame.messages';
import { PlaceLink } from '../../frame/local-link';
import type { PageHandle } from '../../frame/page-handle';
import { requireDesk } from '../../frame/require-desk';
import type { Route } from './+types/entry-desk-frame';
import { entryDeskMessages } from './entry-desk.messages';
import casesCss from '../../../../../libs/look/src/cases.css?url';
import caseCss from '../application/case.css?url';
import deskCss from '../desk/desk.css?url';
import entriesCss from '../entries/entries.css?url';
import importsCss from '../imports/imports.css?url';
import fillingCss from '../filling/filling.css?url';
import ordersCss from '../orders/orders.css?url';
import providersCss from '../providers/providers.css?url';
import voucherCss from '../voucher/voucher.css?url';
import workspaceCss from '../workspace/workspace.css?url';

export const handle: PageHandle = { console: true };

export function links(): ReturnType<Route.LinksFunction> {
  return [
    casesCss,
    caseCss,
    deskCss,
    workspaceCss,
    fillingCss,
    voucherCss,
    ordersCss,
    providersCss,
    entriesCss,
    importsCss,
  ].map((href) => ({ rel: 'stylesheet', href }));
}

export function loader({ context, url }: Route.LoaderArgs): null {
  requireDesk({ context, url }, '/desk/entries');
  return null;
}

/** The desk of the directories' editors: what companies propose, what is public, what comes in as files. */
export default function EntryDeskFrame(): JSX.Element {
  const t = useMessages(entryDeskMessages);
  const f = useMessages(frameMessages);
  return (
    <ConsoleFrame
      place={f('web.desk.entries')}
      nav={
        <>
          <PlaceLink to="/desk/entries" below="/desk/entries/proposals">
            {t('web.edesk.nav.queue')}
          </PlaceLink>
          <PlaceLink to="/desk/entries/records">{t('web.edesk.nav.records')}</PlaceLink>
          <PlaceLink to="/desk/entries/imports">{t('web.edesk.nav.imports')}</PlaceLink>
          <PlaceLink to="/desk/entries/dictionary">{t('web.edesk.nav.dictionary')}</PlaceLink>
          <DeskLinks except="/desk/entries" />
        </>
      }
      acting={
        <span className="acting">
          <b>{f('web.role.finder-editor')}</b>
        </span>
      }
    >
      <Outlet />
    </ConsoleFrame>
  );
}
