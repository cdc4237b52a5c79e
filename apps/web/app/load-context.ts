import type { CompanyClaim, RoleClaim } from '#contracts';
import type { Language } from '#kernel';
import { createContext } from 'react-router';

/** Who is signed in at the gateway; also the JSON of `GET /auth/session`. */
export interface PortalSession {
  readonly person: { readonly id: string; readonly name: string };
  readonly company: CompanyClaim | null;
  readonly roles: readonly RoleClaim[];
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

/**
 * The key under which pages find it: `context.get(portalContext)`. The gateway takes this very key from the server
 * build (`build.entry.module.portalContext`), because a key is known by its identity and the build holds its own copy.
 */
export const portalContext = createContext<PortalContext>();
