import type { ShouldRevalidateFunctionArgs } from 'react-router';

/**
 * A change of the part that is shown needs no new data; everything else, and above all a reload asked for, does. So
 * the queue is read anew with every case that is opened.
 */
export function readsAgain({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean {
  return currentUrl.pathname !== nextUrl.pathname || currentUrl.search === nextUrl.search;
}
