import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CookieBrowser, type Page } from '../support/cookie-browser.js';
import { RelyingPartyProbe, submit } from '../support/relying-party-probe.js';
import { callbackOf, signInAs, startWholePortal, type WholePortal } from './whole-portal.js';

let portal: WholePortal;
beforeAll(async () => {
  portal = await startWholePortal();
});
afterAll(() => portal?.stop());

const whoIs = (browser: CookieBrowser): Promise<Page> =>
  browser.visit(`${portal.gateway.origin}/auth/session`);

describe('CSRF', () => {
  const path = '/hightech/applications';
  const forged: [string, Record<string, string>][] = [
    ['from another site', { origin: 'https://evil.example' }],
    ['from a sandboxed page', { origin: 'null' }],
    ['without a word of where it comes from, and without the token', {}],
    ['from a form, which can set no header', { 'content-type': 'text/plain' }],
  ];

  it.each(forged)('%s does nothing', async (_, headers) => {
    const { browser, call } = await signInAs(portal, 'micronano-admin');
    const before = (await call('GET', path)).text;
    const answer = await browser.visit(`${portal.gateway.origin}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ programme: 'national-hte' }),
    });
    expect(answer.status).toBe(403);
    expect((await call('GET', path)).text).toBe(before);
  });

  it('with the token of another session does nothing', async () => {
    const [own, other] = [await signInAs(portal, 'optics-admin'), await signInAs(portal, 'rail-admin')];
    const answer = await own.browser.visit(`${portal.gateway.origin}/api${path}`, {
      method: 'POST',
      headers: {
        origin: portal.gateway.origin,
        'x-csrf-token': other.csrf,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ programme: 'national-hte' }),
    });
    expect(answer.status).toBe(403);
  });
});

describe('login CSRF and code injection', () => {
  it('an attacker’s callback signs nobody else in as the attacker', async () => {
    const planted = await callbackOf(portal, new CookieBrowser(), 'software-admin');
    const victim = new CookieBrowser();
    await victim.visit(`${portal.gateway.origin}/auth/login`);
    const answer = await victim.visit(planted.href);
    expect(answer.location).toContain(`${portal.identity.issuer}/auth?`);
    expect((await whoIs(victim)).status).toBe(401);
  });

  it('a stolen code does not pass in the attacker’s own sign-in', async () => {
    const stolen = await callbackOf(portal, new CookieBrowser(), 'micronano-admin');
    const attacker = new CookieBrowser();
    const own = await callbackOf(portal, attacker, 'software-admin');
    own.searchParams.set('code', stolen.searchParams.get('code')!);
    const answer = await attacker.visit(own.href, { headers: { accept: 'application/json' } });
    expect(answer.status).toBe(403);
    expect((await whoIs(attacker)).status).toBe(401);
  });
});

describe('mix-up', () => {
  it.each(['https://evil.example', 'http://localhost:1', ''])(
    'an answer in the name of %j is refused',
    async (iss) => {
      const browser = new CookieBrowser();
      const back = await callbackOf(portal, browser, 'micronano-admin');
      back.searchParams.set('iss', iss);
      expect((await browser.visit(back.href)).status).toBe(403);
      expect((await whoIs(browser)).status).toBe(401);
    },
  );

  it('an answer that does not say from whom it is is refused', async () => {
    const browser = new CookieBrowser();
    const back = await callbackOf(portal, browser, 'micronano-admin');
    back.searchParams.delete('iss');
    expect((await browser.visit(back.href)).status).toBe(403);
  });
});

describe('open redirect', () => {
  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/%2f%2fevil.example',
    'javascript:alert(1)',
    '/.//evil.example',
  ])('return_to=%s leads to the portal', async (returnTo) => {
    const browser = new CookieBrowser();
    const form = await browser.follow(
      `${portal.gateway.origin}/auth/login?return_to=${encodeURIComponent(returnTo)}`,
    );
    const posted = await submit(browser, form, {
      login: 'micronano-admin',
      password: portal.identity.password,
    });
    const done = await browser.follow(posted.location!, (url) => !url.includes('/auth'));
    expect(done.location).toBe(`${portal.gateway.origin}/`);
  });

  const variants = (address: string): string[] => {
    const { host, port, origin } = new URL(address);
    return [
      'https://evil.example/auth/callback',
      `${address}/../../evil`,
      `${address}?next=https://evil.example`,
      `${address}#x`,
      address.replace(host, `evil.example@${host}`),
      address.replace(host, `${host}.evil.example`),
      address.replace(`:${port}`, ''),
      address.toUpperCase(),
      `${origin}//auth/callback`,
    ];
  };

  it('identity answers only to the exact registered address', async () => {
    const registered = `${portal.gateway.origin}/auth/callback`;
    for (const address of variants(registered)) {
      const party = new RelyingPartyProbe(portal.identity.issuer, portal.gateway.origin, 'unused');
      const answer = await new CookieBrowser().visit(party.authorizeUrl({ redirect_uri: address }));
      expect([address, answer.status, answer.location]).toEqual([address, 400, null]);
    }
  });

  it('a sign-out returns only to the exact registered address', async () => {
    for (const address of variants(`${portal.gateway.origin}/`)) {
      const query = new URLSearchParams({ client_id: 'portal', post_logout_redirect_uri: address });
      const answer = await new CookieBrowser().visit(
        `${portal.identity.issuer}/session/end?${query.toString()}`,
      );
      expect([address, answer.status, answer.location]).toEqual([address, 400, null]);
    }
  });
});

describe('brute force', () => {
  it('is slowed down, and locks neither the owner nor a known browser out', async () => {
    const owner = new CookieBrowser();
    await callbackOf(portal, owner, 'diagnostics-admin');
    owner.forget('localhost', 'identity');
    owner.forget('localhost', 'identity.sig');
    const statuses: number[] = [];
    for (let guess = 0; guess < 8; guess += 1) {
      const stranger = new CookieBrowser();
      const form = await stranger.follow(`${portal.gateway.origin}/auth/login`);
      statuses.push(
        (await submit(stranger, form, { login: 'diagnostics-admin', password: `guess number ${guess}` }))
          .status,
      );
    }
    expect(statuses.slice(0, 5)).toEqual([422, 422, 422, 422, 422]);
    expect(statuses.slice(5)).toContain(429);
    const back = await callbackOf(portal, owner, 'diagnostics-admin');
    expect(back.searchParams.get('code')).toBeTruthy();
  });
});
