import { useCallback, useEffect, useRef } from 'react';
import type { PortalSession } from '../../load-context';
import { currentSession, sameActor, type CurrentSession } from './current-session';

/** Windows are changed often; the gateway is asked no more than once in so many milliseconds. */
const PAUSE = 2000;

/**
 * Notices that somebody else, or the same person for another company, is signed in than when the page was opened:
 * looks whenever the page comes to the front. Returns a function that looks at once.
 */
export function useActorWatch(
  session: PortalSession | null,
  onOther: (now: CurrentSession) => void,
): () => void {
  const told = useRef(onOther);
  const looked = useRef(0);
  useEffect(() => {
    told.current = onOther;
  });
  const look = useCallback(() => {
    if (!session) return;
    looked.current = Date.now();
    // Out of reach for now, the next look may succeed; that nobody is signed in is said when something is to be saved.
    void currentSession()
      .catch(() => null)
      .then((now) => now && !sameActor(session, now) && told.current(now));
  }, [session]);
  useEffect(() => {
    const seen = (): void => {
      if (document.visibilityState === 'visible' && Date.now() - looked.current > PAUSE) look();
    };
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('focus', seen);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('focus', seen);
    };
  }, [look]);
  return look;
}
