import { describe, expect, it } from 'vitest';
import { shanghaiDay } from '#kernel';
import { decide, ready, stateIs, upload, type VoucherStage } from '../../support/voucher-stage.js';
import { ISSUED } from './order-part.js';

const PROVIDER = '北京材料检测示例研究院有限公司';

/** The company claims what was set aside; an officer returns it once, and passes it to the experts. */
export function claimPart(stage: VoucherStage): void {
  const company = () => stage.of('micronano-admin');
  const officer = () => stage.of('voucher-officer');

  describe('the share is claimed', () => {
    it('a claim is refused beside its fields, keeps what was typed, and is handed in', async () => {
      await company().goto(stage.order);
      await ready(company());
      await company().getByLabel('发票号码').fill('2411700');
      await company().getByLabel('开票日期').fill(shanghaiDay(new Date()));
      await company().getByLabel('发票金额（元）').fill('450,000.03');
      await company().getByLabel('发票销售方').fill('北京材料检测示例研究院');
      await company().getByLabel('付款日期').fill(shanghaiDay(new Date()));
      await company().getByText('至少 225,000.02 元（发票 450,000.03 元减去申请的 225000.01 元）').waitFor();
      await company().getByLabel('付款金额（元）').fill('225,000.01');
      await company().getByRole('button', { name: '提交兑付申请' }).click();
      await company().locator('#invoice-number-error').getByText('请填写 8 位或 20 位发票号码').waitFor();
      await company().locator('#payment-amount-error').getByText('低于企业自付部分').waitFor();
      await company().locator('#payment-proof-files-error').waitFor();
      await company().getByRole('alert').getByRole('link', { name: '请填写 8 位或 20 位发票号码' }).click();
      expect(await company().locator(':focus').getAttribute('id')).toBe('invoice-number');
      await stage.sound(company(), 'claim-refused');
      await company().reload();
      await ready(company());
      // What was kept is filled in when the page's scripts run.
      await expect.poll(() => company().getByLabel('发票号码').inputValue()).toBe('2411700');
      await company().getByLabel('发票号码').fill('24117000000000000001');
      await company().getByLabel('付款金额（元）').fill('225000.02');
      await company().getByText(`券额将拨付服务机构：${PROVIDER}。`).waitFor();
      await upload(company(), '发票文件', '电子发票.pdf');
      await upload(company(), '付款凭证', '银行回单.pdf');
      // As it is typed, not as the server sends it.
      await company().getByText(`券额将拨付服务机构：${PROVIDER}。`).waitFor();
      await company().getByRole('button', { name: '提交兑付申请' }).click();
      await stateIs(company(), '形式审查');
      stage.claim = new URL(company().url()).pathname;
      await stage.sound(company(), 'claim-checked');
    });

    it('an officer takes what the comparison proposes, returns it with a comment, and the company answers', async () => {
      await officer().goto('/desk/vouchers');
      await officer()
        .getByRole('region', { name: /待办理的兑付申请/ })
        .getByRole('link', { name: '北京微纳传感示例有限公司' })
        .click();
      await officer()
        .getByRole('heading', { name: /核对发现/ })
        .waitFor();
      await ready(officer());
      await officer().getByRole('button', { name: '退回此项：发票销售方' }).click();
      await officer().getByRole('button', { name: '退回补正…' }).click();
      await officer().getByRole('alert').getByRole('link', { name: '请填写退回意见：发票销售方' }).waitFor();
      await stage.sound(officer(), 'desk-claim');
      await officer().getByLabel('退回意见：发票销售方').fill('请按发票填写销售方全称。');
      await decide(officer(), '退回补正');
      await officer()
        .getByText(/退回补正，已办理/)
        .waitFor();
      await company().goto('/workspace/inbox');
      await company().getByText('请按发票填写销售方全称。').waitFor();
      await company().getByRole('listitem').filter({ hasText: '需要补正' }).getByRole('link').click();
      await stateIs(company(), '退回补正');
      await ready(company());
      await company().getByRole('link', { name: '发票销售方：请按发票填写销售方全称。' }).click();
      expect(await company().locator(':focus').getAttribute('id')).toBe('invoice-seller');
      await stage.sound(company(), 'claim-returned');
      await company().getByText(`券额将拨付服务机构：${PROVIDER}。`).waitFor();
      await company().getByLabel('发票销售方').fill(PROVIDER);
      await company().getByRole('button', { name: '补正后重新提交' }).click();
      await stateIs(company(), '形式审查');
    });

    it('a large claim that passes the check goes to experts drawn by lot', async () => {
      await officer().goto(stage.claim.replace('/workspace/', '/desk/'));
      await decide(officer(), '形式审查通过');
      await officer()
        .getByText(/形式审查通过，已办理/)
        .waitFor();
      await company().reload();
      await stateIs(company(), '专家评审');
      await company().getByText('由 3 位随机抽取的专家评审，已完成 0 位').waitFor();
      await stage.sound(company(), 'claim-experts');
      expect(await stage.standing()).toEqual({ wallet: ['¥15,000.00', '¥225,000.01'], line: ISSUED });
    });
  });
}
