import { useEffect, useRef, useState } from 'react';
import { currentSession } from './current-session';

/** How long before its end the person is told, in milliseconds. */
export const WARNING = 120_000;

export interface SessionEnd {
  /** When the session ends as far as the page knows; null when nobody is signed in. */
  readonly expiresAt: string | null;
  readonly onEnding: (expiresAt: string) => void;
  readonly onEnded: () => void;
}

/**
 * Looks at the session two minutes before its known end and at its end. Work in other tabs and calls to the API move
 * the end on, so each time the gateway is asked first. Returns a function that says a new end.
 */
export function useSessionEnd(told: SessionEnd): (expiresAt: string) => void {
  const [expiresAt, setExpiresAt] = useState(told.expiresAt);
  const callbacks = useRef(told);
  useEffect(() => {
    callbacks.current = told;
  });

  useEffect(() => {
    if (!expiresAt) return undefined;
    const end = Date.parse(expiresAt);
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      try {
        const now = await currentSession();
        if (!now) callbacks.current.onEnded();
        else if (now.expiresAt !== expiresAt) setExpiresAt(now.expiresAt);
        else {
          callbacks.current.onEnding(expiresAt);
          plan(end + 1000 - Date.now());
        }
      } catch {
        // The gateway is out of reach: saving will say so; the session is looked at again in a moment.
        plan(15_000);
      }
    };
    const plan = (wait: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), Math.min(Math.max(wait, 1000), 2_000_000_000));
    };
    // Timers sleep with the machine: look again when the page is seen again.
    const seen = () => {
      if (document.visibilityState === 'visible' && Date.now() > end - WARNING) void look();
    };
    plan(end - WARNING - Date.now());
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [expiresAt]);

  return setExpiresAt;
}
