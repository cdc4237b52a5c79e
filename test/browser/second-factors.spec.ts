import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { totpCode } from '#identity';
import { axeViolations, look, openBrowser, signIn } from '../support/browser.js';
import { startTestIdentity, type TestIdentity } from '../support/test-identity.js';

let identity: TestIdentity;
let browser: Browser;

beforeAll(async () => {
  identity = await startTestIdentity({ SIGN_IN_TRIES_PER_ADDRESS: '10000' });
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await identity?.stop();
});

/** A window of a device that has a fingerprint reader. */
async function openDevice(locale = 'zh-CN') {
  const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const reader = await context.newCDPSession(page);
  await reader.send('WebAuthn.enable');
  const { authenticatorId } = await reader.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { context, page, reader, authenticatorId };
}

async function sound(page: Page, name: string): Promise<void> {
  expect(await axeViolations(page), name).toEqual([]);
  expect(await look(page, `factor-${name}`)).toEqual([]);
}

/** Signs in by password and makes a passkey on the page for it. */
async function makePasskey(page: Page, login: string): Promise<void> {
  await page.goto(`${identity.issuer}/account/security/passkey`);
  await signIn(page, login, identity.password);
  await page.waitForURL(/\/account\/security\/passkey/);
  await page.click('form[data-passkey=create] button');
  await page.waitForSelector('.recovery-codes');
}

async function signInByPasskey(context: BrowserContext, page: Page): Promise<void> {
  await context.clearCookies();
  await page.goto(`${identity.issuer}/account`);
  await page.click('form[data-passkey=get] button');
}

/** A passkey for another place, such as a phishing site would have had made. */
async function plant(reader: CDPSession, authenticatorId: string, rpId: string): Promise<void> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  await reader.send('WebAuthn.addCredential', {
    authenticatorId,
    credential: {
      credentialId: randomBytes(16).toString('base64'),
      isResidentCredential: true,
      rpId,
      privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
      userHandle: randomBytes(16).toString('base64'),
      signCount: 0,
    },
  });
}

describe('a passkey in a real browser', () => {
  it('is made on the account page, and then signs in without user name and password', async () => {
    const { context, page } = await openDevice();
    await makePasskey(page, 'optics-admin');
    await signInByPasskey(context, page);
    await page.waitForURL(/\/account$/);
    expect(await page.textContent('main')).toContain('optics-admin');
    await page.goto(`${identity.issuer}/account/security/passkey`);
    await page.click('form[data-passkey=create] button');
    await page.waitForSelector('[data-fault]:not([hidden])');
    expect(await page.textContent('[data-fault]')).toContain('已经有本账号的通行密钥');
    await context.close();
  });

  it('that its owner does not unlock signs nobody in, and says so', async () => {
    const { context, page, reader, authenticatorId } = await openDevice();
    await makePasskey(page, 'software-admin');
    await reader.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await signInByPasskey(context, page);
    await page.waitForSelector('[data-fault]:not([hidden])');
    expect(await page.textContent('[data-fault]')).toContain('已取消或超时');
    expect(page.url()).not.toMatch(/\/account$/);
    await signIn(page, 'diagnostics-admin', identity.password);
    await page.waitForURL(/\/account$/);
    await context.close();
  });

  it('of another site is not even offered', async () => {
    const { context, page, reader, authenticatorId } = await openDevice();
    await plant(reader, authenticatorId, 'evil.example');
    await signInByPasskey(context, page);
    await page.waitForSelector('[data-fault]:not([hidden])');
    await context.close();
  });

  it('that nobody here knows is refused in words', async () => {
    const { context, page, reader, authenticatorId } = await openDevice('en-GB');
    await plant(reader, authenticatorId, 'localhost');
    await signInByPasskey(context, page);
    await page.waitForSelector('.errors');
    expect(await page.textContent('.errors')).toContain('does not open an account here');
    await context.close();
  });

  it('is not offered where there are no scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${identity.issuer}/account`);
    expect(await page.isVisible('form[data-passkey]')).toBe(false);
    await context.close();
  });
});

describe('the pages of second factors', () => {
  it.each([
    ['zh', 'zh-CN', 'chaoyang-reviewer', '北京市朝阳区'],
    ['en', 'en-GB', 'longgang-reviewer', 'Longgang'],
  ])('are sound in %s, from the first setting up to the list', async (language, locale, login, place) => {
    await identity.source.query(
      'DELETE FROM totp_factor WHERE person_id = (SELECT id FROM person WHERE login = ?)',
      [login],
    );
    const { context, page } = await openDevice(locale);
    await page.goto(`${identity.issuer}/account/security`);
    await sound(page, `sign-in-${language}`);
    await page.fill('[name=login]', login);
    await page.fill('[name=password]', identity.password);
    await page.press('[name=password]', 'Enter');
    await page.waitForSelector('.enrol');
    await sound(page, `enrolment-${language}`);
    await page.fill('[name=code]', '000000');
    await page.press('[name=code]', 'Enter');
    await page.waitForSelector('.errors');
    await sound(page, `enrolment-wrong-${language}`);
    const secret = (await page.textContent('.secret'))!.replaceAll(' ', '');
    await page.fill('[name=code]', totpCode(secret, new Date()));
    await page.press('[name=code]', 'Enter');
    await page.waitForSelector('.recovery-codes');
    await sound(page, `codes-${language}`);
    await page.click('main button');
    await page.waitForURL(/\/account\/security/);
    await sound(page, `security-${language}`);
    await page.goto(`${identity.issuer}/account/security/passkey`);
    await sound(page, `add-passkey-${language}`);
    await page.click('form[data-passkey=create] button');
    await page.waitForURL(/done=yes/);
    await page.click('.passkeys details:nth-of-type(1) summary');
    await page.click('.passkeys details:nth-of-type(2) summary');
    await sound(page, `security-full-${language}`);
    await context.clearCookies();
    await page.goto(`${identity.issuer}/account`);
    await page.fill('[name=login]', login);
    await page.fill('[name=password]', identity.password);
    await page.press('[name=password]', 'Enter');
    await page.waitForSelector('[name=code]');
    await page.click('.other-way summary');
    await sound(page, `ask-${language}`);
    await page.fill('[name=code]', '000000');
    await page.press('[name=code]', 'Enter');
    await page.waitForSelector('.errors');
    await sound(page, `ask-wrong-${language}`);
    await page.click('form[data-passkey=get] button');
    await page.waitForURL(/\/account$/);
    expect(await page.textContent('main')).toContain(place);
    await sound(page, `staff-account-${language}`);
    await context.close();
  });

  it.each([
    ['zh', 'zh-CN', 'rail-admin'],
    ['en', 'en-GB', 'micronano-filler'],
  ])('ask for the password before the last one goes, in %s', async (language, locale, login) => {
    const { context, page } = await openDevice(locale);
    await makePasskey(page, login);
    await page.goto(`${identity.issuer}/account/security`);
    await page.click('.passkeys details:nth-of-type(2) summary');
    await page.click('form[action$="/passkey/remove"] button');
    await page.waitForURL(/\/last-factor/);
    await sound(page, `last-${language}`);
    await page.fill('[name=current]', identity.password);
    await page.fill('[name=new]', 'short');
    await page.click('main form button');
    await page.waitForSelector('.errors');
    await sound(page, `last-wrong-${language}`);
    await page.fill('[name=current]', identity.password);
    await page.click('main form button');
    await page.waitForURL(/done=yes/);
    expect(await page.locator('.passkeys li').count()).toBe(0);
    await context.close();
  });
});
