import { describe, expect, it } from 'vitest';
import { shanghaiDay } from '#kernel';
import { decide, ready, stateIs, upload, type VoucherStage } from '../../support/voucher-stage.js';

const PROVIDER = '北京材料检测示例研究院有限公司';
const SERVICE = '失效分析合作研发';

/** What is left of ¥5,000,000.00 once the voucher is issued. */
export const ISSUED = { available: '4759999.99', promised: '240000.01', approved: '0.00', paid: '0.00' };
const RESERVED = { wallet: ['¥15,000.00', '¥225,000.01'], line: ISSUED };

/** A company applies for a voucher and spends it with a provider. */
export function orderPart(stage: VoucherStage): void {
  const company = () => stage.of('micronano-admin');
  const provider = () => stage.of('materials-admin');
  const officer = () => stage.of('voucher-officer');

  async function order(amount: string, request: string): Promise<void> {
    await company().goto('/vouchers/providers?text=失效分析');
    await company().getByRole('link', { name: PROVIDER }).click();
    await company()
      .getByRole('link', { name: `用创新券下单：${SERVICE}` })
      .click();
    await ready(company());
    await company().getByLabel('合同金额（元）').fill(amount);
    await company().getByLabel('需求', { exact: true }).fill(request);
    await company().getByRole('button', { name: '提交订单' }).click();
  }

  describe('a voucher is issued and spent with a provider', () => {
    it('the company sees while it types what it can apply for, and the voucher is issued', async () => {
      const page = await stage.open('micronano-admin', '/workspace/vouchers/apply');
      await ready(page);
      await page.getByLabel('服务类别').selectOption({ label: '合作研发' });
      await page.getByLabel('预计合同金额（元）').fill('480,000.03');
      await page.getByText('额度充足，符合条件即时发放。').waitFor();
      await stage.sound(page, 'apply');
      await page.getByLabel('服务类别').selectOption({ label: '合作研发' });
      await page.getByLabel('预计合同金额（元）').fill('480,000.03');
      await page.getByRole('button', { name: '确认申领 240,000.01 元' }).click();
      await page.waitForURL('**/workspace/vouchers');
      await page.getByText(/^CXQ-/).first().waitFor();
      await stage.sound(page, 'wallet');
      expect(await stage.standing()).toEqual({ wallet: ['¥240,000.01', '¥0.00'], line: ISSUED });
    });

    it('anybody finds the provider and its prices, without scripts', async () => {
      const page = await stage.open('anybody', '/vouchers/providers?region=hebei');
      await page.getByRole('link', { name: '河北智算服务示例有限公司' }).waitFor();
      expect(await page.locator('script[src]').count()).toBe(0);
      await stage.sound(page, 'providers');
      await page.goto('/vouchers/providers');
      await page.getByLabel('名称或服务').fill('失效分析');
      await page.getByRole('button', { name: '查找' }).click();
      await page.getByRole('link', { name: PROVIDER }).click();
      await page.getByText('50,000.00 至 200,000.00 元／项目').waitFor();
      await stage.sound(page, 'provider');
      await stage.close('anybody');
    });

    it('the company orders, and sees as it types what the voucher pays and what it pays itself', async () => {
      await order('450000.001', '疲劳断口与腐蚀机理联合研究');
      await company().getByRole('alert').getByRole('link').click();
      expect(await company().locator(':focus').getAttribute('id')).toBe('amount');
      await company().getByLabel('合同金额（元）').fill('450,000.03');
      await company().getByText('创新券 225,000.01 元 + 自付 225,000.02 元 = 合同 450,000.03 元。').waitFor();
      await stage.sound(company(), 'placing');
      await company().getByRole('button', { name: '提交订单' }).click();
      await stateIs(company(), '待服务机构确认');
      stage.order = new URL(company().url()).pathname;
      await stage.sound(company(), 'order-draft');
      expect(await stage.standing()).toEqual({ wallet: ['¥240,000.01', '¥0.00'], line: ISSUED });
    });

    it('the provider confirms, and the share is set aside', async () => {
      const page = await stage.open('materials-admin', '/workspace/provider/orders');
      await stage.sound(page, 'provider-orders');
      await page
        .getByRole('main')
        .getByRole('link', { name: /合作研发/ })
        .click();
      await decide(page, '确认接单');
      await stateIs(page, '已确认，待上传合同');
      expect(await stage.standing()).toEqual(RESERVED);
    });

    it('the contract is refused beside its fields, then goes to an officer because the buyer differs', async () => {
      await company().reload();
      await ready(company());
      await company().getByRole('button', { name: '提交合同' }).click();
      await company().getByText('请上传合同扫描件。').last().waitFor();
      await stage.sound(company(), 'contract-refused');
      await upload(company(), '合同扫描件', '研发合同.pdf');
      await company().getByLabel('合同编号').fill('HT-2026-118');
      await company().getByLabel('签订日期').fill(shanghaiDay(new Date()));
      await company().getByLabel('甲方（委托方）').fill('北京微纳传感示例有限公司研发中心');
      await company().getByRole('button', { name: '提交合同' }).click();
      await stateIs(company(), '合同人工核验');
      await stage.sound(company(), 'order-officer');
    });

    it('an officer sees the finding beside the contract, and passes it', async () => {
      const page = await stage.open('voucher-officer', '/desk/vouchers');
      await stage.sound(page, 'desk-queue');
      await page.getByRole('link', { name: /北京微纳传感示例有限公司/ }).click();
      await page.getByText('合同甲方“北京微纳传感示例有限公司研发中心”与企业名称').first().waitFor();
      await ready(page);
      await page.getByRole('button', { name: '退回此项：甲方（委托方）' }).click();
      await page.getByRole('button', { name: '退回修改合同…' }).click();
      await page.getByRole('alert').getByRole('link', { name: '请填写退回意见：甲方（委托方）' }).waitFor();
      await stage.sound(page, 'desk-contract');
      await page.getByRole('button', { name: '不退回：甲方（委托方）' }).click();
      await page.getByLabel('理由').fill('研发中心为该企业内设部门，合同加盖企业公章。');
      await decide(page, '核验通过');
      await page.getByText(/核验通过，已办理/).waitFor();
      expect(await stage.standing()).toEqual(RESERVED);
    });

    it('the provider serves and delivers, the company accepts; the share stays set aside for the claim', async () => {
      await provider().reload();
      await decide(provider(), '开始服务');
      await stateIs(provider(), '服务中');
      await provider().getByLabel('交付说明').fill('失效分析研究报告一份，对应合同第三条。');
      await provider().getByRole('button', { name: '交付成果' }).click();
      await provider().getByText('请上传交付成果（报告等）。').last().waitFor();
      await upload(provider(), '报告等成果文件', '研究报告.pdf');
      await stage.sound(provider(), 'delivering');
      await provider().getByRole('button', { name: '交付成果' }).click();
      await stateIs(provider(), '已交付，待验收');
      await company().goto(stage.order);
      await company().getByRole('link', { name: '研究报告.pdf' }).waitFor();
      await stage.sound(company(), 'order-delivered');
      await decide(company(), '验收通过');
      await stateIs(company(), '已验收，待兑付申请');
      expect(await stage.standing()).toEqual(RESERVED);
    });

    it('the voucher says what it paid for, and a cancelled order gives its share back', async () => {
      await company().getByRole('link', { name: /^CXQ-/ }).click();
      await company().getByRole('heading', { name: '用这张券的订单' }).waitFor();
      await company().getByRole('cell', { name: '− 225,000.01' }).waitFor();
      await stage.sound(company(), 'voucher');
      await order('10000', '复测一组');
      await stateIs(company(), '待服务机构确认');
      await provider().goto(new URL(company().url()).pathname.replace('/vouchers/', '/provider/'));
      await decide(provider(), '确认接单');
      await stateIs(provider(), '已确认，待上传合同');
      expect((await stage.standing()).wallet).toEqual(['¥10,000.00', '¥230,000.01']);
      await provider().getByRole('button', { name: '取消订单…' }).click();
      await provider().getByRole('dialog').getByRole('button', { name: '取消订单' }).click();
      await provider().getByText('请填写理由。').waitFor();
      await provider().getByLabel('理由').fill('设备检修');
      await provider().getByRole('dialog').getByRole('button', { name: '取消订单' }).click();
      await stateIs(provider(), '已取消');
      expect(await stage.standing()).toEqual(RESERVED);
      await company().goto('/workspace/vouchers/orders');
      await ready(company());
      await company().getByLabel('状态', { exact: true }).selectOption({ label: '已取消' });
      await company().getByRole('button', { name: '筛选' }).click();
      await company().waitForURL('**/orders?state=cancelled');
      await expect.poll(() => company().locator('tbody tr').count()).toBe(1);
      await stage.sound(company(), 'orders-cancelled');
      await officer().goto('/desk/vouchers/orders');
      await stage.sound(officer(), 'desk-orders');
    });
  });
}
