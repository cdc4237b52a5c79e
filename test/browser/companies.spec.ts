import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { completeUscc } from '#kernel';
import { fillApplication, read } from '../support/application.js';
import { axeViolations, look, newWindow, openBrowser, signIn } from '../support/browser.js';
import { Browserless, eventually } from '../support/browserless.js';
import { listenForCasLogout, type CasLogoutListener } from '../support/cas-service.js';
import { mailsTo } from '../support/mail-folder.js';
import { TestPortal } from '../support/portal.js';
import { samplePng } from '../support/sample-files.js';

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

/** The link in the latest mail to an address, once it has come. */
function linkTo(address: string): Promise<string> {
  return eventually(async () => {
    const link = (await mailsTo(join(portal.dataDir, 'mail'), address)).at(-1)?.link;
    if (!link) throw new Error(`no mail to ${address}`);
    return link;
  });
}

/** Nothing that WCAG 2.2 AA forbids, nothing to scroll sideways for, and a picture for whoever wants to see it. */
async function sound(page: Page, name: string): Promise<void> {
  expect(await axeViolations(page), name).toEqual([]);
  expect(await look(page, `companies-${name}`)).toEqual([]);
}

it('a person changes the company without signing out; a page opened for the former one says so', async () => {
  const { page } = await newWindow(browser, portal.url);
  await page.goto('/auth/login?return_to=/workspace');
  await signIn(page, 'micronano-member', portal.account('micronano-member').password);
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

it('a company that nobody knew joins by itself, is approved, and submits an application', async () => {
  const { issuer } = portal.settings();
  const [login, password, email] = ['qian.xin', 'seven rivers below the wall', 'qian.xin@example.cn'];
  const founder = new Browserless(portal.url);
  const form = await founder.open(`${issuer}/register`);
  await founder.submit(form, 'login', { login, name: '钱新', email, new: password, again: password });
  await founder.submit(await founder.open(await linkTo(email)), '_csrf', {});
  await founder.signIn(login, password);

  const asked = await founder.open(`${issuer}/company/register`);
  const body = new FormData();
  body.set('_csrf', /name="_csrf" value="([^"]+)"/.exec(asked.body)![1]!);
  body.set('uscc', completeUscc('91110108MADEMT01'));
  body.set('name', '北京新加入企业有限公司');
  body.set('district', '110108');
  body.set('registered_on', '2020-03-04');
  body.set('legal_representative', '钱新');
  body.set('document', new Blob([new Uint8Array(samplePng())]), '授权书.png');
  const sent = await founder.open(asked.url.href, { method: 'POST', body, headers: { origin: issuer } });
  expect(sent.body).toContain('待审核');

  const { page } = await newWindow(browser, portal.url);
  await page.goto(`${issuer}/staff/company-requests`);
  await signIn(page, 'platform-admin', portal.account('platform-admin').password);
  await page.getByRole('link', { name: '北京新加入企业有限公司' }).waitFor();
  for (const language of ['zh', 'en']) {
    await page.goto(`${issuer}/staff/company-requests?lang=${language}`);
    await sound(page, `queue-${language}`);
    await page.getByRole('link', { name: '北京新加入企业有限公司' }).click();
    await page.waitForURL(/company-requests\/[0-9a-f-]{36}/);
    await sound(page, `request-${language}`);
  }
  await page.locator('form[action$="/approve"] button').first().click();
  await page.waitForURL(/done=approved/);
  await page.context().close();

  const administrator = new Browserless(portal.url);
  await administrator.signIn(login, password);
  const { id, version } = await fillApplication(administrator, 'joined');
  const submitted = await administrator.api('POST', `/hightech/applications/${id}/submit`, { version });
  expect([submitted.status, submitted.body]).toEqual([200, expect.anything()]);
  await expect
    .poll(async () => (await read(administrator, id)).state, { timeout: 60_000 })
    .toBe('district-review');
}, 240_000);

it('the systems that one may enter are listed, and after a sign-out those that have confirmed it', async () => {
  const [prompt, silent] = [await listenForCasLogout(), await listenForCasLogout()];
  asService(prompt, 200);
  asService(silent, 503);
  await addSystem('科技创新券', 'Vouchers', '申领、使用和兑付科技创新券', prompt);
  await addSystem('科技成果转化', 'Technology transfer', '发布和对接科技成果', silent);
  try {
    for (const language of ['zh', 'en'] as const) {
      const { page } = await newWindow(browser, portal.url, language);
      const workspace = language === 'en' ? '/en/workspace' : '/workspace';
      await page.goto(`/auth/login?return_to=${workspace}`);
      await signIn(page, 'optics-admin', portal.account('optics-admin').password);
      await page.locator('.systems').waitFor();
      await sound(page, `systems-${language}`);
      for (const service of [prompt, silent]) {
        await page.goto(workspace);
        await page.locator(`.systems a[href^="${service.url}"]`).click();
        await page.getByText('here').waitFor();
      }
      await page.goto(`${portal.settings().issuer}/session/end`);
      await page.locator('button[name=logout]').click();
      await page.waitForURL(/\/session\/ended\//);
      await page.getByText(language === 'en' ? 'Not reachable yet' : '暂时无法送达').waitFor();
      await page
        .locator('.told')
        .getByText(language === 'en' ? 'Vouchers' : '科技创新券')
        .waitFor();
      await sound(page, `ended-${language}`);
      await page.context().close();
    }
    expect(prompt.taken).toHaveLength(2);
  } finally {
    await Promise.all([prompt.close(), silent.close()]);
  }
}, 240_000);

/** What a company says of itself when it asks for a voucher. */
const DECLARED = {
  行业代码: 'I6513',
  '从业人员（人）': '46',
  '营业收入（元）': '27684000.00',
  '资产总额（元）': '18000000.00',
  实际控制人名称: '张敏（示例）',
  实际控制人代码: '12345X',
};

it('a company is told what is wrong, what voucher it can have and why, and finds the money in its wallet', async () => {
  const { page, faults } = await newWindow(browser, portal.url);
  await page.goto('/auth/login?return_to=/workspace/vouchers/apply');
  await signIn(page, 'micronano-admin', portal.account('micronano-admin').password);
  // What is typed before the page answers would be lost; a press is not.
  await page.getByRole('button', { name: '重新申报' }).click();
  await page.getByLabel('行业代码').waitFor();
  for (const [name, value] of Object.entries(DECLARED)) await page.getByLabel(name).fill(value);
  await page.getByLabel('行业代码').fill('I9999');
  await page.getByRole('button', { name: '申报企业规模' }).click();
  await page.getByRole('alert').getByRole('link').click();
  expect(await page.locator(':focus').getAttribute('id')).toBe('industry');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByLabel('行业代码').fill('I6513');
  await page.getByRole('button', { name: '申报企业规模' }).click();
  await page.getByText('已申报').waitFor();
  await page.getByLabel('预计合同金额（元）').fill('120000');
  await page.getByText('¥60,000.00', { exact: true }).waitFor();
  await sound(page, 'voucher-estimate');
  await page.getByRole('button', { name: '确认申领 60,000.00 元' }).click();
  await page.waitForURL('**/workspace/vouchers');
  await page.getByRole('cell', { name: '+ 60,000.00' }).waitFor();
  await sound(page, 'voucher-wallet');
  expect(faults.filter((fault) => !fault.includes('status of 422'))).toEqual([]);
  await page.context().close();
});

it('an incubator applies for a team that it hosts; the estimate and the conditions follow the holder', async () => {
  const incubator = new Browserless(portal.url);
  await incubator.signIn('software-admin', portal.account('software-admin').password);
  const team = { name: '星桥创业团队', leader: '林某（示例）', members: 3, hostedFrom: '2026-01-05' };
  expect((await incubator.api('POST', '/voucher/teams', team)).status).toBe(201);
  const { page, faults } = await newWindow(browser, portal.url);
  await page.goto('/auth/login?return_to=/workspace/vouchers/apply');
  await signIn(page, 'software-admin', portal.account('software-admin').password);
  // What is typed before the page answers would be lost; a press is not.
  await page.getByRole('button', { name: '重新申报' }).click();
  await page.getByLabel('从业人员（人）').waitFor();
  await page.getByLabel('预计合同金额（元）').fill('80000');
  await page.getByText(/^每家企业每年最高/).waitFor();
  await page.getByLabel('持有人').selectOption({ label: '星桥创业团队（创业团队）' });
  await page.getByText(/^每个创业团队每年最高/).waitFor();
  await sound(page, 'voucher-team');
  await page.getByRole('button', { name: '确认申领 40,000.00 元' }).click();
  await page.waitForURL('**/workspace/vouchers');
  await page.getByText('星桥创业团队').first().waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

async function addSystem(
  name: string,
  en: string,
  purpose: string,
  service: CasLogoutListener,
): Promise<void> {
  const address = `${service.url}/`;
  const words = [
    '--name',
    name,
    '--name-en',
    en,
    '--purpose',
    purpose,
    '--purpose-en',
    `${en} for companies`,
  ];
  await portal.cli('client', 'add', '--type', 'cas', ...words, '--redirect-uri', address, '--entry', address);
}

/** Sends whoever comes without a ticket to sign in, and takes a logout with this status. */
function asService(service: CasLogoutListener, logout: number): void {
  const address = encodeURIComponent(`${service.url}/`);
  service.answer = (response) => {
    const { method, url = '' } = response.req;
    if (method === 'POST') return response.writeHead(logout).end();
    if (url.includes('ticket=')) return response.end('here');
    const location = `${portal.settings().issuer}/cas/login?service=${address}`;
    return response.writeHead(302, { location }).end();
  };
}
