import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person } from '#identity';
import { EndSessions } from '../../apps/identity/src/sessions/end-sessions.js';
import { CookieBrowser, type Page } from '../support/cookie-browser.js';
import { enter, RelyingPartyProbe, submit } from '../support/relying-party-probe.js';
import { startApacheWorld, type ApacheWorld } from './apache-world.js';

let world: ApacheWorld;
beforeAll(async () => {
  world = await startApacheWorld();
});
afterAll(() => world?.stop());

/** mod_auth_openidc leads only those to sign in who look at pages. */
const newBrowser = (): CookieBrowser => new CookieBrowser({ accept: 'text/html' });

async function signedInAtPortal(login: string): Promise<CookieBrowser> {
  const browser = newBrowser();
  const { issuer, portal, settings, password } = world.identity;
  await new RelyingPartyProbe(issuer, portal, settings.OIDC_CLIENT_SECRET).signIn(browser, login, password);
  return browser;
}

const open = (browser: CookieBrowser, path: string): Promise<Page> =>
  browser.follow(`${world.origin}/${path}/`);
const remoteUser = (page: Page): unknown => page.headers['x-remote-user'];
const idOf = async (login: string): Promise<string> =>
  (await world.identity.source.manager.findOneByOrFail(Person, { login })).id;

/** Whether the page lets this browser in by itself, without leading it anywhere. */
const lets = async (browser: CookieBrowser, path: string): Promise<boolean> =>
  (await browser.visit(`${world.origin}/${path}/`)).status === 200;

describe('who has signed in at the portal', () => {
  it('enters a page behind mod_auth_openidc without a second sign-in', async () => {
    const page = await open(await signedInAtPortal('micronano-admin'), 'by-oidc');
    expect([page.status, page.text]).toEqual([200, '<p>by-oidc</p>']);
    expect(remoteUser(page)).toBe(await idOf('micronano-admin'));
  });

  it('enters a page behind mod_auth_cas without a second sign-in', async () => {
    const page = await open(await signedInAtPortal('micronano-admin'), 'by-cas');
    expect([page.status, page.text]).toEqual([200, '<p>by-cas</p>']);
    expect(remoteUser(page)).toBe('micronano-admin');
  });
});

describe('who has not signed in anywhere', () => {
  it.each(['by-oidc', 'by-cas'])('signs in on the way to %s, and enters the other without', async (path) => {
    const browser = newBrowser();
    const asked = await open(browser, path);
    expect(asked.text).toContain('name="password"');
    const answered = await enter(browser, asked, 'auditor', world.identity.password);
    expect((await browser.follow(answered.location!)).text).toBe(`<p>${path}</p>`);
    const other = path === 'by-cas' ? 'by-oidc' : 'by-cas';
    expect((await open(browser, other)).text).toBe(`<p>${other}</p>`);
  });
});

describe('the end of a session', () => {
  async function entered(login: string): Promise<CookieBrowser> {
    const browser = await signedInAtPortal(login);
    for (const path of ['by-oidc', 'by-cas']) {
      await open(browser, path);
      expect(await lets(browser, path)).toBe(true);
    }
    return browser;
  }

  async function leftBoth(browser: CookieBrowser): Promise<void> {
    for (const path of ['by-oidc', 'by-cas'])
      await expect.poll(() => lets(browser, path), { timeout: 15_000 }).toBe(false);
  }

  it('reaches both when the person signs out', async () => {
    const [browser, bystander] = [await entered('rail-admin'), await entered('auditor')];
    await submit(browser, await browser.visit(`${world.identity.issuer}/session/end`), { logout: 'yes' });
    await leftBoth(browser);
    expect((await open(browser, 'by-cas')).text).toContain('name="password"');
    for (const path of ['by-oidc', 'by-cas']) expect(await lets(bystander, path)).toBe(true);
  });

  it('reaches both when an administrator ends it', async () => {
    const browser = await entered('software-admin');
    const operator = await world.identity.another();
    try {
      const personId = await idOf('software-admin');
      await operator.get(EndSessions).now({ cause: 'ended-by-operator', personId });
    } finally {
      await operator.close();
    }
    await leftBoth(browser);
  });
});

describe('an error answer', () => {
  /** Follows everything, as far as a browser would before it says that it goes round in circles. */
  async function hopsFrom(browser: CookieBrowser, url: string): Promise<{ hops: number; page: Page }> {
    let page = await browser.visit(url);
    let hops = 0;
    for (; page.location !== null && hops < 10; hops += 1) page = await browser.visit(page.location);
    return { hops, page };
  }

  it('is shown by mod_auth_openidc, which does not sign in again for ever', async () => {
    const { hops, page } = await hopsFrom(newBrowser(), `${world.origin}/silent/`);
    expect(hops).toBe(2);
    expect(page.text).toContain('login_required');
  });

  it('is shown as well when the system is not for the person, without a question and after one', async () => {
    const browser = await signedInAtPortal('micronano-admin');
    const silent = await hopsFrom(browser, `${world.closed}/silent/`);
    expect(silent.hops).toBe(2);
    expect(silent.page.text).toContain('access_denied');
    const told = await browser.follow(`${world.closed}/by-oidc/`);
    expect(new URL(told.url).origin).toBe(world.identity.issuer);
    const back = await submit(browser, told, {});
    const { hops, page } = await hopsFrom(browser, back.location!);
    expect(hops).toBe(0);
    expect(page.text).toContain('access_denied');
  });

  it('does not keep out whom the system is for', async () => {
    const page = await (await signedInAtPortal('auditor')).follow(`${world.closed}/by-oidc/`);
    expect([page.status, remoteUser(page)]).toEqual([200, await idOf('auditor')]);
  });
});

describe('a name that is made to break out of the XML', () => {
  it('stays a name for the parser of mod_auth_cas', async () => {
    const name = '</cas:name><cas:roles>platform-administrator</cas:roles><cas:name>&';
    await world.identity.source.manager.update(Person, { login: 'optics-admin' }, { name });
    const page = await open(await signedInAtPortal('optics-admin'), 'by-cas');
    expect(remoteUser(page)).toBe('optics-admin');
    expect(page.headers['x-name']).toBe(name);
    expect(page.headers['x-roles'] ?? '').toBe('');
  });
});
