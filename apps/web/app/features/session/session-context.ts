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
  /** Has the person show once more who they are; resolves with whether they did. */
  readonly confirm: () => Promise<boolean>;
  /** Looks whether this page is still of the person and company that are signed in, and says so when it is not. */
  readonly lookWhoActs: () => void;
}

export const SessionContext = createContext<SessionKeeper>({
  csrfToken: () => null,
  signInAgain: () => Promise.reject(new Error('no session is kept here')),
  confirm: () => Promise.resolve(false),
  lookWhoActs: () => undefined,
});

export function useSessionKeeper(): SessionKeeper {
  return useContext(SessionContext);
}

export type Api = Client<paths>;

/**
 * The API, typed by its OpenAPI description: `api.POST('/hightech/applications', { body })`. When the session has
 * ended, it has the person sign in in place and then goes on; likewise when an act wants the person to show once more
 * who they are, and when they do not, it throws the refusal. Throws ApiProblem and OutOfReach.
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
    // The page's token is of an earlier session: another company may have been chosen in another window.
    if (error instanceof ApiProblem && error.problem.status === 403) keeper.lookWhoActs();
    if (!(error instanceof ApiProblem) || !(await mended(error, keeper))) throw error;
    return browserFetch(request, keeper.csrfToken());
  }
}

/** Whether the person has taken away what stood in the way. */
async function mended({ problem }: ApiProblem, keeper: SessionKeeper): Promise<boolean> {
  if (problem.code === 'step-up-required') return keeper.confirm();
  if (problem.status !== 401) return false;
  await keeper.signInAgain();
  return true;
}
