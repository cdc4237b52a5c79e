import type { Language } from '#kernel';
import type { CompanyClaim, RoleClaim } from './access-token.js';
import type { PortalSystem } from './portal-system.js';

/** Who is signed in at the gateway; also the JSON of `GET /auth/session`. */
export interface PortalSession {
  readonly person: { readonly id: string; readonly name: string };
  readonly company: CompanyClaim | null;
  readonly roles: readonly RoleClaim[];
  /** Rights for the company, by subsystem: `{ hightech: ['fill', 'submit'] }`. */
  readonly grants: Readonly<Record<string, readonly string[]>>;
  /** When the session ends unless it is used before: ISO 8601, UTC. */
  readonly expiresAt: string;
}

/** What the gateway hands to the pages with every request. */
export interface PortalContext {
  readonly session: PortalSession | null;
  /**
   * Calls services with the session's token, or without one when nobody is signed in. `path` begins with a subsystem:
   * `/hightech/programmes`. Never throws for an HTTP status; services out of reach answer as a 503 problem.
   */
  readonly api: (path: string, init?: RequestInit) => Promise<Response>;
  /** The other systems that this person may enter; null when that cannot be told, or nobody is signed in. */
  readonly systems: () => Promise<readonly PortalSystem[] | null>;
  /** English below `/en`, Chinese elsewhere. */
  readonly locale: Language;
  /** The nonce of this answer's Content-Security-Policy. */
  readonly nonce: string;
  /** The portal's public origin, without a slash at the end. */
  readonly publicUrl: string;
  /** Goes into `x-csrf-token` or the form field `_csrf`; null when there is no session. */
  readonly csrfToken: string | null;
  readonly requestId: string;
  /** Where people manage their account at the provider; null when the provider is not the portal's own. */
  readonly accountUrl: string | null;
}
