import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillApplication, read } from '../support/application.js';
import { axeViolations, look, newWindow, openBrowser, showWhoOneIs, signIn } from '../support/browser.js';
import { Browserless } from '../support/browserless.js';
import { TestPortal } from '../support/portal.js';

/** For so long a sign-in serves acts that sign or decide, in this portal. */
const SERVES_MS = 15_000;

const COMPANY = 'micronano-admin';
const REVIEWER = 'haidian-reviewer';

let portal: TestPortal;
let browser: Browser;
let company: Browserless;
let id: string;
/** Signed in at about the same time, so that both sign-ins grow old together. */
let windows: { company: Page; reviewer: Page };
let signedInAt: number;

beforeAll(async () => {
  portal = await TestPortal.start({ STEP_UP_MINUTES: String(SERVES_MS / 60_000) });
  browser = await openBrowser();
  windows = { company: await signedIn(COMPANY, 'zh'), reviewer: await signedIn(REVIEWER, 'en') };
  signedInAt = Date.now();
  company = new Browserless(portal.url);
  await company.signIn(COMPANY, portal.account(COMPANY).password);
  ({ id } = await fillApplication(company, 'step-up'));
});

afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

async function signedIn(login: string, language: 'zh' | 'en'): Promise<Page> {
  const { page } = await newWindow(browser, portal.url, language);
  await page.goto('/auth/login?return_to=/verify');
  await signIn(page, login, portal.account(login).password);
  await page.waitForURL('**/verify');
  return page;
}

/** Opens a page and stays on it until the sign-in is too old to sign or decide by. */
async function stayOn(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(Math.max(0, signedInAt + SERVES_MS + 1000 - Date.now()));
}

/** Shows in the window that opens who one is. */
async function confirm(page: Page, button: string, login: string): Promise<void> {
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('dialog').getByRole('link', { name: button }).press('Enter'),
  ]);
  // Whom it is about is known: only the password is asked for.
  expect(await popup.getByRole('textbox', { name: '用户名' }).count()).toBe(0);
  await showWhoOneIs(popup, login, portal.account(login).password);
}

describe('an act that signs or decides, long after the sign-in', () => {
  it('is not done when the person does not want to show who they are, and the page says so', async () => {
    const page = windows.company;
    await stayOn(page, `/workspace/applications/${id}`);
    const contact = page.getByRole('textbox', { name: '联系人', exact: true });
    await contact.fill('王五（示例）');
    await page.getByRole('button', { name: '提交申报…' }).click();
    await page.getByRole('button', { name: '确认提交' }).click();
    await page.getByRole('heading', { name: '请再次确认是您本人' }).waitFor();
    expect(await look(page, 'step-up')).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('alert').getByText('没有成功：办理此事项前，请再次确认是您本人。').waitFor();
    expect((await read(company, id)).state).toBe('draft');

    // The same once more, with a confirmation this time.
    await page.getByRole('button', { name: '提交申报…' }).click();
    await page.getByRole('button', { name: '确认提交' }).click();
    await page.getByRole('heading', { name: '请再次确认是您本人' }).waitFor();
    const former = (await page.context().cookies()).find(({ name }) => name === 'portal')?.value;
    await confirm(page, '确认身份', COMPANY);
    await page.getByText('区级初审').first().waitFor({ timeout: 60_000 });
    expect(['prechecking', 'district-review']).toContain((await read(company, id)).state);
    const renewed = (await page.context().cookies()).find(({ name }) => name === 'portal')?.value;
    expect(renewed).not.toBe(former);
    await page.reload();
    await page.getByText('王五（示例）').first().waitFor();
    await page.context().close();
  });

  it('goes on by itself after the confirmation, in English too, and another tab goes on as well', async () => {
    // Before the checks of the submission are done nobody can decide, and the page does not ask for a reason.
    await expect
      .poll(async () => (await read(company, id)).state, { timeout: 60_000 })
      .toBe('district-review');
    const page = windows.reviewer;
    await stayOn(page, `/en/desk/${id}`);
    const other = await page.context().newPage();
    await other.goto('/en/desk');
    const reason = page.getByLabel(/^Reason/);
    await reason.fill('Everything is in order.');
    await page.getByRole('button', { name: /^Pass/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^Pass/ }).click();
    await page.getByRole('heading', { name: 'Please confirm that it is you' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await confirm(page, 'Confirm', REVIEWER);
    await expect
      .poll(async () => (await read(company, id)).state, { timeout: 30_000 })
      .toBe('municipal-review');
    await other.reload();
    await other.getByRole('heading', { level: 1 }).waitFor();
    expect((await other.request.get('/auth/session')).status()).toBe(200);
    await page.context().close();
  });
});
