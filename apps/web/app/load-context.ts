import { createContext, type RouterContext } from 'react-router';

/** Who is signed in, as a page may know it. No token ever reaches this object. */
export interface PageSession {
  readonly person: { readonly id: string; readonly name: string };
  /** The company acted for; null for staff and for people of a foreign provider. */
  readonly company: {
    readonly id: string;
    readonly uscc: string;
    readonly name: string;
    /** Six figures of the administrative division. */
    readonly district: string;
    readonly registeredOn: string | null;
    readonly role: 'administrator' | 'member';
  } | null;
  readonly roles: readonly { readonly role: string; readonly district?: string | undefined }[];
  /** The person's rights for the company, by subsystem, for example `{ hightech: ['fill', 'submit'] }`. */
  readonly grants: Readonly<Record<string, readonly string[]>>;
  /** ISO instant at which the session ends if nobody does anything. */
  readonly expiresAt: string;
}

/** What the gateway gives to every loader and action. */
export interface AppLoadContext {
  /** Null for a visitor who has not signed in. */
  readonly session: PageSession | null;
  /**
   * Calls the services with the session's own token, in process. The path is the public one without `/api`, for
   * example `/hightech/applications`. Answers of any status resolve; only a broken connection rejects, and it does so
   * with a Response of status 503 that carries a problem document.
   */
  api(path: string, init?: ApiInit): Promise<Response>;
  readonly locale: 'zh' | 'en';
  /** For `<Scripts nonce>` and the like; the Content-Security-Policy of this answer names it. */
  readonly nonce: string;
  /** The public origin without a trailing slash. */
  readonly publicUrl: string;
  /** Goes into `x-csrf-token` or the form field `_csrf` of every unsafe request; empty when nobody is signed in. */
  readonly csrfToken: string;
  readonly requestId: string;
}

export interface ApiInit {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly signal?: AbortSignal;
}

/**
 * The key under which a loader finds the above: `context.get(portalContext)`. The web build bundles its own copy of
 * this module while the gateway has another; the registered symbol makes both hold one key.
 */
const registry = globalThis as unknown as Record<symbol, RouterContext<AppLoadContext> | undefined>;
export const portalContext = (registry[Symbol.for('portal.load-context')] ??=
  createContext<AppLoadContext>());
