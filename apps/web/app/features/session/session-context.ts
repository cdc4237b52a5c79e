import { createContext, useCallback, useContext } from 'react';
import { ApiProblem, callApi, type ApiCall } from '../../api/browser-api';

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

export type Api = <T>(path: string, call?: Omit<ApiCall, 'csrfToken'>) => Promise<T>;

/** Calls the API; when the session has ended, it has the person sign in in place and then goes on. */
export function useApi(): Api {
  const keeper = useSessionKeeper();
  return useCallback(
    async <T>(path: string, call: Omit<ApiCall, 'csrfToken'> = {}) => {
      const attempt = () => callApi<T>(path, { ...call, csrfToken: keeper.csrfToken() });
      try {
        return await attempt();
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.problem.status !== 401) throw error;
        await keeper.signInAgain();
        return attempt();
      }
    },
    [keeper],
  );
}
