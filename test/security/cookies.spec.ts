import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGatewayUnderTest } from '../e2e/gateway/gateway-world.js';
import { CookieBrowser } from '../support/cookie-browser.js';
import { startLyingProvider } from '../support/lying-provider.js';
import { RelyingPartyProbe } from '../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../support/test-identity.js';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await startTestIdentity({ OIDC_ISSUER: 'https://identity.example' });
});
afterAll(() => identity?.stop());

describe('cookies', () => {
  const expectSafe = (cookies: readonly string[]): void => {
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; HttpOnly/i);
      expect(cookie).toMatch(/; Secure/i);
      expect(cookie).toMatch(/; SameSite=(Lax|Strict)/i);
      expect(cookie).not.toMatch(/; Domain=/i);
      // `__Host-` allows no path but the whole host; what belongs to one path is bound by `__Secure-`.
      if (/; Path=\/(;|$)/i.test(cookie)) expect(cookie).toMatch(/^__Host-/);
      else expect(cookie).toMatch(/^__Secure-/);
    }
  };

  it('of the portal are bound to the host and out of reach for scripts and other sites', async () => {
    const provider = await startLyingProvider();
    const gateway = await startGatewayUnderTest(provider.issuer, 'http://127.0.0.1:9', {
      PUBLIC_URL: 'https://portal.example',
    });
    try {
      const login = await new CookieBrowser().visit(
        `http://127.0.0.1:${gateway.settings.GATEWAY_PORT}/auth/login`,
      );
      expectSafe([login.headers['set-cookie'] ?? []].flat());
    } finally {
      await gateway.stop();
      await provider.stop();
    }
  });

  it('of identity are so too', async () => {
    const inside = `http://localhost:${identity.settings.IDENTITY_PORT}`;
    const party = new RelyingPartyProbe(inside, identity.portal, 'unused');
    const page = await new CookieBrowser().visit(party.authorizeUrl());
    expectSafe([page.headers['set-cookie'] ?? []].flat());
  });
});
