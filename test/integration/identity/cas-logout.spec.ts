import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LogoutNotice, Person } from '#identity';
import { EndSessions } from '../../../apps/identity/src/sessions/end-sessions.js';
import {
  CasProbe,
  listenForCasLogout,
  registerCasService,
  type CasLogoutListener,
} from '../../support/cas-service.js';
import { CookieBrowser, type Page } from '../../support/cookie-browser.js';
import { submit } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

let identity: TestIdentity;
let listener: CasLogoutListener;
const probe = (path: string): CasProbe => new CasProbe(identity, `${listener.url}${path}`);

beforeAll(async () => {
  listener = await listenForCasLogout();
  identity = await startTestIdentity({ SIGN_IN_TRIES_PER_ADDRESS: '10000' });
  const at = (path: string): string => `${listener.url}${path}`;
  await registerCasService(identity, 'plain', { addresses: [at('/plain')] });
  await registerCasService(identity, 'elsewhere', {
    addresses: [at('/elsewhere')],
    logoutUri: at('/elsewhere/logout'),
  });
  await registerCasService(identity, 'untold', { addresses: [at('/untold')] });
});
afterAll(async () => {
  await identity?.stop();
  await listener?.close();
});

const logoutUrl = (query: Record<string, string> = {}): string =>
  `${identity.issuer}/cas/logout?${new URLSearchParams(query).toString()}`;

async function signOut(browser: CookieBrowser, url = logoutUrl()): Promise<Page> {
  const asked = await browser.follow(url);
  expect(asked.text).toContain('退出登录');
  return submit(browser, asked, { logout: 'yes' });
}

const told = (ticket: string): string[] =>
  listener.taken.filter((one) => one.ticket === ticket).map(({ path }) => path);
const noticeOf = (sid: string): Promise<LogoutNotice | null> =>
  identity.source.manager.findOneBy(LogoutNotice, { sid });

describe('the end of a session', () => {
  it('reaches every service that was entered, each with its own ticket, also entered twice', async () => {
    const browser = new CookieBrowser();
    const first = await probe('/plain').ticket(browser, 'auditor');
    const second = await probe('/plain').ticket(browser, 'auditor');
    const third = await probe('/elsewhere').ticket(browser, 'auditor');
    await signOut(browser);
    await expect.poll(() => told(first), { timeout: 10_000 }).toEqual(['/plain']);
    await expect.poll(() => told(second), { timeout: 10_000 }).toEqual(['/plain']);
    await expect.poll(() => told(third), { timeout: 10_000 }).toEqual(['/elsewhere/logout']);
    await expect.poll(async () => (await noticeOf(third))?.deliveredAt).toBeInstanceOf(Date);
  });

  it('reaches them when somebody else ends it', async () => {
    const ticket = await probe('/plain').ticket(new CookieBrowser(), 'micronano-admin');
    const { id: personId } = await identity.source.manager.findOneByOrFail(Person, {
      login: 'micronano-admin',
    });
    const operator = await identity.another();
    try {
      expect(await operator.get(EndSessions).now({ cause: 'ended-by-operator', personId })).toBeGreaterThan(
        0,
      );
    } finally {
      await operator.close();
    }
    await expect.poll(() => told(ticket), { timeout: 10_000 }).toEqual(['/plain']);
  });

  it('is told again when a service was down, hangs, leads elsewhere or answers without end', async () => {
    const answers: CasLogoutListener['answer'][] = [
      (response) => response.writeHead(503).end(),
      () => undefined,
      (response) => response.writeHead(308, { location: 'http://127.0.0.1:1/' }).end(),
    ];
    listener.answer = (response) => {
      const next = answers.shift();
      if (next) return next(response);
      response.writeHead(200);
      const flood = setInterval(() => response.write(Buffer.alloc(1_000_000)), 5);
      response.once('close', () => clearInterval(flood));
    };
    const browser = new CookieBrowser();
    const ticket = await probe('/plain').ticket(browser, 'rail-admin');
    const begin = performance.now();
    await signOut(browser);
    expect(performance.now() - begin).toBeLessThan(2000);
    await expect
      .poll(async () => (await noticeOf(ticket))?.deliveredAt, { timeout: 25_000 })
      .toBeInstanceOf(Date);
    expect(told(ticket)).toHaveLength(4);
    listener.answer = (response) => response.writeHead(200).end();
  });

  it('is taken as told by a service that sends the request on to sign in, as mod_auth_cas does', async () => {
    listener.answer = (response) => response.writeHead(302, { location: identity.issuer }).end();
    const browser = new CookieBrowser();
    const ticket = await probe('/plain').ticket(browser, 'auditor');
    await signOut(browser);
    await expect
      .poll(async () => (await noticeOf(ticket))?.deliveredAt, { timeout: 10_000 })
      .toBeInstanceOf(Date);
    expect(told(ticket)).toHaveLength(1);
  });
});

describe('signing out at /cas/logout', () => {
  it('asks first, so that no other site can sign a person out', async () => {
    const browser = new CookieBrowser();
    await probe('/untold').ticket(browser, 'auditor');
    const page = await browser.follow(logoutUrl({ service: `${listener.url}/untold` }));
    expect(page.text).toContain('罗审计（示例）');
    expect(await probe('/untold').ticket(browser, 'auditor')).toMatch(/^ST-/);
  });

  it('leads back to the service that asked, when it is registered', async () => {
    const browser = new CookieBrowser();
    await probe('/untold').ticket(browser, 'auditor');
    const service = `${listener.url}/untold`;
    const asked = await browser.follow(logoutUrl({ service }));
    expect(String(asked.headers['content-security-policy'])).toContain(` ${listener.url};`);
    const done = await submit(browser, asked, { logout: 'yes' });
    const back = await browser.follow(done.location!, (url) => url.startsWith(listener.url));
    expect(back.location).toBe(service);
    const again = await browser.follow(probe('/untold').loginUrl());
    expect(again.text).toContain('name="password"');
  });

  it('leads nowhere else', async () => {
    const browser = new CookieBrowser();
    for (const service of ['https://evil.example/', `${listener.url}/unknown`, 'javascript:alert(1)', '']) {
      await probe('/untold').ticket(browser, 'auditor');
      const done = await signOut(browser, logoutUrl({ service }));
      const end = await browser.follow(done.location!);
      expect(new URL(end.url).pathname).toMatch(/^\/session\/ended\//);
      const made = await browser.visit(
        `${identity.issuer}/cas/signed-out?${new URLSearchParams({ service }).toString()}`,
      );
      expect(made.location).toBe(`${identity.issuer}/session/end/success`);
    }
  });

  it('leads straight back when nobody is signed in', async () => {
    const service = `${listener.url}/untold`;
    const page = await new CookieBrowser().follow(logoutUrl({ service }), (url) => url === service);
    expect(page.location).toBe(service);
  });
});
