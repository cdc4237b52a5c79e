import { localeOf, LANGUAGE_TAG } from '../frame/locale';
import { problemOf, type Problem } from './problem';

/** The API refused. */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title ?? problem.code);
    this.name = 'ApiProblem';
  }
}

/** The API was not reached: no network, or the answer was cut off. What was sent may or may not have arrived. */
export class OutOfReach extends Error {
  constructor(cause: unknown) {
    super('out of reach', { cause });
    this.name = 'OutOfReach';
  }
}

/** How long a call may take, in milliseconds. */
const LIMIT = 20_000;

export interface ApiCall {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  readonly csrfToken: string | null;
}

/**
 * Calls the API from the browser, through the gateway.
 * @param path below `/api`: `/hightech/applications`
 * @throws ApiProblem when it refuses, OutOfReach when it cannot be reached
 */
export async function callApi<T>(path: string, { method = 'GET', body, csrfToken }: ApiCall): Promise<T> {
  const response = await fetch(`/api${path}`, {
    method,
    headers: {
      accept: 'application/json',
      'accept-language': LANGUAGE_TAG[localeOf(window.location.pathname)],
      ...(csrfToken ? { 'x-csrf-token': csrfToken } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(LIMIT),
  }).catch((error: unknown) => {
    throw new OutOfReach(error);
  });
  if (!response.ok) throw new ApiProblem(await problemOf(response));
  return (response.status === 204 ? undefined : await response.json()) as T;
}
