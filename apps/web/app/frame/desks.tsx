import { useMessages } from '#look';
import type { JSX } from 'react';
import type { PortalSession } from '../load-context';
import { frameMessages } from './frame.messages';
import { LocalLink } from './local-link';
import { usePortal } from './portal-data';

const DESKS = [
  { to: '/desk', label: 'web.desk', roles: ['district-reviewer', 'municipal-reviewer', 'auditor'] },
  {
    to: '/desk/vouchers',
    label: 'web.desk.vouchers',
    roles: ['voucher-officer', 'voucher-approver', 'auditor'],
  },
  {
    to: '/desk/finance',
    label: 'web.desk.finance',
    roles: ['finance-officer', 'finance-approver', 'auditor'],
  },
  { to: '/desk/entries', label: 'web.desk.entries', roles: ['finder-editor'] },
  { to: '/desk/requests', label: 'web.desk.requests', roles: ['finder-editor'] },
  { to: '/expert', label: 'web.desk.expert', roles: ['expert'] },
] as const;

/** Where staff and experts work. */
export type Desk = (typeof DESKS)[number];

/** The desks that have something for this person. The services decide again on every row. */
export function desksOf(session: PortalSession | null): readonly Desk[] {
  const held = new Set<string>(session?.roles.map(({ role }) => role));
  return DESKS.filter(({ roles }) => roles.some((role) => held.has(role)));
}

/** Links to the person's desks, but for the one that the page belongs to. */
export function DeskLinks({ except }: { readonly except?: Desk['to'] }): JSX.Element {
  const t = useMessages(frameMessages);
  const { session } = usePortal();
  return (
    <>
      {desksOf(session)
        .filter(({ to }) => to !== except)
        .map(({ to, label }) => (
          <LocalLink key={to} to={to}>
            {t(label)}
          </LocalLink>
        ))}
    </>
  );
}
