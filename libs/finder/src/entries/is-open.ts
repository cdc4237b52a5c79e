import { shanghaiDay } from '#kernel';

/** Whether something can still be done with it; null for what has no last day. */
export function isOpen(closesOn: string | null, now: Date): boolean | null {
  return closesOn === null ? null : closesOn >= shanghaiDay(now);
}
