import type { PortalSession } from '../load-context';

/** Whether the review desk has anything for this person. The services decide again on every row. */
export function worksAtDesk(session: PortalSession): boolean {
  return session.roles.some(({ role }) => role !== 'platform-administrator');
}
