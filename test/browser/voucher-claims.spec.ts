import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { shanghaiDay } from '#kernel';
import { axeViolations, look, newWindow, openBrowser, signIn } from '../support/browser.js';
import { PortalOrder } from '../support/portal-order.js';
import { TestPortal } from '../support/portal.js';
import { samplePdf } from '../support/sample-pdf.js';

const PROVIDER = '北京材料检测示例研究院有限公司';

let portal: TestPortal;
let browser: Browser;
let order: PortalOrder;
let company: Page;
let officer: Page;
let anybody: Page;
let approver: Page;
const faults: string[][] = [];

async function openAs(login: string | null, path: string): Promise<Page> {
  const { page, faults: found } = await newWindow(browser, portal.url);
  faults.push(found);
  await page.goto(login ? `/auth/login?return_to=${encodeURIComponent(path)}` : path);
  if (login) await signIn(page, login, portal.account(login).password);
  await page.waitForURL(`**${path}`);
  return page;
}

/** Waits until the page's scripts have taken over: before that, what is typed or pressed is lost. */
const ready = (page: Page) =>
  expect
    .poll(() => page.evaluate("Object.keys(document.getElementById('main') ?? {}).length > 0"), {
      timeout: 30_000,
    })
    .toBe(true);

/** Nothing that WCAG 2.2 AA forbids, nothing to scroll sideways for; pictures in both languages for who wants them. */
async function sound(page: Page, name: string): Promise<void> {
  expect(await axeViolations(page), name).toEqual([]);
  expect(await look(page, `claims-${name}`)).toEqual([]);
  if (!process.env['PORTAL_SHOTS']) return;
  const there = page.url();
  await page.goto(there.replace(portal.url, `${portal.url}/en`));
  expect(await look(page, `claims-${name}-en`)).toEqual([]);
  await page.goto(there);
}

/** Asks for what the button announces, and says yes. */
async function decide(page: Page, name: string): Promise<void> {
  await ready(page);
  await page.getByRole('button', { name: `${name}…` }).click();
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
}

/** Opens the first claim of a list by its address. */
async function openClaim(page: Page): Promise<void> {
  const link = page.getByRole('main').getByRole('link', { name: '北京微纳传感示例有限公司' });
  await page.goto((await link.first().getAttribute('href')) ?? '');
  await page.getByRole('heading', { name: /核对发现/ }).waitFor();
}

const stateIs = (page: Page, words: string) => page.locator('h1 .tag', { hasText: words }).waitFor();

/** Available and reserved in the company's wallet, as its own people read them. */
async function wallet(): Promise<(string | null)[]> {
  const page = await company.context().newPage();
  await page.goto('/workspace/vouchers');
  const figures = page.getByRole('group', { name: '余额' }).locator('dd');
  const read = [await figures.nth(0).textContent(), await figures.nth(1).textContent()];
  await page.close();
  return read;
}

async function upload(page: Page, slot: string, name: string): Promise<void> {
  const file = { name, mimeType: 'application/pdf', buffer: samplePdf(name) };
  await page.getByLabel(`为“${slot}”选择文件`).setInputFiles(file);
  await page.getByRole('link', { name }).waitFor();
}

beforeAll(async () => {
  portal = await TestPortal.start();
  browser = await openBrowser();
  order = await PortalOrder.accepted(portal, '25999.99');
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});
// A picture says more about a failure than its stack.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const [name, page] of Object.entries({ company, officer, anybody, approver }))
    if (page) await look(page, `failed-claims-${name}`);
});

it('a claim is refused beside its fields, keeps what was typed, and is handed in', async () => {
  company = await openAs('micronano-admin', `/workspace/vouchers/orders/${order.id}`);
  expect(await wallet()).toEqual(['¥87,000.01', '¥12,999.99']);
  await ready(company);
  await company.getByLabel('发票号码').fill('2411700');
  await company.getByLabel('开票日期').fill(shanghaiDay(new Date()));
  await company.getByLabel('发票金额（元）').fill('25,999.99');
  await company.getByLabel('发票销售方').fill('北京材料检测示例研究院');
  await company.getByLabel('付款日期').fill(shanghaiDay(new Date()));
  await company.getByText('至少 13,000.00 元（发票 25,999.99 元减去申请的 12999.99 元）').waitFor();
  await company.getByLabel('付款金额（元）').fill('12,999.99');
  await company.getByRole('button', { name: '提交兑付申请' }).click();
  await company.locator('#invoice-number-error').getByText('请填写 8 位或 20 位发票号码').waitFor();
  await company.locator('#payment-amount-error').getByText('低于企业自付部分').waitFor();
  await company.locator('#payment-proof-files-error').waitFor();
  await company.getByRole('alert').getByRole('link', { name: '请填写 8 位或 20 位发票号码' }).click();
  expect(await company.locator(':focus').getAttribute('id')).toBe('invoice-number');
  await sound(company, 'refused');
  await company.reload();
  await ready(company);
  // What was kept is filled in when the page's scripts run.
  await expect.poll(() => company.getByLabel('发票号码').inputValue()).toBe('2411700');
  await company.getByLabel('发票号码').fill('24117000000000000001');
  await company.getByLabel('付款金额（元）').fill('13000');
  await company.getByText(`券额将拨付服务机构：${PROVIDER}。`).waitFor();
  await upload(company, '发票文件', '电子发票.pdf');
  await upload(company, '付款凭证', '银行回单.pdf');
  await sound(company, 'filled');
  // As it is typed, not as the server sends it.
  await company.getByText(`券额将拨付服务机构：${PROVIDER}。`).waitFor();
  await company.getByRole('button', { name: '提交兑付申请' }).click();
  await stateIs(company, '形式审查');
  await sound(company, 'checked');
});

it('an officer takes what the comparison proposes, returns it with a comment, and the company answers', async () => {
  officer = await openAs('voucher-officer', '/desk/vouchers');
  await sound(officer, 'desk-queue');
  await officer
    .getByRole('region', { name: /待办理的兑付申请/ })
    .getByRole('link', { name: '北京微纳传感示例有限公司' })
    .click();
  await officer.getByRole('heading', { name: /核对发现/ }).waitFor();
  await ready(officer);
  await officer.getByRole('button', { name: '退回此项：发票销售方' }).click();
  await officer.getByRole('button', { name: '退回补正…' }).click();
  await officer.getByRole('alert').getByRole('link', { name: '请填写退回意见：发票销售方' }).waitFor();
  await sound(officer, 'desk-claim');
  await officer.getByLabel('退回意见：发票销售方').fill('请按发票填写销售方全称。');
  await decide(officer, '退回补正');
  await officer.getByText(/退回补正，已办理/).waitFor();

  await company.goto('/workspace/inbox');
  await company.getByText('请按发票填写销售方全称。').waitFor();
  await company.getByRole('listitem').filter({ hasText: '需要补正' }).getByRole('link').click();
  await stateIs(company, '退回补正');
  await company.getByRole('link', { name: '发票销售方：请按发票填写销售方全称。' }).click();
  expect(await company.locator(':focus').getAttribute('id')).toBe('invoice-seller');
  await sound(company, 'returned');
  await company.getByText(`券额将拨付服务机构：${PROVIDER}。`).waitFor();
  await company.getByLabel('发票销售方').fill(PROVIDER);
  await company.getByRole('button', { name: '补正后重新提交' }).click();
  await stateIs(company, '形式审查');
});

it('what has passed is on public notice, and an objection needs evidence', async () => {
  await officer.goto('/desk/vouchers/claims');
  await sound(officer, 'desk-claims');
  await openClaim(officer);
  await decide(officer, '形式审查通过');
  await officer.getByText(/形式审查通过，已办理/).waitFor();
  await company.reload();
  await stateIs(company, '公示中');
  await sound(company, 'on-notice');

  anybody = await openAs(null, '/vouchers/notices');
  expect(await anybody.locator('script[src]').count()).toBe(0);
  await sound(anybody, 'notices');
  await anybody
    .getByRole('link', { name: /拟兑付公示/ })
    .first()
    .click();
  await anybody.getByText(/须先登录：异议实行实名制/).waitFor();
  expect(await anybody.locator('script[src]').count()).toBe(0);
  await sound(anybody, 'notice');
  await anybody.getByRole('link', { name: '提出异议' }).click();
  await sound(anybody, 'objection-signed-out');
  await anybody.getByRole('link', { name: '登录后填写' }).click();
  await signIn(anybody, 'optics-admin', portal.account('optics-admin').password);
  await anybody.getByLabel('异议内容和理由').waitFor();
  await ready(anybody);
  await anybody.getByLabel('异议内容和理由').fill('该设备在合同期内停机，无法提供所述服务。');
  await anybody.getByRole('button', { name: '提交异议' }).click();
  await anybody.locator('#evidence-0-error').getByText('请至少提供一项证据').waitFor();
  await sound(anybody, 'objection');
  await ready(anybody);
  await anybody.getByLabel('证据 1').fill('服务机构公告 2026-11 号：环境试验室停机检修');
  await anybody.getByRole('button', { name: '提交异议' }).click();
  await anybody.getByRole('heading', { name: '异议已收到' }).waitFor();
});

it('another officer examines the objection, the notice goes on, and an approver approves', async () => {
  await officer.goto('/desk/vouchers/claims?state=objection');
  await openClaim(officer);
  await officer.getByText('环境试验室停机检修').waitFor();
  await sound(officer, 'desk-objection');
  const other = await openAs('voucher-officer-2', new URL(officer.url()).pathname);
  await ready(other);
  await other.getByRole('button', { name: '异议不成立…' }).click();
  const dialog = other.getByRole('dialog');
  await dialog.getByRole('button', { name: '异议不成立' }).click();
  await dialog.getByText('请填写理由。').waitFor();
  await dialog.getByLabel('理由').fill('停机公告在服务完成之后，不影响本合同。');
  await dialog.getByRole('button', { name: '异议不成立' }).click();
  await stateIs(other, '公示中');
  await other.context().close();

  await portal.endNotices();
  await expect
    .poll(async () => (await officer.reload(), officer.locator('h1 .tag').textContent()), { timeout: 60_000 })
    .toBe('待审批');
  expect(await officer.getByRole('button', { name: '核准…' }).count()).toBe(0);
  await officer.getByText('下一步（第 1 步，共 1 步）：兑付核准').waitFor();
  await sound(officer, 'desk-not-mine');
  approver = await openAs('voucher-approver', '/desk/vouchers');
  await openClaim(approver);
  await approver.getByText('由您办理。').waitFor();
  await sound(approver, 'desk-approval');
  await decide(approver, '核准');
  await approver.getByText(/核准，已办理/).waitFor();
  await company.reload();
  await stateIs(company, '已核准');
  await company.getByRole('heading', { name: '拨付' }).waitFor();
  await sound(company, 'approved');
  expect(await wallet()).toEqual(['¥87,000.01', '¥0.00']);
  await company.goto('/workspace/vouchers/claims');
  await sound(company, 'claims');
  await anybody.goto('/vouchers/published/2026-2');
  await sound(anybody, 'published');
});

it('no page has reported an error on the way', () => {
  // What the API refused stands beside its field; the browser notes the answer's status.
  const expected = /status of (404|409|422)/;
  expect(faults.flat().filter((fault) => !expected.test(fault))).toEqual([]);
});
