import { createCanvas } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, look, newWindow, openBrowser, signIn } from '../support/browser.js';
import { TestPortal } from '../support/portal.js';
import { samplePdf } from '../support/sample-pdf.js';

let portal: TestPortal;
let browser: Browser;
let company: Page;
let district: Page;
let municipal: Page;
const faults: string[][] = [];

async function openAs(login: string, path: string): Promise<Page> {
  const window = await newWindow(browser, portal.url);
  faults.push(window.faults);
  await window.page.goto(path);
  if (path === '/') await window.page.getByRole('link', { name: '登录办理' }).click();
  await signIn(window.page, login, portal.account(login).password);
  return window.page;
}

async function shows(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  expect(await look(page, name)).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
}

/** Types as a person does and leaves the field. */
async function type(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true });
  await field.fill(value);
  await field.blur();
}

async function choose(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.fill(words);
  await page.getByRole('option').first().waitFor();
  await field.press('ArrowDown');
  await field.press('Enter');
}

async function years(page: Page, label: string, values: readonly string[]): Promise<void> {
  for (const [place, value] of values.entries()) await type(page, `${2023 + place} 年${label}`, value);
}

const saved = (page: Page) => page.getByText(/^已自动保存/).waitFor();

beforeAll(async () => {
  portal = await TestPortal.start();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

// A picture says more about a failure than its stack.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  const open = { company, district, municipal };
  for (const [name, page] of Object.entries(open)) if (page) await look(page, `failed-${name}`);
});

describe('from the first sign-in to a certificate that anybody can verify', () => {
  it('a company signs in from the home page and starts an application', async () => {
    company = await openAs('micronano-admin', '/');
    await company.waitForURL('**/workspace');
    await shows(company, 'workspace-empty');
    await company.getByRole('button', { name: '开始申报' }).click();
    await company.waitForURL('**/workspace/applications/*');
    await company.getByRole('heading', { name: /高新技术企业认定申报/ }).waitFor();
  });

  it('what it types is saved as it goes, and the self-check follows', async () => {
    await type(company, '通讯地址', '北京市海淀区示例路 1 号');
    await type(company, '法定代表人', '张三（示例）');
    await type(company, '联系人', '李四（示例）');
    await type(company, '联系电话', '010-00000000');
    await type(company, '电子邮箱', 'contact@portal.example');
    await choose(company, '所属行业（GB/T 4754-2017）', 'C3983');
    await choose(company, '核心技术所属领域', '传感器');
    await type(company, '职工总数月平均数（人）', '８６');
    await type(company, '科技人员月平均数（人）', '34');
    await type(company, '本科及以上学历人数（人）', '71');
    await type(company, '劳务派遣人数（人）', '0');
    await years(company, '销售收入', ['2,860', '3540.00', '4620']);
    await years(company, '总收入', ['2902', '3588', '4685']);
    await years(company, '高新技术产品（服务）收入', ['1864.2', '2215.6', '3268.4']);
    await years(company, '净资产', ['1920', '2430', '3210']);
    await years(company, '人员人工费用', ['152.3', '187.4', '208.6']);
    await years(company, '直接投入费用', ['48.1', '56.2', '62.4']);
    await years(company, '折旧费用与长期待摊费用', ['18.6', '22.5', '24.8']);
    await years(company, '无形资产摊销费用', ['4.4', '5.3', '6.5']);
    await years(company, '设计费用', ['6', '7', '8']);
    await years(company, '装备调试费用与试验费用', ['6', '8', '9']);
    await years(company, '委托外部研究开发费用', ['4', '4.8', '5']);
    await years(company, '其他费用', ['29', '40', '48.3']);
    await years(company, '研发费用合计', ['268.4', '331.2', '372.6']);
    await years(company, '境内研发费用', ['268.4', '331.2', '372.6']);
    await company.getByText('39.53%').first().waitFor({ state: 'attached' });
    await saved(company);
    await company.reload();
    const total = company.getByRole('textbox', { name: '职工总数月平均数（人）' });
    expect(await total.inputValue()).toBe('86');
    expect(await company.getByRole('textbox', { name: '2023 年销售收入' }).inputValue()).toBe('2,860.00');
  });

  it('a wrong figure is refused beside its field and not saved', async () => {
    await type(company, '劳务派遣人数（人）', '-3');
    const field = company.getByRole('textbox', { name: '劳务派遣人数（人）' });
    await expect.poll(() => field.getAttribute('aria-invalid'), { timeout: 10_000 }).toBe('true');
    await company.reload();
    expect(await field.inputValue()).toBe('0');
  });

  it('it lists its rights and uploads what is required', async () => {
    await company.getByRole('button', { name: '添加一项' }).click();
    await type(company, '名称', '一种谐振式微压传感器及其标定方法');
    await company.getByLabel('种类').selectOption('invention');
    await expect.poll(() => company.getByLabel('类别').inputValue(), { timeout: 10_000 }).toBe('I');
    await type(company, '授权号（登记号）', 'ZL202210000001.X');
    await company.getByLabel('获得方式').selectOption('own');
    await company.getByLabel('授权日期').fill('2024-05-20');
    for (const slot of [
      '营业执照',
      '知识产权证书',
      '职工和科技人员花名册',
      '专项审计报告',
      '近三年财务会计报告',
      '近三年企业所得税年度纳税申报表',
    ]) {
      const name = `${slot}.pdf`;
      await company
        .getByLabel(`为“${slot}”选择文件`)
        .last()
        .setInputFiles({ name, mimeType: 'application/pdf', buffer: samplePdf(`story ${slot.length}`) });
      await company.getByText(name, { exact: true }).waitFor();
    }
    await company
      .getByText('完整度 100%')
      .or(company.getByText('100%', { exact: true }))
      .first()
      .waitFor();
    await shows(company, 'application-draft');
  });

  it('it submits, and a queue prechecks the application', async () => {
    await company.getByRole('button', { name: '提交申报…' }).click();
    await company.getByRole('button', { name: '确认提交' }).click();
    await company.getByText('区级初审').first().waitFor({ timeout: 30_000 });
    await shows(company, 'application-submitted');
  });

  it('the district returns two fields for correction', async () => {
    district = await openAs('haidian-reviewer', '/desk');
    await shows(district, 'desk-queue');
    await district
      .getByRole('main')
      .getByRole('link', { name: /北京微纳传感示例有限公司/ })
      .first()
      .click();
    await district.getByRole('heading', { name: '北京微纳传感示例有限公司' }).waitFor();
    await returnItem('科技人员月平均数', '花名册第 12、27、31 行三人在职不满 183 天，请核减后重新填写。');
    await returnItem('高新技术产品（服务）收入', '与《专项审计报告》第 6 页合计数不一致，请核对后改正。');
    await shows(district, 'desk-returning');
    await district.getByRole('button', { name: /^退回更正（2 项）/ }).click();
    await confirm(district, /^退回更正/);
    await district.getByText(/已退回企业更正/).waitFor();
  });

  it('the company corrects just those two', async () => {
    await company.reload();
    await company.getByText('退回 2 处，已改 0 处').waitFor();
    expect(await company.getByRole('textbox').count()).toBe(2);
    await type(company, '科技人员月平均数（人）', '31');
    await type(company, '2025 年高新技术产品（服务）收入', '3068.40');
    await company.getByText('退回 2 处，已改 2 处').waitFor();
    await saved(company);
    await shows(company, 'application-correcting');
    await company.getByRole('button', { name: '重新提交…' }).click();
    await confirm(company, '确认提交');
    await company.getByText('区级初审').first().waitFor();
  });

  it('the district sees old and new side by side and passes the case on', async () => {
    await district.goto('/desk');
    await district
      .getByRole('main')
      .getByRole('link', { name: /北京微纳传感示例有限公司/ })
      .first()
      .click();
    await district.getByRole('heading', { name: '更正对照' }).waitFor();
    expect(await district.locator('del').allTextContents()).toEqual(
      expect.arrayContaining(['34', '3,268.40']),
    );
    expect(await district.locator('ins').allTextContents()).toEqual(
      expect.arrayContaining(['31', '3,068.40']),
    );
    await shows(district, 'desk-corrected');
    await district.getByLabel(/^理由/).fill('两处更正已核对。');
    await district.getByRole('button', { name: /^通过，转市级复审/ }).click();
    await confirm(district, /^通过，转市级复审/);
    await district.getByText(/已通过初审，转市级复审/).waitFor();
  });

  it('the municipality approves', async () => {
    municipal = await openAs('municipal-reviewer', '/desk');
    await municipal
      .getByRole('main')
      .getByRole('link', { name: /北京微纳传感示例有限公司/ })
      .first()
      .click();
    await municipal.getByLabel(/^理由/).fill('符合认定条件。');
    await municipal.getByRole('button', { name: /^认定通过/ }).click();
    await confirm(municipal, /^认定通过/);
    await municipal.getByText(/已认定通过/).waitFor();
  });

  it('the company downloads a certificate whose code opens a public page that says valid', async () => {
    await company.reload();
    const link = company.getByRole('link', { name: '下载证书（PDF）' });
    await link.waitFor({ timeout: 30_000 });
    await shows(company, 'application-certified');
    const [download] = await Promise.all([company.waitForEvent('download'), link.click()]);
    const address = await qrCodeOf(readFileSync(await download.path()));
    expect(address).toMatch(new RegExp(`^${portal.url}/verify/[0-9A-Za-z]{22}$`));

    const anybody = await newWindow(browser, portal.url);
    faults.push(anybody.faults);
    await anybody.page.goto(address);
    await anybody.page.getByRole('heading', { name: '证书有效' }).waitFor();
    await anybody.page.getByText('北京微纳传感示例有限公司').first().waitFor();
    await shows(anybody.page, 'verify');
    await anybody.page.goto(address.replace('/verify/', '/en/verify/'));
    await anybody.page.getByRole('heading', { name: /valid/i }).first().waitFor();
  });

  it('the inbox has told the company each step', async () => {
    await company.goto('/workspace/inbox');
    for (const words of ['退回', '证书']) await company.getByRole('main').getByText(words).first().waitFor();
    await shows(company, 'inbox');
  });

  it('the person signs out everywhere', async () => {
    await company.getByRole('button', { name: '退出登录' }).click();
    await company.waitForLoadState('networkidle');
    const confirmation = company.getByRole('button', { name: /退出/ });
    if (await confirmation.count()) await confirmation.first().click();
    await company.waitForLoadState('networkidle');
    const session = await company.request.get('/auth/session');
    expect(session.status()).toBe(401);
    await company.goto('/workspace');
    await company.getByLabel('密码').waitFor();
  });

  it('no page has reported an error on the way', () => {
    // Signed out, and a save that met its own upload and was tried again: answers that the pages deal with.
    const expected = /status of (401|409)/;
    expect(faults.flat().filter((fault) => !expected.test(fault))).toEqual([]);
  });
});

async function returnItem(label: string, comment: string): Promise<void> {
  await district.getByRole('button', { name: new RegExp(`^退回此项：${label}`) }).click();
  await district
    .getByRole('dialog')
    .getByLabel(/退回意见/)
    .fill(comment);
  await district.getByRole('button', { name: '列入退回清单' }).click();
}

async function confirm(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name }).click();
}

/** Draws the first page of a PDF and reads the QR code on it. */
async function qrCodeOf(pdf: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale: 2 });
  const canvas = createCanvas(viewport.width, viewport.height);
  await page.render({ canvas: canvas as never, viewport }).promise;
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const code = jsQR.default(data, width, height);
  if (!code) throw new Error('the certificate shows no QR code');
  return code.data;
}
