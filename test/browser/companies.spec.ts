import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeViolations, newWindow, openBrowser } from '../support/browser.js';
import { TestPortal } from '../support/portal.js';

const FORMER = '北京微纳传感示例有限公司';
const NEXT = '北京光电材料示例有限公司';

let portal: TestPortal;
let browser: Browser;

beforeAll(async () => {
  portal = await TestPortal.start();
  browser = await openBrowser();
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

async function fillIn(page: Page, login: string): Promise<void> {
  await page.fill('[name=login]', login);
  await page.fill('[name=password]', portal.account(login).password);
  await page.press('[name=password]', 'Enter');
}

it('a person changes the company without signing out; a page opened for the former one says so', async () => {
  const { page } = await newWindow(browser, portal.url);
  await page.goto('/auth/login?return_to=/workspace');
  await fillIn(page, 'micronano-member');
  await page.click(`.companies button:has-text("${FORMER}")`);
  await page.waitForSelector(`header.head >> text=${FORMER}`);
  const other = await page.context().newPage();
  await other.goto(`${portal.url}/workspace`);
  await other.waitForSelector(`header.head >> text=${FORMER}`);

  await page.bringToFront();
  await page.click('a:has-text("更换企业")');
  await page.click(`.companies button:has-text("${NEXT}")`);
  await page.waitForSelector(`header.head >> text=${NEXT}`);
  expect(await page.locator('header.head').textContent()).not.toContain(FORMER);

  await other.bringToFront();
  await other.evaluate(() => window.dispatchEvent(new Event('focus')));
  const dialog = other.locator('dialog[open]');
  await dialog.waitFor();
  expect(await dialog.textContent()).toContain(NEXT);
  await dialog.locator('button').click();
  await other.waitForSelector(`header.head >> text=${NEXT}`);
  await page.context().close();
}, 180_000);

it.each([
  [360, 'zh'],
  [1440, 'en'],
] as const)(
  'the pages about companies are sound at %i px in %s',
  async (width, language) => {
    const { issuer } = portal.settings();
    const { page } = await newWindow(browser, portal.url, language);
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${issuer}/account?lang=${language}`);
    await fillIn(page, 'optics-admin');
    await page.waitForURL(/\/account/);
    for (const path of ['members', 'invite', 'activity', 'register']) {
      await page.goto(`${issuer}/company/${path}`);
      expect(await axeViolations(page), path).toEqual([]);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond, `${path} is wider than the window`).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  },
  180_000,
);
