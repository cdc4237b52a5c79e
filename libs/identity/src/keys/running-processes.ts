/** What is needed of a Redis client. */
interface SortedSets {
  zadd(key: string, score: number, member: string): Promise<unknown>;
  zcount(key: string, from: number, to: string): Promise<number>;
  zremrangebyscore(key: string, from: string, to: number): Promise<unknown>;
}

/** A process that has said nothing for so long is no more. */
const SILENT_MS = 20_000;

/** Says that a process of identity runs and holds the key encryption key it was started with. */
export async function noteProcess(redis: SortedSets, prefix: string, id: string): Promise<void> {
  const now = Date.now();
  await redis.zadd(`${prefix}processes`, now, id);
  await redis.zremrangebyscore(`${prefix}processes`, '-inf', now - SILENT_MS);
}

/** How many processes of identity run. */
export function runningProcesses(redis: SortedSets, prefix: string): Promise<number> {
  return redis.zcount(`${prefix}processes`, Date.now() - SILENT_MS, '+inf');
}
