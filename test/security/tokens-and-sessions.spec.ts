import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CookieBrowser } from '../support/cookie-browser.js';
import { RelyingPartyProbe } from '../support/relying-party-probe.js';
import { callbackOf, followSignIn, signInAs, startWholePortal, type WholePortal } from './whole-portal.js';

let portal: WholePortal;
beforeAll(async () => {
  portal = await startWholePortal();
});
afterAll(() => portal?.stop());

/** What every signed token begins with: `{"` in base64url. */
const TOKEN = /eyJ[\w-]{10,}/;

describe('token theft', () => {
  it('finds no token in anything that a browser gets', async () => {
    const { browser, call } = await signInAs(portal, 'micronano-admin');
    const session = await browser.visit(`${portal.gateway.origin}/auth/session`);
    const answers = [session, await call('GET', '/hightech/applications'), await call('GET', '/nowhere')];
    for (const { text, headers } of answers) {
      expect(text).not.toMatch(TOKEN);
      expect(JSON.stringify(headers)).not.toMatch(TOKEN);
    }
    expect(browser.cookies('localhost')).not.toMatch(TOKEN);
  });

  it('gets nothing for a stolen code without the portal’s secret', async () => {
    const back = await callbackOf(portal, new CookieBrowser(), 'micronano-admin');
    const { issuer, settings } = portal.identity;
    for (const secret of ['', 'guess', `${settings.OIDC_CLIENT_SECRET}x`]) {
      const thief = new RelyingPartyProbe(issuer, portal.gateway.origin, secret);
      const { status, body } = await thief.exchange(back.searchParams.get('code')!);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(Object.keys(body)).toEqual(['error', 'error_description']);
    }
  });

  it('cannot bring a token of its own through the gateway', async () => {
    const { browser } = await signInAs(portal, 'optics-admin');
    const own = new RelyingPartyProbe(
      portal.identity.issuer,
      portal.gateway.origin,
      portal.identity.settings.OIDC_CLIENT_SECRET,
    );
    const back = await own.signIn(new CookieBrowser(), 'micronano-admin', portal.identity.password);
    const { body } = await own.exchange(back.searchParams.get('code')!);
    const { body: hightech } = await own.refresh(body.refresh_token, { resource: 'urn:portal:hightech' });
    const headers = { authorization: `Bearer ${hightech.access_token}` };
    const asNobody = await new CookieBrowser().visit(`${portal.gateway.origin}/api/hightech/applications`, {
      headers,
    });
    expect(asNobody.status).toBe(401);
    const asOneself = await browser.visit(`${portal.gateway.origin}/api/workspace/company`, { headers });
    expect(asOneself.text).not.toContain('微纳');
  });
});

describe('fixation', () => {
  it('a planted session is not the one that is signed in, at the portal and at identity', async () => {
    const attacker = await signInAs(portal, 'software-admin');
    const victim = new CookieBrowser();
    const planted = new Map(
      ['portal', 'identity', 'identity.sig'].map((name) => [
        name,
        attacker.browser.cookie('localhost', name),
      ]),
    );
    await followSignIn(portal, victim, 'micronano-admin').catch(() => undefined);
    const own = victim.cookie('localhost', 'portal');
    for (const [name, value] of planted) victim.setCookie('localhost', name, value ?? '');
    victim.forget('localhost', 'identity');
    victim.forget('localhost', 'identity.sig');
    await followSignIn(portal, victim, 'micronano-admin');
    const after = victim.cookie('localhost', 'portal');
    expect(after).not.toBe(planted.get('portal'));
    expect(after).not.toBe(own);
    const session = await attacker.browser.visit(`${portal.gateway.origin}/auth/session`);
    expect(session.text).not.toContain('张敏');
  });

  it('names of sessions cannot be guessed: 128 random bits and more', async () => {
    const names = new Set<string>();
    for (let at = 0; at < 3; at += 1) {
      const { browser } = await signInAs(portal, 'rail-admin');
      const [, id = ''] =
        /^s:([^.]+)\./.exec(decodeURIComponent(browser.cookie('localhost', 'portal')!)) ?? [];
      expect(id.replace(/[^\w-]/g, '').length * 6 >= 128).toBe(true);
      names.add(id);
    }
    expect(names.size).toBe(3);
  });
});
