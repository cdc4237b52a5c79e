import * as client from 'openid-client';
import type { Provider } from './provider.js';

/**
 * Where to send the browser so that the provider ends its session too (OpenID Connect RP-Initiated Logout 1.0).
 * @param returnTo absolute address registered for this client
 * @returns null when the provider knows no such place
 */
export async function endSessionAddress(
  provider: Provider,
  idToken: string | null,
  returnTo: string,
  uiLocales?: string,
): Promise<string | null> {
  if (!(await provider.metadata()).end_session_endpoint) return null;
  return client.buildEndSessionUrl(await provider.configuration(), {
    post_logout_redirect_uri: returnTo,
    ...(idToken ? { id_token_hint: idToken } : {}),
    ...(uiLocales ? { ui_locales: uiLocales } : {}),
  }).href;
}
