import type { IncomingMessage, ServerResponse } from 'node:http';
import { isToken, randomToken } from './authorization-transaction.js';

export interface BindingCookie {
  /** On https it must begin with `__Host-`. */
  readonly name: string;
  readonly secure: boolean;
}

/** Seconds; longer than a transaction, so that a page left open over lunch is still known as this browser's. */
const LIFETIME_S = 2 * 60 * 60;

/**
 * The one cookie that ties sign-ins to a browser. It is not the session's: Passport gives the session a new id at
 * sign-in, and a sign-in held in the session would fail in the second tab. One cookie serves all open sign-ins, so
 * that cookies never pile up.
 */
export class BrowserBinding {
  constructor(private readonly cookie: BindingCookie) {
    if (cookie.secure && !cookie.name.startsWith('__Host-')) {
      throw new TypeError('a binding cookie on https needs the __Host- prefix');
    }
  }

  /** The binding that the request carries, or null. */
  read(request: IncomingMessage): string | null {
    for (const pair of (request.headers.cookie ?? '').split(';')) {
      const at = pair.indexOf('=');
      if (at < 0 || pair.slice(0, at).trim() !== this.cookie.name) continue;
      const value = pair.slice(at + 1).trim();
      if (isToken(value)) return value;
    }
    return null;
  }

  /** The request's binding or a new one; either way the answer renews the cookie. */
  renew(request: IncomingMessage, response: ServerResponse): string {
    const binding = this.read(request) ?? randomToken();
    const secure = this.cookie.secure ? '; Secure' : '';
    response.appendHeader(
      'set-cookie',
      `${this.cookie.name}=${binding}; Path=/; Max-Age=${LIFETIME_S}; HttpOnly; SameSite=Lax${secure}`,
    );
    return binding;
  }
}
