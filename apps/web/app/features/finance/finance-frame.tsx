import { useMessages } from '#look';
import type { JSX } from 'react';
import { data, Outlet } from 'react-router';
import { toSignIn } from '../../api/read-for-page';
import { ConsoleFrame } from '../../frame/console-frame';
import { DeskLinks } from '../../frame/desks';
import { frameMessages } from '../../frame/frame.messages';
import { PlaceLink } from '../../frame/local-link';
import type { PageHandle } from '../../frame/page-handle';
import { portalContext } from '../../load-context';
import type { Route } from './+types/finance-frame';
import casesCss from '../../../../../libs/look/src/cases.css?url';
import voucherCss from '../voucher/voucher.css?url';
import financeCss from './finance.css?url';
import type { FinanceContext } from './finance-context';
import { financeMessages } from './finance.messages';

export const handle: PageHandle = { console: true };

const ROLES = ['finance-officer', 'finance-approver', 'auditor'] as const;
type Role = (typeof ROLES)[number];

export function links(): ReturnType<Route.LinksFunction> {
  return [casesCss, voucherCss, financeCss].map((href) => ({ rel: 'stylesheet', href }));
}

export function loader({ context, url }: Route.LoaderArgs): FinanceContext & { roles: Role[] } {
  const { session } = context.get(portalContext);
  if (!session) throw toSignIn(url);
  const roles = ROLES.filter((role) => session.roles.some((held) => held.role === role));
  if (roles.length === 0) throw data(null, 403);
  return {
    roles,
    mayManage: roles.includes('finance-officer'),
    mayApprove: roles.includes('finance-approver'),
  };
}

export default function FinanceFrame({ loaderData }: Route.ComponentProps): JSX.Element {
  const t = useMessages(frameMessages);
  const f = useMessages(financeMessages);
  return (
    <ConsoleFrame
      place={f('web.finance')}
      nav={
        <>
          <PlaceLink to="/desk/finance" below="/desk/finance/overview">
            {f('web.finance.overview')}
          </PlaceLink>
          <PlaceLink to="/desk/finance/payments">{f('web.finance.payments')}</PlaceLink>
          <PlaceLink to="/desk/finance/reconciliation">{f('web.finance.reconciliation')}</PlaceLink>
          <PlaceLink to="/desk/finance/recoveries">{f('web.finance.recoveries')}</PlaceLink>
          <PlaceLink to="/desk/finance/lines">{f('web.finance.lines')}</PlaceLink>
          <PlaceLink to="/desk/finance/verifications">{f('web.finance.verifications')}</PlaceLink>
          <DeskLinks except="/desk/finance" />
        </>
      }
      acting={
        <span className="acting">
          <span>
            <span className="vh">{t('web.acting-as')}</span>
            <b>{loaderData.roles.map((role) => t(`web.role.${role}`)).join(' · ')}</b>
          </span>
        </span>
      }
    >
      <Outlet context={loaderData} />
    </ConsoleFrame>
  );
}
