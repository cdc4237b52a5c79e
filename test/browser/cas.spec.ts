import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeViolations, newWindow, openBrowser, signIn } from '../support/browser.js';
import { listenForCasLogout, registerCasService, type CasLogoutListener } from '../support/cas-service.js';
import { startTestIdentity, type TestIdentity } from '../support/test-identity.js';

let identity: TestIdentity;
let service: CasLogoutListener;
let browser: Browser;

beforeAll(async () => {
  identity = await startTestIdentity();
  service = await listenForCasLogout();
  service.answer = (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>here</p>');
  await registerCasService(identity, 'older', { addresses: [`${service.url}/`] });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
  await identity?.stop();
});

// Chromium follows the redirects behind a form with the page's own policy: what a browserless test cannot see.
it('a browser gets to the service by all forms on the way, and back to it when it has signed out', async () => {
  const { page, faults } = await newWindow(browser, identity.issuer);
  const address = encodeURIComponent(`${service.url}/`);
  await page.goto(`/cas/login?service=${address}`);
  await signIn(page, 'micronano-member', identity.password);
  await page.locator('.companies button').first().click();
  await page.waitForURL(/\?ticket=ST-[0-9a-f]{48}$/);
  expect(await page.textContent('p')).toBe('here');
  await page.goto(`/cas/logout?service=${address}`);
  await page.locator('button[name=logout]').click();
  await page.waitForURL(`${service.url}/`);
  await expect.poll(() => service.taken.length, { timeout: 15_000 }).toBe(1);
  expect(faults).toEqual([]);
});

it('an address that is not registered gets a page that everybody can read', async () => {
  const { page } = await newWindow(browser, identity.issuer);
  await page.goto('/cas/login?service=https%3A%2F%2Fevil.example%2F');
  expect(await page.textContent('h1')).toBe('该系统未在本平台登记');
  expect(await axeViolations(page)).toEqual([]);
});
