import { useEffect } from 'react';
import { SESSION_CHANNEL } from './session-channel';

/** How often the page looks whether the person is back, in milliseconds. */
const LOOK_EVERY = 2000;

/** While something is done in another window: looks every now and then, and when that window says that it is done. */
export function useOtherWindow(active: boolean, startLooking: () => () => Promise<void>): void {
  useEffect(() => {
    if (!active) return undefined;
    const looking = startLooking();
    // Out of reach for now: the next look may succeed.
    const look = () => void looking().catch(() => undefined);
    look();
    const timer = setInterval(look, LOOK_EVERY);
    const channel = new BroadcastChannel(SESSION_CHANNEL);
    channel.addEventListener('message', look);
    return () => {
      clearInterval(timer);
      channel.close();
    };
  }, [active, startLooking]);
}
