import { useMessages } from '#look';
import type { JSX } from 'react';
import { Outlet } from 'react-router';
import { ConsoleFrame } from '../../frame/console-frame';
import { DeskLinks } from '../../frame/desks';
import { PlaceLink } from '../../frame/local-link';
import type { PageHandle } from '../../frame/page-handle';
import { requireDesk } from '../../frame/require-desk';
import type { Route } from './+types/voucher-desk-frame';
import { voucherDeskMessages } from './voucher-desk.messages';
import casesCss from '../../../../../libs/look/src/cases.css?url';
import caseCss from '../application/case.css?url';
import deskCss from '../desk/desk.css?url';
import fillingCss from '../filling/filling.css?url';
import ordersCss from '../orders/orders.css?url';
import providersCss from '../providers/providers.css?url';
import voucherCss from '../voucher/voucher.css?url';
import workspaceCss from '../workspace/workspace.css?url';

export const handle: PageHandle = { console: true };

export function links(): ReturnType<Route.LinksFunction> {
  return [casesCss, caseCss, deskCss, workspaceCss, fillingCss, voucherCss, ordersCss, providersCss].map(
    (href) => ({
      rel: 'stylesheet',
      href,
    }),
  );
}

/** Posts that decide here; everybody else at the desk reads. */
const DECIDING = ['voucher-officer', 'voucher-approver'] as const;
type Post = (typeof DECIDING)[number] | 'reader';

export function loader({ context, url }: Route.LoaderArgs): { readonly as: Post } {
  const session = requireDesk({ context, url }, '/desk/vouchers');
  const as = DECIDING.find((known) => session.roles.some(({ role }) => role === known)) ?? 'reader';
  return { as };
}

/** The desk of the voucher office: claims, contracts and providers that wait for a person. */
export default function VoucherDeskFrame({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(voucherDeskMessages);
  return (
    <ConsoleFrame
      place={t('web.vdesk.title')}
      nav={
        <>
          <PlaceLink to="/desk/vouchers" below="/desk/vouchers/none">
            {t('web.vdesk.nav.queue')}
          </PlaceLink>
          <PlaceLink to="/desk/vouchers/claims">{t('web.vdesk.nav.claims')}</PlaceLink>
          <PlaceLink to="/desk/vouchers/providers">{t('web.vdesk.nav.providers')}</PlaceLink>
          <PlaceLink to="/desk/vouchers/orders">{t('web.vdesk.nav.orders')}</PlaceLink>
          {loaderData.as === 'voucher-officer' ? (
            <PlaceLink to="/desk/vouchers/experts">{t('web.vdesk.nav.experts')}</PlaceLink>
          ) : null}
          <DeskLinks except="/desk/vouchers" />
        </>
      }
      acting={
        <span className="acting">
          <b>{t(`web.vdesk.as.${loaderData.as}`)}</b>
        </span>
      }
    >
      <Outlet />
    </ConsoleFrame>
  );
}
