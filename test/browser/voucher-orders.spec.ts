import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { axeViolations, look, newWindow, openBrowser, signIn } from '../support/browser.js';
import { Browserless } from '../support/browserless.js';
import { TestPortal } from '../support/portal.js';
import { samplePdf } from '../support/sample-pdf.js';

const PROVIDER = '北京材料检测示例研究院有限公司';
const SERVICE = '传感器环境可靠性试验';

let portal: TestPortal;
let browser: Browser;
let company: Page;
let provider: Page;
let officer: Page;
let newcomer: Page;
const faults: string[][] = [];
/** Where the order is for the company. */
let order = '';

async function openAs(login: string, path: string): Promise<Page> {
  const { page, faults: found } = await newWindow(browser, portal.url);
  faults.push(found);
  await page.goto(`/auth/login?return_to=${encodeURIComponent(path)}`);
  await signIn(page, login, portal.account(login).password);
  await page.waitForURL(`**${path.split('?')[0]}*`);
  return page;
}

/** Nothing that WCAG 2.2 AA forbids, nothing to scroll sideways for; pictures in both languages for who wants them. */
async function sound(page: Page, name: string): Promise<void> {
  expect(await axeViolations(page), name).toEqual([]);
  expect(await look(page, `voucher-${name}`)).toEqual([]);
  if (!process.env['PORTAL_SHOTS']) return;
  const there = page.url();
  await page.goto(there.replace(portal.url, `${portal.url}/en`));
  expect(await look(page, `voucher-${name}-en`)).toEqual([]);
  await page.goto(there);
}

/** Asks for what the button announces, and says yes. */
async function decide(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `${name}…` }).click();
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
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
  const applicant = new Browserless(portal.url);
  await applicant.signIn('micronano-admin', portal.account('micronano-admin').password);
  const { status, body } = await applicant.api('POST', '/voucher/vouchers', {
    round: '2026-2',
    kind: 'testing',
    contractAmount: '200000.00',
    amount: '100000.00',
    key: newId(),
  });
  if (status !== 201) throw new Error(`no voucher: ${status} ${JSON.stringify(body)}`);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});
// A picture says more about a failure than its stack.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const [name, page] of Object.entries({ company, provider, officer, newcomer }))
    if (page) await look(page, `failed-${name}`);
});

describe('a voucher is spent with a provider', () => {
  it('anybody finds the provider and its prices, without scripts', async () => {
    const { page, faults: found } = await newWindow(browser, portal.url);
    faults.push(found);
    await page.goto('/vouchers/providers?region=hebei');
    await page.getByRole('link', { name: '河北智算服务示例有限公司' }).waitFor();
    expect(await page.locator('script[src]').count()).toBe(0);
    await sound(page, 'providers');
    await page.goto('/vouchers/providers');
    await page.getByLabel('名称或服务').fill('可靠性');
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByRole('link', { name: PROVIDER }).click();
    await page.getByText('8,000.00 至 26,000.00 元／组样品').waitFor();
    await sound(page, 'provider');
    await page.context().close();
  });

  it('the company orders, and sees as it types what the voucher pays and what it pays itself', async () => {
    company = await openAs('micronano-admin', '/workspace/vouchers');
    expect(await wallet()).toEqual(['¥100,000.00', '¥0.00']);
    await company.goto('/vouchers/providers');
    await company.getByRole('link', { name: PROVIDER }).click();
    await company.getByRole('link', { name: `用创新券下单：${SERVICE}` }).click();
    await company.getByLabel('合同金额（元）').fill('26000.001');
    await company.getByLabel('需求', { exact: true }).fill('压力传感器两组，高低温循环与随机振动');
    await company.getByRole('button', { name: '提交订单' }).click();
    await company.getByRole('alert').getByRole('link').click();
    expect(await company.locator(':focus').getAttribute('id')).toBe('amount');
    await company.getByLabel('合同金额（元）').fill('25,999.99');
    await company.getByText('创新券 12,999.99 元 + 自付 13,000.00 元 = 合同 25,999.99 元。').waitFor();
    await sound(company, 'placing');
    await company.getByRole('button', { name: '提交订单' }).click();
    await stateIs(company, '待服务机构确认');
    order = new URL(company.url()).pathname;
    await sound(company, 'order-draft');
    expect(await wallet()).toEqual(['¥100,000.00', '¥0.00']);
  });

  it('the provider confirms, and the share is set aside', async () => {
    provider = await openAs('materials-admin', '/workspace/provider/orders');
    await sound(provider, 'provider-orders');
    await provider
      .getByRole('main')
      .getByRole('link', { name: /检验检测/ })
      .click();
    await decide(provider, '确认接单');
    await stateIs(provider, '已确认，待上传合同');
    expect(await wallet()).toEqual(['¥87,000.01', '¥12,999.99']);
  });

  it('the contract is refused beside its fields, then taken, and goes to an officer because the buyer differs', async () => {
    await company.reload();
    await company.getByRole('button', { name: '提交合同' }).click();
    await company.getByText('请上传合同扫描件。').last().waitFor();
    await sound(company, 'contract-refused');
    await upload(company, '合同扫描件', '检测合同.pdf');
    await company.getByLabel('合同编号').fill('HT-2026-118');
    await company.getByLabel('签订日期').fill(today());
    await company.getByLabel('甲方（委托方）').fill('北京微纳传感示例有限公司研发中心');
    await company.getByRole('button', { name: '提交合同' }).click();
    await stateIs(company, '合同人工核验');
    await sound(company, 'order-officer');
  });

  it('an officer sees the finding beside the contract, and passes it', async () => {
    officer = await openAs('voucher-officer', '/desk/vouchers');
    await sound(officer, 'desk-queue');
    await officer.getByRole('link', { name: /北京微纳传感示例有限公司/ }).click();
    await officer.getByText('合同甲方“北京微纳传感示例有限公司研发中心”与企业名称').first().waitFor();
    await officer.getByRole('button', { name: '退回此项：甲方（委托方）' }).click();
    await officer.getByRole('button', { name: '退回修改合同…' }).click();
    await officer.getByRole('alert').getByRole('link', { name: '请填写退回意见：甲方（委托方）' }).waitFor();
    await sound(officer, 'desk-contract');
    await officer.getByRole('button', { name: '不退回：甲方（委托方）' }).click();
    await officer.getByLabel('理由').fill('研发中心为该企业内设部门，合同加盖企业公章。');
    await decide(officer, '核验通过');
    await officer.getByText(/核验通过，已办理/).waitFor();
    expect(await wallet()).toEqual(['¥87,000.01', '¥12,999.99']);
  });

  it('the provider serves and delivers, the company accepts; the share stays set aside for the claim', async () => {
    await provider.reload();
    await decide(provider, '开始服务');
    await stateIs(provider, '服务中');
    await provider.getByLabel('交付说明').fill('环境可靠性试验报告一份，对应合同第三条。');
    await provider.getByRole('button', { name: '交付成果' }).click();
    await provider.getByText('请上传交付成果（报告等）。').last().waitFor();
    await upload(provider, '报告等成果文件', '试验报告.pdf');
    await sound(provider, 'delivering');
    await provider.getByRole('button', { name: '交付成果' }).click();
    await stateIs(provider, '已交付，待验收');
    await company.goto(order);
    await company.getByRole('link', { name: '试验报告.pdf' }).waitFor();
    await sound(company, 'order-delivered');
    await decide(company, '验收通过');
    await stateIs(company, '已验收，待兑付申请');
    expect(await wallet()).toEqual(['¥87,000.01', '¥12,999.99']);
    await sound(company, 'order-accepted');
  });

  it('the voucher says what it paid for, and a cancelled order gives its share back', async () => {
    await company.getByRole('link', { name: /^CXQ-/ }).click();
    await company.getByRole('heading', { name: '用这张券的订单' }).waitFor();
    await company.getByRole('cell', { name: '− 12,999.99' }).waitFor();
    await sound(company, 'voucher');
    await orderAgain();
    await provider.goto(new URL(company.url()).pathname.replace('/vouchers/', '/provider/'));
    await decide(provider, '确认接单');
    await stateIs(provider, '已确认，待上传合同');
    expect(await wallet()).toEqual(['¥82,000.01', '¥17,999.99']);
    await provider.getByRole('button', { name: '取消订单…' }).click();
    await provider.getByRole('dialog').getByRole('button', { name: '取消订单' }).click();
    await provider.getByText('请填写理由。').waitFor();
    await provider.getByLabel('理由').fill('设备检修');
    await provider.getByRole('dialog').getByRole('button', { name: '取消订单' }).click();
    await stateIs(provider, '已取消');
    expect(await wallet()).toEqual(['¥87,000.01', '¥12,999.99']);
    await company.goto('/workspace/vouchers/orders');
    await sound(company, 'orders');
    await company.getByLabel('状态', { exact: true }).selectOption({ label: '已取消' });
    await company.getByRole('button', { name: '筛选' }).click();
    await company.waitForURL('**/orders?state=cancelled');
    await expect.poll(() => company.locator('tbody tr').count()).toBe(1);
    await sound(company, 'orders-cancelled');
  });
});

describe('a company becomes a provider', () => {
  it('fills in what it is asked, is told what is missing, and submits', async () => {
    newcomer = await openAs('optics-admin', '/workspace/provider');
    await newcomer.getByRole('button', { name: '开始登记' }).click();
    await newcomer.getByRole('button', { name: '提交登记…' }).waitFor();
    await decide(newcomer, '提交登记');
    await newcomer.getByRole('alert').first().waitFor();
    await sound(newcomer, 'registration-refused');
    await newcomer.getByLabel('机构类型').selectOption('service-institution');
    await newcomer.getByLabel('所在地区').selectOption('beijing');
    for (const [label, value] of Object.entries(REGISTERED)) {
      await newcomer.getByLabel(label, { exact: true }).fill(value);
      await newcomer.getByLabel(label, { exact: true }).blur();
    }
    await newcomer.getByLabel('英文简介').fill('Figure and coatings of optical elements');
    await newcomer.reload();
    await expect
      .poll(() => newcomer.getByLabel('英文简介').inputValue())
      .toBe('Figure and coatings of optical elements');
    for (const slot of ['营业执照', '资质证书']) await upload(newcomer, slot, `${slot}.pdf`);
    await newcomer.getByRole('button', { name: '新增服务' }).click();
    const dialog = newcomer.getByRole('dialog');
    for (const [label, value] of Object.entries(OFFERED))
      await dialog.getByLabel(label, { exact: true }).fill(value);
    await dialog.getByRole('button', { name: '保存' }).click();
    await newcomer.getByText('1,200.00 元／件').waitFor();
    await sound(newcomer, 'registration');
    await decide(newcomer, '提交登记');
    await stateIs(newcomer, '审核中');
  });

  it('has a field returned, corrects it, and is approved', async () => {
    await officer.goto('/desk/vouchers');
    await officer.getByRole('link', { name: '北京光电材料示例有限公司' }).click();
    await officer.getByRole('button', { name: '退回此项：服务地址' }).click();
    await officer.getByLabel('退回意见：服务地址').fill('请写明楼号和房间号。');
    await sound(officer, 'desk-provider');
    await decide(officer, '退回补正');
    await officer.getByText(/退回补正，已办理/).waitFor();
    await newcomer.reload();
    await newcomer.getByLabel('服务地址').fill('北京市海淀区示例路 2 号 3 号楼 201 室');
    await newcomer.getByLabel('服务地址').blur();
    await newcomer.getByText(/^已自动保存/).waitFor();
    await sound(newcomer, 'registration-returned');
    await decide(newcomer, '重新提交');
    await stateIs(newcomer, '审核中');
    await officer.goto('/desk/vouchers/providers?state=in-review');
    await sound(officer, 'desk-providers');
    await officer.getByRole('link', { name: '北京光电材料示例有限公司' }).click();
    await officer.locator('del', { hasText: /示例路 2 号$/ }).waitFor();
    await officer.locator('ins', { hasText: '3 号楼 201 室' }).waitFor();
    await sound(officer, 'desk-provider-corrected');
    await newcomer.getByRole('heading', { name: '更正对照' }).waitFor();
    await sound(newcomer, 'registration-corrected');
    await decide(officer, '审核通过');
    await officer.getByText(/审核通过，已办理/).waitFor();
    await newcomer.goto('/vouchers/providers?text=光电');
    await newcomer.getByRole('link', { name: '北京光电材料示例有限公司' }).waitFor();
  });

  it('no page has reported an error on the way', () => {
    // What the API refused stands beside its field; the browser notes the answer's status.
    const expected = /status of (404|409|422)/;
    expect(faults.flat().filter((fault) => !expected.test(fault))).toEqual([]);
  });
});

const REGISTERED = {
  服务地址: '北京市海淀区示例路 2 号',
  '服务电话（公开）': '010-00000002',
  机构简介: '光学元件面形与镀膜检测（示例）',
  联系人: '刘芳（示例）',
  '联系电话（不公开）': '010-00000002',
  开户银行: '示例银行中关村支行',
  户名: '北京光电材料示例有限公司',
  银行账号: '0000000000000002',
};
const OFFERED = {
  服务名称: '镀膜透过率检测',
  英文名称: 'Transmittance of coatings',
  服务说明: '紫外至近红外透过率曲线',
  英文说明: 'Transmittance from UV to near infrared',
  计价单位: '件',
  英文计价单位: 'piece',
  '最低价（元）': '1200',
  '最高价（元）': '1200',
};

/** A second order of the same service, for ¥10,000. */
async function orderAgain(): Promise<void> {
  await company.goto('/vouchers/providers?text=可靠性');
  await company.getByRole('link', { name: PROVIDER }).click();
  await company.getByRole('link', { name: `用创新券下单：${SERVICE}` }).click();
  await company.getByLabel('合同金额（元）').fill('10000');
  await company.getByLabel('需求', { exact: true }).fill('复测一组');
  await company.getByRole('button', { name: '提交订单' }).click();
  await stateIs(company, '待服务机构确认');
}

/** The day in Shanghai. */
function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}
