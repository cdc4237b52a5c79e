import { localeOf, LANGUAGE_TAG } from '../frame/locale';
import { ApiProblem, OutOfReach } from './api-problem';
import { problemOf } from './problem';

/** How long a call may take, in milliseconds; one that carries the bytes of a file takes as long as they do. */
const LIMIT = 20_000;
const FILE_LIMIT = 300_000;

/**
 * Fetches from the API in the browser, with the session's token and the page's language.
 * @throws ApiProblem when it refuses, OutOfReach when it cannot be reached
 */
export async function browserFetch(request: Request, csrfToken: string | null): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set('accept-language', LANGUAGE_TAG[localeOf(window.location.pathname)]);
  if (csrfToken) headers.set('x-csrf-token', csrfToken);
  const isFile = headers.get('content-type') === 'application/octet-stream';
  const signal = AbortSignal.timeout(isFile ? FILE_LIMIT : LIMIT);
  const sent = new Request(request, { headers, signal });
  const response = await fetch(sent).catch((error: unknown) => {
    throw new OutOfReach(error);
  });
  if (!response.ok) throw new ApiProblem(await problemOf(response));
  return response;
}
