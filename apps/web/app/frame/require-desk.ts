import { data } from 'react-router';
import { toSignIn, type PageRequest } from '../api/read-for-page';
import { portalContext, type PortalSession } from '../load-context';
import { desksOf, type Desk } from './desks';

/**
 * Lets through who has this desk.
 * @throws the way to the sign-in for whoever is not signed in, 403 for everybody else
 */
export function requireDesk({ context, url }: PageRequest, desk: Desk['to']): PortalSession {
  const { session } = context.get(portalContext);
  if (!session) throw toSignIn(url);
  if (!desksOf(session).some(({ to }) => to === desk)) throw data(null, 403);
  return session;
}
