import { data, redirectDocument, type RouterContextProvider } from 'react-router';
import { localeOf, LANGUAGE_TAG } from '../frame/locale';
import { portalContext } from '../load-context';
import { problemOf } from './problem';

/** What a loader gets from React Router, as far as reading needs it. */
export interface PageRequest {
  readonly context: Readonly<RouterContextProvider>;
  /** The address of the page, without React Router's own additions. */
  readonly url: URL;
}

/**
 * Reads JSON from services for a page. Whoever is not signed in is sent to sign in and comes back; every other
 * refusal becomes the problem page of its status.
 * @param path of services: `/hightech/applications`
 */
export async function readForPage<T>({ context, url }: PageRequest, path: string): Promise<T> {
  const language = LANGUAGE_TAG[localeOf(url.pathname)];
  const response = await context.get(portalContext).api(path, { headers: { 'accept-language': language } });
  if (response.ok) return (await response.json()) as T;
  const problem = await problemOf(response);
  const { session, requestId } = context.get(portalContext);
  if (response.status !== 401) throw data({ ...problem, requestId }, response.status);
  // A person of a foreign provider has a session and no token: to sign in again would lead here again, for ever.
  const signedIn = session !== null && problem.code !== 'sign-in.session-ended';
  throw signedIn ? data({ ...problem, status: 403, requestId }, 403) : toSignIn(url);
}

/** As `readForPage`, but null where the API says with this code that there is nothing. */
export async function readIfThere<T>(page: PageRequest, path: string, code: string): Promise<T | null> {
  try {
    return await readForPage<T>(page, path);
  } catch (refusal) {
    if (isRefusal(refusal) && refusal.data?.code === code) return null;
    throw refusal;
  }
}

/** What `data()` of React Router makes. */
function isRefusal(thrown: unknown): thrown is { readonly data: { readonly code?: string } | null } {
  return typeof thrown === 'object' && thrown !== null && 'data' in thrown;
}

/** Sends the browser to sign in and back to this page. */
export function toSignIn(url: URL): Response {
  return redirectDocument(`/auth/login?return_to=${encodeURIComponent(url.pathname + url.search)}`);
}
