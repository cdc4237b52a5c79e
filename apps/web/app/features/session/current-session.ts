import createClient from 'openapi-fetch';
import type { components, paths } from '../../api/gateway-schema';
import type { PortalSession } from '../../load-context';

/** The JSON of `GET /auth/session`. */
export type CurrentSession = components['schemas']['Session'];

const gateway = createClient<paths>();

/** Who is signed in now; null when nobody is. Throws when the gateway cannot be reached. */
export async function currentSession(): Promise<CurrentSession | null> {
  const { data, response } = await gateway.GET('/auth/session', { cache: 'no-store' });
  if (response.status === 401) return null;
  if (!data) throw new Error(`session: ${response.status}`);
  return data;
}

/** Whether work begun under one session may go on under another: the same person for the same company. */
export function sameActor(before: PortalSession, now: PortalSession): boolean {
  return before.person.id === now.person.id && before.company?.id === now.company?.id;
}
