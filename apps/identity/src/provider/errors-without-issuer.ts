import type { KoaContextWithOIDC } from 'oidc-provider';

/** Client metadata of our own: set for relying parties that cannot cope with `iss` in an error answer. */
export const ERRORS_WITHOUT_ISSUER = 'errors_without_iss';

/**
 * mod_auth_openidc (2.4.12, as Debian 12 has it) takes an answer with `iss` and without a code for one of its own
 * discovery page: instead of showing the error it signs in again, for ever. A client that is registered so gets errors
 * without it. The issuer of an error protects nobody (RFC 9207 §2.4 is about codes), so only the client's own check of
 * it is lost; all others keep it.
 */
export function answerErrorsWithoutIssuer({ oidc, response }: KoaContextWithOIDC): void {
  const location = response.get('location');
  if (oidc?.client?.[ERRORS_WITHOUT_ISSUER] !== true || !URL.canParse(location)) return;
  const target = new URL(location);
  if (!target.searchParams.has('error')) return;
  target.searchParams.delete('iss');
  response.set('location', target.href);
}
