import type { PortalSession } from '../../load-context';

/** The JSON of `GET /auth/session`. */
export interface CurrentSession extends PortalSession {
  readonly csrfToken: string;
}

/** Who is signed in now; null when nobody is. Throws when the gateway cannot be reached. */
export async function currentSession(): Promise<CurrentSession | null> {
  const response = await fetch('/auth/session', {
    headers: { accept: 'application/json' },
    cache: 'no-store',
  });
  if (response.status === 401) return null;
  if (!response.ok) throw new Error(`session: ${response.status}`);
  return (await response.json()) as CurrentSession;
}

/** Whether work begun under one session may go on under another: the same person for the same company. */
export function sameActor(before: PortalSession, now: PortalSession): boolean {
  return before.person.id === now.person.id && before.company?.id === now.company?.id;
}
