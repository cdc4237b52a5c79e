import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, look, newWindow, openBrowser, signIn } from '../support/browser.js';
import { mailsTo } from '../support/mail-folder.js';
import { startTestIdentity, type TestIdentity } from '../support/test-identity.js';

let identity: TestIdentity;
let browser: Browser;

beforeAll(async () => {
  identity = await startTestIdentity({ SIGN_IN_TRIES_PER_ADDRESS: '10000' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await identity?.stop();
});

async function fillIn(page: Page, login: string, password: string): Promise<void> {
  await page.fill('[name=login]', login);
  await page.fill('[name=password]', password);
  await page.press('[name=password]', 'Enter');
}

/** Nothing that WCAG 2.2 AA forbids at the width of the window, nothing to scroll sideways for at either width. */
async function sound(page: Page, name: string): Promise<void> {
  expect(await axeViolations(page), name).toEqual([]);
  const window = page.viewportSize()!;
  for (const width of [1440, 360]) {
    await page.setViewportSize({ ...window, width });
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond, `${name} is wider than a window of ${width} px`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(window);
}

/** Pages for those who cannot sign in yet. */
const BEFORE_SIGN_IN = {
  '/password/forgotten': 'forgotten password',
  '/password/forgotten/sent': 'a link was sent',
  '/password/reset': 'a link that does nothing more',
  '/register': 'registration',
  '/register/sent': 'a link to confirm was sent',
  '/register/confirm': 'a registration that is over',
};

/** Every page, in the order in which a person meets them. */
async function everyPage(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  for (const [path, name] of Object.entries(BEFORE_SIGN_IN)) {
    await page.goto(`${identity.issuer}${path}`);
    await sound(page, name);
  }
  await page.goto(`${identity.issuer}/account`);
  await sound(page, 'sign-in');
  await fillIn(page, `nobody-${Math.random()}`, 'wrong');
  await sound(page, 'sign-in with a mistake');
  await fillIn(page, 'micronano-member', identity.password);
  await page.waitForSelector('.companies');
  await sound(page, 'company choice');
  await page.click('.companies button');
  await page.waitForURL(/\/account/);
  await sound(page, 'account');
  await page.fill('[name=new]', 'short');
  await page.click('form[action="/account/password"] button');
  await sound(page, 'account with a mistake');
  await page.goto(`${identity.issuer}/account/sessions`);
  await sound(page, 'where one is signed in');
  await page.goto(`${identity.issuer}/account/email`);
  await sound(page, 'e-mail address');
  await page.goto(`${identity.issuer}/session/end`);
  await sound(page, 'sign-out');
  await page.click('button[name=logout]');
  await sound(page, 'signed out');
  await page.goto(`${identity.issuer}/nothing`);
  await sound(page, 'not found');
  await page.goto(`${identity.issuer}/auth?client_id=unknown`);
  await sound(page, 'a request that is not right');
}

describe('the pages of identity', () => {
  it.each([
    [360, 'Chinese', 'zh-CN'],
    [1440, 'English', 'en-GB'],
  ])('are sound at %i px in %s', async (width, _language, locale) => {
    const context = await browser.newContext({ locale, viewport: { width, height: 900 } });
    try {
      await everyPage(context);
    } finally {
      await context.close();
    }
  });
});

describe('the pages about companies', () => {
  it.each([
    [360, 'zh'],
    [1440, 'en'],
  ] as const)('are sound at %i px in %s', async (width, language) => {
    const guest = `guest-${language}@example.cn`;
    const { page } = await newWindow(browser, identity.issuer, language);
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/account?lang=${language}`);
    await signIn(page, 'optics-admin', identity.password);
    await page.waitForURL(/\/account/);
    const seen = async (name: string): Promise<void> => {
      await sound(page, name);
      expect(await look(page, `companies-${name}-${language}`)).toEqual([]);
    };
    for (const path of ['activity', 'register', 'invite']) {
      await page.goto(`/company/${path}`);
      await seen(path);
    }
    await page.locator('[name=name]').fill('孙来宾');
    await page.locator('[name=address]').fill(guest);
    await page.locator('[name=role][value=member]').check();
    await page.locator('[name="grant.hightech.fill"]').check();
    await page.locator('form[action="/company/invite"] button[type=submit]').click();
    await page.waitForURL(/\/company\/members/);
    await seen('members');
    await page.locator('main a[href^="/company/members/"]').first().click();
    await page.waitForURL(/\/company\/members\/[0-9a-f-]{36}/);
    await seen('member');
    await page.goto('/account');
    await page.locator('main a[href^="/company/leave"]').first().click();
    await page.waitForURL(/\/company\/leave/);
    await seen('leave');
    const mail = async () => (await mailsTo(identity.settings.MAIL_DIR!, guest))[0]?.link;
    await expect.poll(mail, { timeout: 20_000 }).toBeTruthy();
    await page.goto((await mail())!);
    await seen('invitation');
    await page.goto('/account/sessions');
    await page.locator('form[action="/account/sign-out-everywhere"] button').click();
    await page.waitForURL(/\/session\/ended\//);
    await seen('signed-out');
    await page.context().close();
  });
});

/** Registers a CAS service: mistakes and what its pattern matches are seen while one types. */
async function registerService(page: Page, name: string): Promise<void> {
  await page.fill('#nameZh', name);
  await page.fill('#nameEn', name);
  await page.fill('#addresses', 'http://old.example/app/**');
  await page.waitForSelector('#addresses-error');
  expect(await page.getAttribute('#addresses', 'aria-invalid')).toBe('true');
  expect(await page.textContent('#addresses-error')).toContain('https');
  await sound(page, 'a mistake while one types');
  await page.fill('#addresses', 'https://old.example/app/**');
  await page.waitForSelector('#reviewed');
  await page.waitForSelector('#addresses-error', { state: 'detached' });
  expect(await page.textContent('#patterns')).toContain('https://old.example/app/page?id=1');
  await page.fill('#entry', 'https://old.example/app/');
  await page.press('#entry', 'Enter');
  await page.waitForSelector('.errors:focus');
  await sound(page, 'a registration with a mistake');
  await page.press('#reviewed', 'Space');
  await page.press('#entry', 'Enter');
  await page.waitForURL(/done=registered/);
}

describe('the console of the registry', () => {
  // English at 360 px is where least fits.
  it('is sound from the first system to its end', async () => {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 360, height: 900 } });
    const page = await context.newPage();
    const clients = `${identity.issuer}/staff/clients`;
    await page.goto(clients);
    await signIn(page, 'platform-admin', identity.password);
    await page.waitForURL(clients);
    await sound(page, 'no system yet');
    await page.click('.empty a');
    await sound(page, 'kinds of systems');
    await page.click('a[href$="kind=cas"]');
    await registerService(page, 'Old system');
    await page.goto(`${clients}/new?kind=confidential`);
    for (const name of ['nameZh', 'nameEn']) await page.fill(`#${name}`, 'Reports');
    await page.fill('#addresses', 'https://reports.example/callback');
    await page.dblclick('form.registry button[type=submit]');
    await page.waitForSelector('.secret');
    await sound(page, 'its secret');
    const secret = (await page.textContent('.secret')) ?? '';
    await page.click('main > p .btn');
    for (const summary of await page.locator('details > summary').all()) await summary.click();
    await sound(page, 'a system');
    expect(await page.content()).not.toContain(secret);
    await page.click('a[href$="/edit"]');
    await sound(page, 'a change');
    await page.goto(clients);
    await sound(page, 'the systems');
    await page.click('th a');
    await page.click('a[href$="/remove"]');
    await sound(page, 'a removal');
    await page.click('button.danger');
    await page.waitForURL(/done=removed/);
    await context.close();
  }, 180_000);
});

describe('without scripts and by keyboard alone', () => {
  it('one signs in, chooses a company, and signs out everywhere', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(`${identity.issuer}/account`);
    // The cursor is in the first field by itself.
    await page.waitForSelector('[name=login]:focus');
    await page.keyboard.type('micronano-member');
    await page.keyboard.press('Tab');
    await page.keyboard.type(identity.password);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.companies');
    await page.focus('.companies button');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/account/);
    await page.focus('.account-nav [href="/account/sessions"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/account\/sessions/);
    await page.focus('form[action="/account/sign-out-everywhere"] button');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/session\/ended\//);
    expect(await page.textContent('h1')).toBe('您已退出登录');
    await context.close();
  });

  it('a mistake is the first thing one meets, and leads to its field', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(`${identity.issuer}/account`);
    await fillIn(page, `nobody-${Math.random()}`, 'wrong');
    await page.waitForSelector('.errors:focus');
    await page.keyboard.press('Tab');
    expect(await page.getAttribute(':focus', 'href')).toBe('#login');
    await page.keyboard.press('Enter');
    expect(await page.getAttribute('#login', 'aria-invalid')).toBe('true');
    await context.close();
  });
});
