import { z } from 'zod';
import { companyClaim, roleClaim } from '#contracts';
import type { ActiveSession } from './active-session.js';

/** What `GET /auth/session` says. No token is in it. */
export const sessionView = z
  .object({
    person: z.object({ id: z.string(), name: z.string() }),
    /** The company acted for. */
    company: companyClaim.nullable(),
    roles: z.array(roleClaim),
    /** Rights for that company, by subsystem. */
    grants: z.record(z.string(), z.array(z.string())),
    /** When the person signed in, or last showed anew who they are: ISO 8601, UTC. */
    signedInAt: z.iso.datetime(),
    /** When the session ends unless it is used before: ISO 8601, UTC. */
    expiresAt: z.iso.datetime(),
    /** Goes into the header x-csrf-token, or the form field _csrf, of every unsafe request. */
    csrfToken: z.string(),
    locale: z.enum(['zh', 'en']),
  })
  .meta({ id: 'Session' });

export type SessionView = z.infer<typeof sessionView>;

export function viewOf(session: ActiveSession, expiresAt: number, locale: 'zh' | 'en'): SessionView {
  const { subject, name, company, roles, grants, csrfToken, openedAt } = session.record;
  return {
    person: { id: subject, name },
    company,
    roles: [...roles],
    grants: Object.fromEntries(Object.entries(grants).map(([subsystem, held]) => [subsystem, [...held]])),
    signedInAt: new Date(openedAt).toISOString(),
    expiresAt: new Date(expiresAt).toISOString(),
    csrfToken,
    locale,
  };
}
