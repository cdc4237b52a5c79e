import type { IdentitySettings } from '../config.js';

/** Of a session in which nobody is signed in: only carries a sign-out form. */
const ANONYMOUS_S = 600;

/** Seconds that a session has left: until it was idle too long, and never beyond its absolute end. */
export function sessionTtl(
  settings: Pick<IdentitySettings, 'SESSION_IDLE_MINUTES' | 'SESSION_HOURS'>,
  signedInAt: number | undefined,
  now: number = Math.floor(Date.now() / 1000),
): number {
  if (signedInAt === undefined) return ANONYMOUS_S;
  const idle = settings.SESSION_IDLE_MINUTES * 60;
  return Math.max(1, Math.min(idle, signedInAt + settings.SESSION_HOURS * 3600 - now));
}
