import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CookieBrowser, type Page } from '../../support/cookie-browser.js';
import { redisUrl } from '../../support/engines.js';
import { RelyingPartyProbe, submit } from '../../support/relying-party-probe.js';
import { severable, type SeverableEngine } from '../../support/severable-engine.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

let identity: TestIdentity;
let redis: SeverableEngine;
let database: SeverableEngine;
const probe = (): RelyingPartyProbe =>
  new RelyingPartyProbe(identity.issuer, identity.portal, identity.settings.OIDC_CLIENT_SECRET);
const page = { headers: { accept: 'text/html' } };

beforeAll(async () => {
  redis = await severable(redisUrl());
  identity = await startTestIdentity({ REDIS_URL: redis.url, LOG_LEVEL: 'silent' }, async (url) => {
    database = await severable(url);
    return database.url;
  });
});
afterAll(async () => {
  await identity?.stop();
  await Promise.all([redis?.close(), database?.close()]);
});

async function ready(): Promise<number> {
  return (await new CookieBrowser().visit(`${identity.issuer}/health/ready`)).status;
}

function signsIn(): Promise<boolean> {
  return probe()
    .signIn(new CookieBrowser(), 'micronano-admin', identity.password)
    .then(
      (back) => back.searchParams.has('code'),
      () => false,
    );
}

describe.each([
  ['Redis', () => redis],
  ['MariaDB', () => database],
])('while %s is gone', (name, engine) => {
  it('pages and answers are 503, and everything works again without a restart', async () => {
    const browser = new CookieBrowser();
    const party = probe();
    const form = await browser.follow(party.authorizeUrl(), party.atPortal);
    await engine().cut();
    await expect.poll(ready, { timeout: 10_000 }).toBe(503);
    expect((await new CookieBrowser().visit(`${identity.issuer}/health/live`)).status).toBe(200);

    const posted: Page = await submit(browser, form, {
      login: 'micronano-admin',
      password: identity.password,
    });
    expect(posted.status).toBe(503);
    expect(posted.headers['retry-after']).toBeTruthy();
    if (name === 'Redis') {
      const authorize = await browser.visit(probe().authorizeUrl(), page);
      expect([authorize.status, authorize.headers['content-type']]).toEqual([
        503,
        'text/html; charset=utf-8',
      ]);
      expect(authorize.text).toContain('服务暂时不可用');
      const token = await probe().refresh('whatever');
      expect(token.status).toBe(503);
      expect(token.body.error).toBe('temporarily_unavailable');
    }

    await engine().mend();
    await expect.poll(ready, { timeout: 15_000 }).toBe(200);
    await expect.poll(signsIn, { timeout: 15_000 }).toBe(true);
  });
});
