import type { Browser, Cookie, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillApplication, read } from '../support/application.js';
import { axeViolations, chineseWords, look, newWindow, openBrowser, signIn } from '../support/browser.js';
import { Browserless, eventually } from '../support/browserless.js';
import { FINDER_PAGES, findEntries } from '../support/finder-pages.js';
import { TestPortal } from '../support/portal.js';
import { SAVED_SEARCH_PAGES, saveSearches } from '../support/saved-search-pages.js';
import { fillingPart } from './pages/filling-part.js';

type Who = 'nobody' | 'company' | 'correcting' | 'drafting' | 'district' | 'auditor' | 'editor';

const LOGINS: Record<Exclude<Who, 'nobody'>, string> = {
  company: 'micronano-admin',
  correcting: 'optics-admin',
  drafting: 'rail-admin',
  district: 'haidian-reviewer',
  auditor: 'auditor',
  editor: 'finder-editor',
};

let portal: TestPortal;
let browser: Browser;
/** Cases by the name of their company's account, and the public id of a certificate. */
const cases: Record<string, string> = {};
let certificate = '';
/** The address of a law among the policies. */
let entry = '';
/** Everybody signs in once. */
const sessions: Partial<Record<Who, Promise<Cookie[]>>> = {};
/** A window of each in either language, which goes from page to page as a person's does. */
const windows = new Map<string, ReturnType<typeof windowOf>>();

async function person(login: string): Promise<Browserless> {
  const somebody = new Browserless(portal.url);
  await somebody.signIn(login, portal.account(login).password);
  return somebody;
}

async function move(somebody: Browserless, id: string, name: string, body: object = {}): Promise<void> {
  const { version } = await read(somebody, id);
  const { status, body: answer } = await somebody.api('POST', `/hightech/applications/${id}/${name}`, {
    version,
    reason: '材料齐全。',
    ...body,
  });
  if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(answer)}`);
}

async function submitted(login: string): Promise<string> {
  const company = await person(login);
  const { id } = await fillApplication(company, login);
  await move(company, id, 'submit');
  await eventually(async () => {
    const { state } = await read(company, id);
    if (state !== 'district-review') throw new Error(state);
  });
  return id;
}

/** One case certified, one being corrected, one in review, one hardly begun. */
async function prepare(): Promise<void> {
  const [district, municipal, rail] = await Promise.all(
    ['haidian-reviewer', 'municipal-reviewer', 'rail-admin'].map(person),
  );
  for (const login of ['micronano-admin', 'optics-admin', 'diagnostics-admin'])
    cases[login] = await submitted(login);
  await move(district!, cases['micronano-admin']!, 'pass');
  await move(municipal!, cases['micronano-admin']!, 'approve');
  await move(district!, cases['optics-admin']!, 'return', {
    items: [
      { pointer: '/staff/scientific', comment: '三人在职不满 183 天，请核减。' },
      { pointer: '/attachments/licence', comment: '营业执照不清晰，请重新上传。' },
    ],
  });
  await saveSearches(await person('micronano-admin'));
  const begun = await rail!.api<{ id: string }>('POST', '/hightech/applications', {
    programme: 'national-hte',
  });
  cases['rail-admin'] = begun.body.id;
  certificate = await eventually(async () => {
    const view = (await read(municipal!, cases['micronano-admin']!)) as unknown as {
      certificate: { publicId: string; ready: boolean } | null;
    };
    if (!view.certificate?.ready) throw new Error('no certificate yet');
    return view.certificate.publicId;
  });
}

async function windowOf(who: Who, language: 'zh' | 'en'): Promise<{ page: Page; faults: string[] }> {
  const window = await newWindow(browser, portal.url, language);
  if (who === 'nobody') return window;
  const cookies = await (sessions[who] ??= cookiesOf(LOGINS[who]));
  await window.page.context().addCookies(cookies);
  return window;
}

/** The window in which somebody looks at one page after the other, with no faults yet. */
async function sameWindow(who: Who, language: 'zh' | 'en'): ReturnType<typeof windowOf> {
  const key = `${who} ${language}`;
  if (!windows.has(key)) windows.set(key, windowOf(who, language));
  const window = await windows.get(key)!;
  window.faults.length = 0;
  return window;
}

/** What a browser holds once somebody has signed in. */
async function cookiesOf(login: string): Promise<Cookie[]> {
  const { page } = await newWindow(browser, portal.url);
  await page.goto('/auth/login?return_to=/verify');
  await signIn(page, login, portal.account(login).password);
  await page.waitForURL('**/verify');
  const cookies = await page.context().cookies();
  await page.context().close();
  return cookies;
}

beforeAll(async () => {
  portal = await TestPortal.start();
  browser = await openBrowser();
  await prepare();
  entry = (await findEntries(portal.url)).policy;
});

afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const PAGES: [name: string, who: Who, path: () => string][] = [
  ['home', 'nobody', () => '/'],
  ['rounds of vouchers', 'nobody', () => '/vouchers'],
  ...FINDER_PAGES,
  ['verification entry', 'nobody', () => '/verify'],
  ['valid certificate', 'nobody', () => `/verify/${certificate}`],
  ['unknown certificate', 'nobody', () => `/verify/${'0'.repeat(22)}`],
  ['page that is not there', 'nobody', () => '/nothing-here'],
  ['workspace', 'company', () => '/workspace'],
  ['certified application', 'company', () => `/workspace/applications/${cases['micronano-admin']}`],
  ['inbox', 'company', () => '/workspace/inbox'],
  ...SAVED_SEARCH_PAGES,
  ['vouchers', 'company', () => '/workspace/vouchers'],
  ['application for a voucher', 'company', () => '/workspace/vouchers/apply'],
  ['application of another company', 'company', () => `/workspace/applications/${cases['optics-admin']}`],
  ['application being corrected', 'correcting', () => `/workspace/applications/${cases['optics-admin']}`],
  ['application hardly begun', 'drafting', () => `/workspace/applications/${cases['rail-admin']}`],
  ['desk', 'district', () => '/desk'],
  ['case', 'district', () => `/desk/${cases['diagnostics-admin']}`],
  ['case, attachments', 'district', () => `/desk/${cases['diagnostics-admin']}?part=attachments`],
  ['case, record', 'district', () => `/desk/${cases['diagnostics-admin']}?part=record`],
  ['case for the auditor', 'auditor', () => `/desk/${cases['diagnostics-admin']}`],
  ['imports', 'editor', () => '/desk/entries/imports'],
  ['import of a table', 'editor', () => '/desk/entries/imports/new?kind=space'],
  ['dictionary', 'editor', () => '/desk/entries/dictionary?type=same'],
];

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  it.each(PAGES)('%s: WCAG 2.2 AA, both widths, no errors, one language', async (name, who, path) => {
    const { page, faults } = await sameWindow(who, language);
    await page.goto(language === 'en' ? `/en${path()}`.replace(/\/$/, '') : path());
    await page.waitForLoadState('networkidle');
    expect(await page.locator('html').getAttribute('lang')).toBe(language === 'en' ? 'en' : 'zh-CN');
    expect(await page.locator('h1').count()).toBe(1);
    expect(await look(page, `${language}-${name.replaceAll(/[ ,]+/g, '-')}`)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    if (language === 'en') expect(await chineseWords(page)).toEqual([]);
    expect(faults.filter((fault) => !/status of (404|401)/.test(fault))).toEqual([]);
  });

  it('sign-in and account pages of identity', async () => {
    const { page, faults } = await windowOf('nobody', language);
    await page.goto('/auth/login?return_to=/verify');
    for (const name of ['sign-in', 'wrong-password']) {
      expect(await look(page, `${language}-${name}`)).toEqual([]);
      expect(await axeViolations(page)).toEqual([]);
      await page.locator('[name=login]').fill('nobody-of-that-name');
      await page.locator('[name=password]').fill('a wrong password');
      await page.locator('[name=password]').press('Enter');
      await page.getByRole('alert').or(page.locator('.errors')).first().waitFor();
    }
    await page.locator('[name=login]').fill(LOGINS.company);
    await page.locator('[name=password]').fill(portal.account(LOGINS.company).password);
    await page.locator('[name=password]').press('Enter');
    await page.waitForURL('**/verify');
    const answer = await page.request.get(`${portal.settings().issuer}/.well-known/openid-configuration`);
    const discovery = (await answer.json()) as { issuer: string };
    await page.goto(`${discovery.issuer}/account`);
    expect(await look(page, `${language}-account`)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    expect(faults.filter((fault) => !/status of (4\d\d)/.test(fault))).toEqual([]);
    await page.context().close();
  });
});

describe('by keyboard', () => {
  it('the first stop leads past the menu', async () => {
    const { page } = await windowOf('nobody', 'zh');
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('跳到主要内容');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate<string>('document.activeElement.id')).toBe('main');
  });

  it('suggestions are walked through with the arrows, opened with Enter, and put away with Escape', async () => {
    const { page } = await windowOf('nobody', 'zh');
    await page.goto('/search');
    const box = page.getByRole('combobox', { name: '在六个目录中检索' });
    await box.pressSequentially('上海市专利');
    const first = page.getByRole('option').first();
    await first.waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await box.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    expect(await box.inputValue()).toBe('上海市专利');
    await box.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
    await box.press('Enter');
    await page.waitForURL(`**${entry}`);
    await page.goto('/search');
    await page.getByRole('heading', { name: '最近看过' }).waitFor();
    await page.getByRole('button', { name: '清除记录' }).click();
    expect(await page.evaluate('localStorage.length')).toBe(0);
  });

  it('a dialog takes the focus, keeps it and gives it back', async () => {
    const { page } = await windowOf('drafting', 'zh');
    await page.goto(`/workspace/applications/${cases['rail-admin']}`);
    await page.waitForLoadState('networkidle');
    const button = page.getByRole('button', { name: '撤回申报…' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate<boolean>('document.activeElement.closest("dialog") !== null')).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate<string>('document.activeElement.textContent')).toBe('撤回申报…');
  });
});

fillingPart({
  open: async () => (await windowOf('drafting', 'zh')).page,
  path: () => `/workspace/applications/${cases['rail-admin']}`,
  signIn: (page) => signIn(page, LOGINS.drafting, portal.account(LOGINS.drafting).password),
});
