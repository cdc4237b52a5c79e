import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CookieBrowser, type Page } from '../../support/cookie-browser.js';
import { RelyingPartyProbe, submit } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

let identity: TestIdentity;
const probe = (): RelyingPartyProbe =>
  new RelyingPartyProbe(identity.issuer, identity.portal, identity.settings.OIDC_CLIENT_SECRET);
const openSignIn = (browser: CookieBrowser, party = probe()): Promise<Page> =>
  browser.follow(party.authorizeUrl(), party.atPortal);

beforeAll(async () => {
  identity = await startTestIdentity();
});
afterAll(() => identity?.stop());

describe('the sign-in form', () => {
  it('is refused without its token, with a foreign one, and from another site', async () => {
    const browser = new CookieBrowser();
    const page = await openSignIn(browser);
    const action = `${interactionOf(page)}/login`;
    const post = (fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Page> =>
      browser.visit(action, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams({
          login: 'micronano-admin',
          password: identity.password,
          ...fields,
        }).toString(),
      });
    expect((await post({})).status).toBe(403);
    expect((await post({ _csrf: 'x'.repeat(43) })).status).toBe(403);
    const token = /name="_csrf" value="([^"]+)"/.exec(page.text)![1]!;
    expect((await post({ _csrf: token }, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post({ _csrf: token }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post({ _csrf: token })).status).toBe(303);
  });

  it('starts itself again when it has expired, and lands where it wanted', async () => {
    const browser = new CookieBrowser();
    const party = probe();
    const page = await openSignIn(browser, party);
    const uid = interactionOf(page).split('/').at(-1)!;
    await identity.redis.hdel(`${identity.settings.REDIS_PREFIX}Interaction:${uid}`, 'payload');
    const late = await submit(browser, page, { login: 'micronano-admin', password: identity.password });
    expect(late.status).toBe(303);
    const fresh = await browser.follow(late.location!, party.atPortal);
    expect(fresh.text).toContain('name="password"');
    const done = await party.onward(
      browser,
      await submit(browser, fresh, { login: 'micronano-admin', password: identity.password }),
    );
    expect(new URL(done.location!).searchParams.get('state')).toBe(party.state);
  });

  it('goes on by itself when it is posted twice or reached by the back button', async () => {
    const browser = new CookieBrowser();
    const party = probe();
    const page = await openSignIn(browser, party);
    const values = { login: 'micronano-admin', password: identity.password };
    await party.onward(browser, await submit(browser, page, values));
    const twice = await party.onward(browser, await submit(browser, page, values));
    expect(new URL(twice.location!).searchParams.get('code')).toBeTruthy();
    const back = await browser.follow(interactionOf(page), party.atPortal);
    expect(new URL(back.location!).searchParams.get('code')).toBeTruthy();
  });

  it('of a second tab goes on when the first has signed in', async () => {
    const browser = new CookieBrowser();
    const [first, second] = [probe(), probe()];
    const secondPage = await openSignIn(browser, second);
    await first.signIn(browser, 'micronano-admin', identity.password);
    for (const address of [secondPage.url, interactionOf(secondPage)]) {
      const reloaded = await browser.follow(address, second.atPortal);
      expect(new URL(reloaded.location!).searchParams.get('state')).toBe(second.state);
    }
  });

  it('says at once that cookies are needed, and never turns round for ever', async () => {
    const browser = new CookieBrowser();
    const page = await openSignIn(browser);
    const stranger = new CookieBrowser();
    const values = { login: 'micronano-admin', password: identity.password };
    const posted = await submit(stranger, page, values);
    expect([posted.status, posted.text]).toEqual([400, expect.stringContaining('Cookie')]);
    for (let round = 0; round < 5; round++) {
      expect((await stranger.visit(interactionOf(page))).status).toBe(303);
    }
    expect((await stranger.visit(interactionOf(page))).status).toBe(400);
  });

  it('that is not known any more leads to the portal', async () => {
    const page = await new CookieBrowser().visit(`${identity.issuer}/interaction/unknown`);
    expect(page.status).toBe(400);
    expect(page.text).toContain(`href="${identity.portal}/"`);
  });
});

describe('pages', () => {
  it('are in the language asked for, and remember it', async () => {
    const browser = new CookieBrowser();
    const party = probe();
    const english = await browser.follow(party.authorizeUrl({ ui_locales: 'en' }), party.atPortal);
    expect(english.text).toContain('<html lang="en">');
    const chinese = await browser.visit(`${interactionOf(english)}?lang=zh`);
    expect(chinese.text).toContain('<html lang="zh-CN">');
    expect(browser.cookie('localhost', 'lang')).toBe('zh');
  });

  it('run nothing, load nothing from elsewhere, and lead only to the relying party', async () => {
    const page = await openSignIn(new CookieBrowser());
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`form-action 'self' ${identity.portal}`);
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("script-src 'self'");
    const scripts = [...page.text.matchAll(/<script\b[^>]*>[^<]*/g)].map(([script]) => script);
    expect(scripts).toEqual([
      expect.stringMatching(/^<script type="module" src="\/assets\/[0-9a-f]+\.js">$/),
    ]);
    expect(page.text).not.toMatch(/style="|onclick/);
    expect(page.headers['cache-control']).toBe('no-store');
  });

  it('set cookies that scripts and other sites cannot use', async () => {
    const answer = await new CookieBrowser().visit(probe().authorizeUrl());
    const cookies = [answer.headers['set-cookie'] ?? []].flat();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie.toLowerCase()).toContain('httponly');
      expect(cookie.toLowerCase()).toContain('samesite=lax');
    }
  });

  it('that do not exist are pages for people and problems for programs', async () => {
    const page = await new CookieBrowser().visit(`${identity.issuer}/nothing`, {
      headers: { accept: 'text/html' },
    });
    expect([page.status, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    const problem = await new CookieBrowser().visit(`${identity.issuer}/nothing`, {
      headers: { accept: 'application/json' },
    });
    expect(problem.json()).toMatchObject({ status: 404, code: 'problem.not-found' });
  });
});

/** Address of the interaction that a page belongs to. */
function interactionOf(page: Page): string {
  return `${identity.issuer}${/action="(\/interaction\/[\w-]+)\//.exec(page.text)![1]!}`;
}
