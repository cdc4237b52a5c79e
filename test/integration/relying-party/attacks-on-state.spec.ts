import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { RedisTransactionStore } from '#relying-party';
import { CookieBrowser, type Page } from '../../support/cookie-browser.js';
import { json } from '../../support/lying-provider.js';
import { startHardened, type RelyingPartyUnderTest } from './relying-parties.js';
import { callbackOf, ours, plain, prefix, provider, redis, signIn, setUpAttacks } from './attack-world.js';

setUpAttacks();

describe('a second tab that begins to sign in before the first has finished', () => {
  it('makes the first tab fail with the plain strategy', async () => {
    const browser = new CookieBrowser();
    const first = await callbackOf(plain, browser);
    const second = await callbackOf(plain, browser);
    expect((await browser.visit(first.href)).status).toBe(403);
    expect((await browser.visit(second.href)).status).toBe(403);
  });

  it('leaves each tab its own way with ours', async () => {
    const browser = new CookieBrowser();
    const first = await callbackOf(ours, browser, '/login?return_to=/first');
    const second = await callbackOf(ours, browser, '/login?return_to=/second');
    expect((await browser.visit(second.href)).json()).toMatchObject({
      info: { state: { returnTo: '/second' } },
    });
    expect((await browser.visit(first.href)).json()).toMatchObject({
      info: { state: { returnTo: '/first' } },
    });
  });

  it('is right with ours even when both tabs were opened before there was any cookie', async () => {
    const [one, two] = [new CookieBrowser(), new CookieBrowser()];
    const first = await callbackOf(ours, one, '/login?return_to=/first');
    const second = await callbackOf(ours, two, '/login?return_to=/second');
    // The browser keeps the later cookie; the first tab's sign-in restarts itself and lands where it wanted.
    expect((await two.follow(first.href)).json()).toMatchObject({ info: { state: { returnTo: '/first' } } });
    expect((await two.visit(second.href)).json()).toMatchObject({ info: { state: { returnTo: '/second' } } });
  });

  it('pushes the oldest sign-in of a browser out, when somebody opens more than eight, and that one restarts', async () => {
    const browser = new CookieBrowser();
    const first = await callbackOf(ours, browser, '/login?return_to=/first');
    for (let tab = 2; tab <= 9; tab += 1) await callbackOf(ours, browser, `/login?return_to=/tab-${tab}`);
    const restarted = await browser.visit(first.href);
    expect(restarted.status).toBe(302);
    expect((await browser.follow(restarted.location!)).json()).toMatchObject({
      info: { state: { returnTo: '/first' } },
    });
    expect(browser.cookies('127.0.0.1').match(/hardened=/g)).toHaveLength(1);
  });
});

describe('an error answer that nobody asked for', () => {
  const forged = '/callback?error=access_denied&error_description=You%20were%20blocked&state=unknown';

  it('is believed by the plain strategy', async () => {
    const page = await new CookieBrowser().visit(plain.origin + forged);
    expect(page.status).toBe(401);
  });

  it('is not believed by ours: the state is looked at first and the sign-in begins anew', async () => {
    const page = await new CookieBrowser().visit(ours.origin + forged);
    expect(page.status).toBe(302);
    expect(page.location).toMatch(`${provider.issuer}/authorize?`);
  });

  it('is believed by ours with the right state and issuer, and only then', async () => {
    const browser = new CookieBrowser();
    provider.lies.authorization = (answer) => {
      answer.delete('code');
      answer.set('error', 'access_denied');
    };
    const honest = await callbackOf(ours, browser);
    const page = await browser.visit(honest.href);
    expect([page.status, page.json()]).toEqual([403, { refused: 'sign-in.denied' }]);

    const foreign = await callbackOf(ours, browser);
    foreign.searchParams.set('iss', 'https://other.example');
    expect((await browser.visit(foreign.href)).json()).toEqual({ refused: 'sign-in.refused' });
  });
});

describe('a stolen code put into the attacker’s own sign-in', () => {
  const inject = async (party: RelyingPartyUnderTest): Promise<Page> => {
    provider.subject = 'victim';
    const stolen = await callbackOf(party, new CookieBrowser());
    provider.subject = 'mallory';
    const attacker = new CookieBrowser();
    const own = await callbackOf(party, attacker);
    own.searchParams.set('code', stolen.searchParams.get('code')!);
    provider.lies.userInfo = (response) => json(response, { sub: 'victim' });
    return attacker.visit(own.href);
  };

  it('signs the attacker in as the victim with the plain strategy, which knows no PKCE', async () => {
    const page = await inject(plain);
    expect(page.json()).toEqual({ signedIn: { subject: 'victim' } });
    expect(provider.authorizationRequests.some((request) => request.has('code_challenge'))).toBe(false);
  });

  it('is refused with ours: the code belongs to another verifier', async () => {
    const page = await inject(ours);
    expect(page.json()).toEqual({ refused: 'sign-in.refused' });
    expect(
      provider.authorizationRequests.every((request) => request.get('code_challenge_method') === 'S256'),
    ).toBe(true);
  });

  it('is refused with ours by the nonce alone, even at a provider that ignores PKCE', async () => {
    provider.lies.idToken = (honest) => ({ ...honest, nonce: 'of-another-sign-in' });
    expect((await signIn(ours)).json()).toEqual({ refused: 'sign-in.refused' });
  });
});

describe.each([
  ['missing', (answer: URLSearchParams) => answer.delete('iss')],
  ['that of another provider', (answer: URLSearchParams) => answer.set('iss', 'https://other.example')],
  ['given twice', (answer: URLSearchParams) => answer.append('iss', 'https://other.example')],
])('an answer whose issuer (RFC 9207) is %s', (_what, tamper) => {
  it('is taken by the plain strategy', async () => {
    provider.lies.authorization = tamper;
    expect((await signIn(plain)).status).toBe(200);
  });

  it('is refused by ours, before the code is sent anywhere', async () => {
    provider.lies.authorization = tamper;
    expect((await signIn(ours)).json()).toEqual({ refused: 'sign-in.refused' });
    expect(provider.tokenRequests).toHaveLength(0);
  });
});

describe('what ours keeps of a sign-in on its way', () => {
  it('is one record for each state, gone after ten minutes, and no cookie of the session', async () => {
    const browser = new CookieBrowser();
    const states = [await callbackOf(ours, browser), await callbackOf(ours, browser)].map((callback) =>
      callback.searchParams.get('state'),
    );
    for (const state of states) {
      const left = await redis.pTTL(`${prefix}transaction:${state}`);
      expect(left).toBeGreaterThan(590_000);
      expect(left).toBeLessThanOrEqual(600_000);
    }
    expect(browser.cookies('127.0.0.1')).toMatch(/^hardened=[\w-]{43}$/);
  });

  it('leaves nothing of a state, nonce or verifier that could be used again', async () => {
    const browser = new CookieBrowser();
    const callback = await callbackOf(ours, browser);
    expect((await browser.visit(callback.href)).status).toBe(200);
    const state = callback.searchParams.get('state');
    expect(await redis.exists(`${prefix}transaction:${state}`)).toBe(0);
    expect(JSON.parse((await redis.get(`${prefix}trace:${state}`))!)).toEqual({ returnTo: '/', attempt: 1 });
  });
});

describe('a sign-in page left open for too long', () => {
  it('is a dead end with the plain strategy once the session has gone', async () => {
    const browser = new CookieBrowser();
    const callback = await callbackOf(plain, browser);
    browser.forget('127.0.0.1', 'plain');
    expect((await browser.visit(callback.href)).status).toBe(403);
  });

  it('restarts itself with ours and lands where it wanted', async () => {
    const short = await startHardened(provider.issuer, {
      transactions: new RedisTransactionStore(redis, prefix, {
        lifetime: 60,
        traceLifetime: 5000,
        perBrowser: 8,
      }),
    });
    const browser = new CookieBrowser();
    const callback = await callbackOf(short, browser, '/login?return_to=/draft');
    await sleep(120);
    const late = await browser.visit(callback.href);
    expect(late.location).toMatch(`${provider.issuer}/authorize?`);
    expect((await browser.follow(late.location!)).json()).toMatchObject({
      info: { state: { returnTo: '/draft' } },
    });
    await short.stop();
  });

  it('does not send a browser without cookies round in circles', async () => {
    let url = `${ours.origin}/login`;
    for (let hop = 0; hop < 12; hop += 1) {
      const page = await new CookieBrowser().visit(url);
      if (page.location === null) {
        expect([page.status, page.json()]).toEqual([400, { refused: 'sign-in.cookies-blocked' }]);
        return;
      }
      url = page.location;
    }
    expect.fail('twelve redirects and no end');
  });
});

describe('a callback that comes twice', () => {
  it('is a dead end with the plain strategy', async () => {
    const browser = new CookieBrowser();
    const callback = await callbackOf(plain, browser);
    expect((await browser.visit(callback.href)).status).toBe(200);
    expect((await browser.visit(callback.href)).status).toBe(403);
  });

  it('spends its code once with ours; the second one begins anew', async () => {
    const browser = new CookieBrowser();
    const callback = await callbackOf(ours, browser);
    const pages = await Promise.all([browser.visit(callback.href), browser.visit(callback.href)]);
    expect(new Set(pages.map((page) => page.status))).toEqual(new Set([200, 302]));
    expect(provider.tokenRequests).toHaveLength(1);
  });

  it('is worth nothing with ours in somebody else’s browser (login CSRF)', async () => {
    const attacker = await callbackOf(ours, new CookieBrowser());
    const victim = new CookieBrowser();
    await victim.visit(`${ours.origin}/login`);
    const page = await victim.visit(attacker.href);
    expect(page.status).toBe(302);
    expect(provider.tokenRequests).toHaveLength(0);
  });
});

describe('a code on the address that begins a sign-in', () => {
  it('is not taken for a callback by ours', async () => {
    const page = await new CookieBrowser().visit(
      `${ours.origin}/login?code=x&error=access_denied&return_to=//evil.example`,
    );
    expect(page.location).toMatch(`${provider.issuer}/authorize?`);
    expect(provider.tokenRequests).toHaveLength(0);
  });
});
