import type { CookieOptions } from 'express';

/** Names and attributes of identity's cookies; browsers do not separate cookies by port, so they differ from all others. */
export function cookieNames(issuer: string) {
  const secure = issuer.startsWith('https:');
  return {
    secure,
    session: secure ? '__Host-identity' : 'identity',
    /** Limited to one path each, which `__Host-` does not allow. */
    interaction: secure ? '__Secure-identity-sign-in' : 'identity-sign-in',
    resume: secure ? '__Secure-identity-resume' : 'identity-resume',
    /** The invitation that somebody looked at who is not signed in yet. */
    invitation: secure ? '__Host-identity-invitation' : 'identity-invitation',
    /** Ties a sign-in at another provider to the browser. */
    upstream: secure ? '__Host-identity-upstream' : 'identity-upstream',
    device: secure ? '__Host-identity-device' : 'identity-device',
  };
}

export const LANGUAGE_COOKIE = 'lang';

/** Attributes of identity's own cookies beside the provider's. */
export function cookieOptions(secure: boolean, maxAgeMs: number): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: maxAgeMs };
}
