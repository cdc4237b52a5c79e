/**
 * Where work goes on after a decision: the case that follows in the queue, from the last one on to the first; null when
 * nothing else waits.
 */
export function nextCase<T extends { readonly id: string }>(queue: readonly T[], decided: string): T | null {
  const place = queue.findIndex(({ id }) => id === decided);
  const following = [...queue.slice(place + 1), ...queue.slice(0, Math.max(0, place))];
  return following.find(({ id }) => id !== decided) ?? null;
}
