import createClient, { type Client } from 'openapi-fetch';
import { createContext, useContext, useMemo } from 'react';
import { ApiProblem } from '../../api/api-problem';
import { browserFetch } from '../../api/browser-fetch';
import type { paths } from '../../api/schema';

export interface SessionKeeper {
  /** The token for unsafe requests, as of the latest sign-in. */
  readonly csrfToken: () => string | null;
  /** Has the person sign in again, in place; resolves when the same person is back. */
  readonly signInAgain: () => Promise<void>;
}

export const SessionContext = createContext<SessionKeeper>({
  csrfToken: () => null,
  signInAgain: () => Promise.reject(new Error('no session is kept here')),
});

export function useSessionKeeper(): SessionKeeper {
  return useContext(SessionContext);
}

export type Api = Client<paths>;

/**
 * The API, typed by its OpenAPI description: `api.POST('/hightech/applications', { body })`. When the session has
 * ended, it has the person sign in in place and then goes on. Throws ApiProblem and OutOfReach.
 */
export function useApi(): Api {
  const keeper = useSessionKeeper();
  return useMemo(
    () => createClient<paths>({ baseUrl: '/api', fetch: (request) => keptFetch(request, keeper) }),
    [keeper],
  );
}

async function keptFetch(request: Request, keeper: SessionKeeper): Promise<Response> {
  try {
    return await browserFetch(request.clone(), keeper.csrfToken());
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.status !== 401) throw error;
    await keeper.signInAgain();
    return browserFetch(request, keeper.csrfToken());
  }
}
