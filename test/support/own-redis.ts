import { Redis } from 'ioredis';
import { testRedisUrl } from './database.js';

/** An empty Redis database that no other test file uses at the same time: queues have fixed names. */
export async function ownRedis(): Promise<string> {
  const url = new URL(testRedisUrl());
  url.pathname = `/${1 + (Number(process.env['VITEST_POOL_ID'] ?? 1) % 15)}`;
  const redis = new Redis(url.href);
  await redis.flushdb();
  await redis.quit();
  return url.href;
}
