import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shanghaiDay } from '#kernel';
import { axeViolations, look, newWindow, openBrowser, signIn } from '../support/browser.js';
import { fileOf } from '../support/payment-desk.js';
import { TestPortal } from '../support/portal.js';
import { SettlementBooks } from '../support/settlement.js';

let portal: TestPortal;
let browser: Browser;
let books: SettlementBooks;

beforeAll(async () => {
  portal = await TestPortal.start();
  browser = await openBrowser();
  books = await SettlementBooks.open(portal.dataDir);
  await books.approve(['30000.01', '12345.67']);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await books?.close();
  await portal?.stop();
});

/** Nothing that WCAG 2.2 AA forbids, nothing to scroll sideways for, and a picture for whoever wants to see it. */
async function sound(page: Page, name: string): Promise<void> {
  expect(await axeViolations(page), name).toEqual([]);
  expect(await look(page, `finance-${name}`)).toEqual([]);
}

async function arrive(login: string, path: string) {
  const { page, faults } = await newWindow(browser, portal.url);
  await page.goto(`/auth/login?return_to=${path}`);
  await signIn(page, login, portal.account(login).password);
  await page.waitForURL(`**${path}`);
  return { page, faults };
}

it('money goes from approved claims to the bank and back: one paid, one failed, one line for a person', async () => {
  const { page: officer, faults } = await arrive('finance-officer', '/desk/finance/payments');
  await officer.getByRole('button', { name: '编制付款单…' }).click();
  await officer.getByRole('alert').getByText('请先勾选').waitFor();
  await officer.getByLabel('全部选择').check();
  await officer.getByText('42,345.68 元').waitFor();
  await sound(officer, 'choose');
  await officer.getByRole('button', { name: '编制付款单…' }).click();
  await officer.getByText('将 2 笔、合计 42,345.68 元编入一张付款单').waitFor();
  await sound(officer, 'make');
  await officer.getByRole('dialog').getByRole('button', { name: '编制付款单' }).click();
  await officer.waitForURL('**/desk/finance/payments/orders/*');
  await officer.getByText('待复核放行').waitFor();
  expect(await officer.getByRole('button', { name: '放行…' }).count()).toBe(0);
  const order = new URL(officer.url()).pathname;

  const { page: approver } = await arrive('finance-approver', '/desk/finance');
  await sound(approver, 'approver');
  await approver.getByRole('link', { name: '张付款单待复核放行' }).click();
  await approver.waitForURL(`**${order}`);
  await approver.getByRole('button', { name: '放行…', exact: true }).click();
  await approver.getByText('合计 42,345.68 元付给表中所列收款方').waitFor();
  await approver.getByRole('dialog').getByRole('button', { name: '放行', exact: true }).click();
  await approver.getByText('已放行，待银行结果').first().waitFor();
  await sound(approver, 'order');
  await approver.context().close();

  await officer.goto(order);
  const coming = officer.waitForEvent('download');
  await officer.getByRole('button', { name: '下载付款文件' }).click();
  const file = readFileSync(await (await coming).path(), 'utf8');
  const [one, two] = [...file.matchAll(/^(FK\d+),.*,(\d+\.\d\d),/gm)].map(
    ([, reference, amount]) => [reference!, amount!] as const,
  );
  expect([one?.[1], two?.[1]]).toEqual(['30000.01', '12345.67']);

  const day = shanghaiDay(new Date());
  const lines: Parameters<typeof fileOf>[0] = [
    [one![0], '30000.01', '成功'],
    [two![0], '12345.67', '失败'],
    ['FK000000000000097', '1.00', '成功'],
  ];
  const result = join(portal.dataDir, '银行回盘.csv');
  await officer.goto('/desk/finance/reconciliation');
  writeFileSync(result, fileOf(lines, undefined, day).replace('合计,3', '合计,2'));
  await officer.locator('#import-file').setInputFiles(result);
  await officer.getByRole('button', { name: '导入并核对' }).click();
  await officer.getByText('文件未导入，未作任何更改').waitFor();
  await sound(officer, 'refused');
  writeFileSync(result, fileOf(lines, undefined, day));
  await officer.locator('#import-file').setInputFiles(result);
  await officer.getByRole('button', { name: '导入并核对' }).click();
  await officer.waitForURL('**/desk/finance/reconciliation/results/*');
  await officer.getByText('已登记付款成功 1 笔、未成功 1 笔').waitFor();
  await sound(officer, 'result');

  await officer.goto('/desk/finance/reconciliation');
  await officer.getByRole('button', { name: '由我处理' }).click();
  await officer.getByText('处理中').first().waitFor();
  await sound(officer, 'tasks');
  await officer.getByRole('button', { name: '办结…' }).click();
  const closing = officer.getByRole('dialog');
  await closing.getByRole('button', { name: '办结' }).click();
  await closing.getByRole('alert').waitFor();
  await closing.getByLabel('核实经过和结论').fill('银行误报，已取得更正说明');
  await closing.getByRole('button', { name: '办结' }).click();
  await officer.getByText('没有待处理的对账事项').waitFor();

  expect(await books.figures()).toEqual({ approved: '12345.67', paid: '30000.01' });
  expect(await books.findings()).toEqual([]);
  expect(faults.filter((fault) => !fault.includes('status of 422'))).toEqual([]);
  await officer.context().close();
});

it('a line is topped up with words and sums beforehand, and its figures add up in both languages', async () => {
  const { page } = await arrive('finance-officer', '/desk/finance');
  await sound(page, 'overview-zh');
  await page.getByRole('link', { name: '每日余额与办理' }).click();
  await page.getByRole('button', { name: '追加预算…' }).click();
  const dialog = page.getByRole('dialog');
  for (const [typed, words] of [
    ['1.005', '最多保留两位小数。'],
    ['-5', '金额应大于零。'],
    ['１００', '请使用半角数字'],
  ] as const) {
    await dialog.getByLabel('金额（元）').fill(typed);
    await dialog.getByLabel('金额（元）').blur();
    await dialog.getByText(words).waitFor();
  }
  await dialog.getByLabel('金额（元）').fill('1,000,000.5');
  await dialog.getByText('已安排将由 5,000,000.00 元增至 6,000,000.50 元').waitFor();
  await dialog.getByLabel('依据').fill('示例批复 2026-18 号');
  await sound(page, 'top-up');
  await dialog.getByRole('button', { name: '追加预算' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('= 已安排 6,000,000.50 元').waitFor();
  await sound(page, 'line-zh');
  await page.goto('/en/desk/finance');
  await page.getByText('= ¥6,000,000.50 appropriated').waitFor();
  await sound(page, 'overview-en');
  await page.goto('/en/desk/finance/payments?state=paid');
  await page.getByRole('link', { name: /CXD-/ }).last().click();
  await page.getByRole('button', { name: 'Open a recovery…' }).waitFor();
  await sound(page, 'payment-en');
  for (const place of ['recoveries', 'lines', 'verifications', 'payments', 'reconciliation']) {
    await page.goto(`/en/desk/finance/${place}`);
    await sound(page, `${place}-en`);
  }
  await page.context().close();
});
