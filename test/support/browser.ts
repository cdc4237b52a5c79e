import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { nextCode } from './demo-codes.js';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A folder for screenshots, which nobody but people reads; without it none are taken. */
const SHOTS = process.env['PORTAL_SHOTS'];

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: FLAGS,
  });
}

/** A fresh window that collects every error that pages report. */
export async function newWindow(
  browser: Browser,
  portal: string,
  language: 'zh' | 'en' = 'zh',
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({
    baseURL: portal,
    viewport: { width: 1440, height: 900 },
    locale: language === 'en' ? 'en-GB' : 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
  });
  return { page, faults };
}

export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.locator('[name=login]').fill(login);
  await showWhoOneIs(page, login, password);
}

/** Types the password, and the code of the app for those who have one: the page knows already whom it is about. */
export async function showWhoOneIs(page: Page, login: string, password: string): Promise<void> {
  await page.locator('[name=password]').fill(password);
  await page.locator('[name=password]').press('Enter');
  const code = await nextCode(login, password);
  if (code === null) return;
  await page.locator('[name=code]').fill(code);
  await page.locator('[name=code]').press('Enter');
}

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** As AxeBuilder of @axe-core/playwright has it, which hands the checker to the page twice; no page holds frames. */
const RUN_AXE = `axe.run(document, {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // What is right need not be described.
  resultTypes: ['violations'],
}).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`;

/** Violations of WCAG 2.2 AA on the page as it stands, one line each. */
export async function axeViolations(page: Page): Promise<string[]> {
  // At the end of the page a bar that sticks to the window covers nothing that one could want to press.
  await page.evaluate('window.scrollTo(0, document.documentElement.scrollHeight)');
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(AXE);
  return page.evaluate<string[]>(RUN_AXE);
}

/** Says whether anything sticks out sideways at either width, and takes a picture of each when that is wished. */
export async function look(page: Page, name: string): Promise<string[]> {
  const wide = page.viewportSize()!;
  const overflow: string[] = [];
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}-${width}.png`), fullPage: true });
    const needed = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (needed > width) overflow.push(`${name} needs ${needed} px of ${width}`);
  }
  await page.setViewportSize(wide);
  return overflow;
}

/** Chinese words in headings, buttons, labels and menus of an English page, but for names of companies and people. */
export async function chineseWords(page: Page): Promise<string[]> {
  const texts = await page.evaluate<string[]>(`[...document.querySelectorAll(
    'h1, h2, h3, button, label, legend, th[scope=col], nav a, dt, caption, .hint, .tag',
  )].filter((element) => !element.closest('main [lang]')).map((element) => {
    const words = element.cloneNode(true);
    for (const original of words.querySelectorAll('[lang]')) original.remove();
    return words.textContent;
  })`);
  return texts.filter((text) => /\p{Script=Han}/u.test(text) && !/示例|中文/.test(text));
}
