import { useEffect, useRef } from 'react';
import { useRevalidator } from 'react-router';

/** How often a page looks again, in milliseconds, and how often at most: it may stay open over night. */
const EVERY = 1500;
const MOST = 400;

/** Reads the page's data again for as long as something on it is under way. */
export function useReadAgain(isUnderWay: boolean): void {
  const { revalidate } = useRevalidator();
  const left = useRef(MOST);
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setInterval(() => {
      left.current -= 1;
      if (left.current <= 0) clearInterval(timer);
      // What is in another tab is looked at when it is seen again.
      if (document.visibilityState === 'visible') void revalidate();
    }, EVERY);
    return () => clearInterval(timer);
  }, [isUnderWay, revalidate]);
}
