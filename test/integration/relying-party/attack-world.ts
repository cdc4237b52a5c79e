import { randomBytes } from 'node:crypto';
import { createClient } from 'redis';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { RedisTransactionStore } from '#relying-party';
import { CookieBrowser, type Page } from '../../support/cookie-browser.js';
import { redisUrl } from '../../support/engines.js';
import { startLyingProvider, type LyingProvider } from '../../support/lying-provider.js';
import { startHardened, startPlain, type RelyingPartyUnderTest } from './relying-parties.js';

export const redis = createClient({ url: redisUrl() });
export const prefix = `attacks-${randomBytes(6).toString('hex')}:`;
/** One lying provider and the two that it lies to: the strategy as it comes, and ours. */
export let provider: LyingProvider;
export let ours: RelyingPartyUnderTest;
export let plain: RelyingPartyUnderTest;

/** Starts all three for a test file; between tests the provider becomes honest again. */
export function setUpAttacks(): void {
  beforeAll(async () => {
    await redis.connect();
    provider = await startLyingProvider();
    ours = await startHardened(provider.issuer, {
      transactions: new RedisTransactionStore(redis, prefix),
      patience: 1000,
    });
    plain = await startPlain(provider.issuer);
  });

  afterEach(() => {
    provider.lies = {};
    provider.subject = 'mallory';
    provider.tokenRequests.length = 0;
    provider.authorizationRequests.length = 0;
  });

  afterAll(async () => {
    await Promise.all([ours.stop(), plain.stop(), provider.stop()]);
    for await (const keys of redis.scanIterator({ MATCH: `${prefix}*`, COUNT: 1000 })) {
      if (keys.length > 0) await redis.del(keys);
    }
    await redis.close();
  });
}

export const signIn = (party: RelyingPartyUnderTest, browser = new CookieBrowser()): Promise<Page> =>
  browser.follow(`${party.origin}/login`);

/** Goes through the provider and stops with the address of the callback in hand. */
export async function callbackOf(
  party: RelyingPartyUnderTest,
  browser: CookieBrowser,
  path = '/login',
): Promise<URL> {
  const login = await browser.visit(`${party.origin}${path}`);
  const answer = await browser.visit(login.location ?? '');
  return new URL(answer.location ?? '');
}
