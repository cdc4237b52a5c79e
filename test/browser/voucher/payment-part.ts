import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shanghaiDay } from '#kernel';
import { dateText, fullDayText } from '#look';
import { fileOf, FORMAT } from '../../support/payment-desk.js';
import { decide, ready, stateIs, type VoucherStage } from '../../support/voucher-stage.js';
import { APPROVED } from './notice-part.js';

/** Account of the provider, as it registered. */
const PROVIDER_ACCOUNT = '0000000000000007';
/** Another claim of the round is paid with it, and fails; it was approved outside of the story. */
export const OTHER = '12345.67';
const WITH_OTHER = { ...APPROVED, available: '4747654.32', approved: '237345.68' };
export const PAID = { ...WITH_OTHER, approved: OTHER, paid: '225000.01' };

/** Finance sends the money to the bank, and takes in what the bank says. */
export function paymentPart(stage: VoucherStage): void {
  const finance = () => stage.of('finance-officer');
  const day = shanghaiDay(new Date());
  const results = () => join(stage.portal.dataDir, '银行回盘.csv');
  let order = '';
  let bankLines: readonly (readonly [reference: string, amount: string])[] = [];

  async function bring(text: string): Promise<void> {
    writeFileSync(results(), text);
    await ready(finance());
    await finance().locator('#import-file').setInputFiles(results());
    await finance().getByRole('button', { name: '导入并核对' }).click();
  }

  describe('the money goes to the bank and back', () => {
    it('finance puts what is approved into one order, and sees its sum beforehand', async () => {
      await stage.books.approve([OTHER]);
      const page = await stage.open('finance-officer', '/desk/finance/payments');
      await ready(page);
      await page.getByRole('button', { name: '编制付款单…' }).click();
      await page.getByRole('alert').getByText('请先勾选').waitFor();
      await page.getByLabel('全部选择').check();
      await page.getByText('237,345.68 元').waitFor();
      await stage.sound(page, 'pay-choose');
      await page.getByLabel('全部选择').check();
      await page.getByRole('button', { name: '编制付款单…' }).click();
      await page.getByText('将 2 笔、合计 237,345.68 元编入一张付款单').waitFor();
      await stage.sound(page, 'pay-make');
      await page.getByRole('dialog').getByRole('button', { name: '编制付款单' }).click();
      await page.waitForURL('**/desk/finance/payments/orders/*');
      await page.getByText('待复核放行').waitFor();
      expect(await page.getByRole('button', { name: '放行…' }).count()).toBe(0);
      order = new URL(page.url()).pathname;
      const { line } = await stage.standing();
      expect(line).toEqual(WITH_OTHER);
    });

    it('another one releases it, and the file for the bank holds account and amount of each', async () => {
      const approver = await stage.open('finance-approver', '/desk/finance');
      await stage.sound(approver, 'pay-approver');
      await approver.getByRole('link', { name: '张付款单待复核放行' }).click();
      await approver.waitForURL(`**${order}`);
      await ready(approver);
      await approver.getByRole('button', { name: '放行…', exact: true }).click();
      await approver.getByText('合计 237,345.68 元付给表中所列收款方').waitFor();
      await approver.getByRole('dialog').getByRole('button', { name: '放行', exact: true }).click();
      await approver.getByText('已放行，待银行结果').first().waitFor();
      await stage.sound(approver, 'pay-order');
      await finance().goto(order);
      await ready(finance());
      const coming = finance().waitForEvent('download');
      await finance().getByRole('button', { name: '下载付款文件' }).click();
      const file = readFileSync(await (await coming).path(), 'utf8');
      bankLines = [...file.matchAll(/^(FK\d+),.*,(\d+\.\d\d),/gm)].map(([, of, amount]) => [of!, amount!]);
      expect(bankLines.map(([, amount]) => amount).toSorted()).toEqual([OTHER, '225000.01']);
      expect(file).toContain(PROVIDER_ACCOUNT);
      expect((await stage.standing()).line).toEqual(WITH_OTHER);
    });

    it('a result file whose sum is wrong changes nothing; the right one pays one, fails one, leaves one to a person', async () => {
      const told = bankLines.map(([of, amount]) => [of, amount, amount === OTHER ? '失败' : '成功'] as const);
      const other = bankLines.find(([, amount]) => amount === OTHER)![0];
      const text = fileOf([...told, ['FK000000000000097', '1.00', '成功']], PROVIDER_ACCOUNT, day).replace(
        `${other},${PROVIDER_ACCOUNT}`,
        `${other},6200001234567`,
      );
      await finance().goto('/desk/finance/reconciliation');
      await bring(text.replace('合计,3', '合计,2'));
      await finance().getByText('文件未导入，未作任何更改').waitFor();
      await stage.sound(finance(), 'pay-refused');
      await bring(text);
      await finance().waitForURL('**/desk/finance/reconciliation/results/*');
      await finance().getByText('已登记付款成功 1 笔、未成功 1 笔').waitFor();
      await stage.sound(finance(), 'pay-result');
      expect(await stage.standing()).toEqual({ wallet: ['¥15,000.00', '¥0.00'], line: PAID });
      expect(await stage.books.figures()).toEqual({ approved: OTHER, paid: '225000.01' });
      expect(await stage.books.findings()).toEqual([]);
    });

    it('the line that fits no payment is taken and closed with words by a person', async () => {
      await finance().goto('/desk/finance/reconciliation');
      await ready(finance());
      await finance().getByRole('button', { name: '由我处理' }).click();
      await finance().getByText('处理中').first().waitFor();
      await stage.sound(finance(), 'pay-tasks');
      await finance().getByRole('button', { name: '办结…' }).click();
      const closing = finance().getByRole('dialog');
      await closing.getByRole('button', { name: '办结' }).click();
      await closing.getByRole('alert').waitFor();
      await closing.getByLabel('核实经过和结论').fill('银行误报，已取得更正说明');
      await closing.getByRole('button', { name: '办结' }).click();
      await finance().getByText('没有待处理的对账事项').waitFor();
    });

    it('the company reads on which day it was paid, and everybody in the list of what was paid', async () => {
      const company = stage.of('micronano-admin');
      await company.goto(stage.claim);
      await stateIs(company, '已付款');
      await company.getByRole('region', { name: '拨付' }).getByText(fullDayText(day, 'zh')).waitFor();
      await stage.sound(company, 'claim-paid');
      await company.goto('/workspace/vouchers/claims');
      await stage.sound(company, 'claims');
      const page = await stage.open('anybody', '/vouchers/published/2026-2');
      const row = page.getByRole('row', { name: /北京微纳传感示例有限公司/ });
      expect(await row.getByRole('cell').allTextContents()).toEqual(['225,000.01', dateText(day, 'zh')]);
      expect(await page.locator('script[src]').count()).toBe(0);
      await stage.sound(page, 'published');
      await stage.close('anybody');
    });
  });

  describe('what was paid wrongly', () => {
    const payment = () => finance().url();
    const approver = () => stage.of('finance-approver');

    it('a wrong account is corrected by two people, and the payment goes again', async () => {
      await finance().goto('/desk/finance/payments?state=pay-failed');
      await finance().getByRole('region', { name: '付款记录' }).getByRole('link', { name: /CXD-/ }).click();
      await ready(finance());
      await finance().getByRole('button', { name: '更正收款账户…' }).click();
      const dialog = finance().getByRole('dialog');
      await dialog.getByLabel('收款账号').fill('12');
      await dialog.getByRole('button', { name: '更正收款账户' }).click();
      await dialog.locator('#correct-account-error').waitFor();
      await stage.sound(finance(), 'pay-correct');
      await dialog.getByLabel('收款账号').fill('6200009876543');
      await dialog.getByLabel('理由').fill('收款方 11 月 20 日盖章确认函');
      await dialog.getByRole('button', { name: '更正收款账户' }).click();
      await finance().getByRole('heading', { name: '收款账户更正' }).waitFor();
      expect(await finance().getByRole('button', { name: '确认更正…' }).count()).toBe(0);
      await approver().goto(payment());
      await stage.sound(approver(), 'pay-correction');
      await decide(approver(), '确认更正');
      await approver().getByRole('button', { name: '确认更正…' }).waitFor({ state: 'hidden' });
      await approver().getByText('**** 6543').first().waitFor();

      const id = payment().split('/').at(-1)!;
      type Order = { id: string; version: number; payments: { reference: string; amount: string }[] };
      const made = await stage.send<Order>('finance-officer', '/voucher/payment-orders', {
        payments: [id],
        format: FORMAT,
        key: crypto.randomUUID(),
      });
      const { version } = made;
      const release = { version, step: 1, outcome: 'approve' };
      await stage.send('finance-approver', `/voucher/payment-orders/${made.id}/decide`, release);
      const lines = made.payments.map(({ reference, amount }) => [reference, amount, '成功'] as const);
      await finance().goto('/desk/finance/reconciliation');
      await bring(fileOf(lines, '6200009876543', day));
      await finance().getByText('已登记付款成功 1 笔').waitFor();
      expect((await stage.standing()).line).toEqual({ ...PAID, approved: '0.00', paid: '237345.68' });
      await finance().goto(`/desk/finance/payments/${id}`);
    });

    it('money paid in error is asked back, comes back in part, and the rest is written off by two others', async () => {
      await ready(finance());
      await finance().getByRole('button', { name: '发起追回…' }).click();
      const dialog = finance().getByRole('dialog');
      await dialog.getByRole('button', { name: '发起追回' }).click();
      await dialog.locator('#act-reason-error').waitFor();
      await dialog.getByLabel('追回理由').fill('服务未实际提供');
      await stage.sound(finance(), 'pay-recovery');
      await dialog.getByRole('button', { name: '发起追回' }).click();
      await finance().getByRole('button', { name: '登记追回款…' }).click();
      await dialog.getByLabel('本次到账金额（元）').fill('12,345.68');
      await dialog.getByRole('button', { name: '登记追回款' }).click();
      await dialog.locator('#act-amount-error').waitFor();
      await dialog.getByLabel('本次到账金额（元）').fill('2,345.67');
      await dialog.getByText('登记后仍有 10,000.00 元未追回').waitFor();
      await stage.sound(finance(), 'pay-recover');
      await dialog.getByRole('button', { name: '登记追回款' }).click();
      await finance().getByRole('button', { name: '申请核销…' }).click();
      await dialog.getByText('申请核销未能追回的 10,000.00 元').waitFor();
      await dialog.getByLabel('理由').fill('企业已注销，无财产可供执行');
      await stage.sound(finance(), 'pay-write-off');
      await dialog.getByRole('button', { name: '申请核销' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await approver().goto(payment());
      await stage.sound(approver(), 'pay-write-off-approver');
      // Who confirmed the account of this payment has decided on it before.
      expect(await approver().getByRole('button', { name: '同意核销…' }).count()).toBe(0);
      const at = new URL(payment()).pathname;
      const first = await stage.open('finance-approver-2', at);
      await decide(first, '同意核销');
      await first.getByRole('button', { name: '同意核销…', exact: true }).waitFor({ state: 'hidden' });
      const second = await stage.open('finance-approver-3', at);
      await decide(second, '同意核销');
      await stateIs(second, '已核销');
      await stage.sound(second, 'pay-written-off');
      const { items } = await stage.read<{ items: { recovered: string; paid: string }[] }>(
        'finance-officer',
        '/voucher/budget-lines',
      );
      expect(items.map(({ recovered, paid }) => [recovered, paid])).toEqual([['2345.67', '237345.68']]);
      expect(await stage.books.findings()).toEqual([]);
    });
  });
}
