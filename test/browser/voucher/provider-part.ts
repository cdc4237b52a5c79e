import { describe, expect, it } from 'vitest';
import { decide, ready, stateIs, upload, type VoucherStage } from '../../support/voucher-stage.js';

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

/** Another company registers as a provider, is returned a field, and is approved. */
export function providerPart(stage: VoucherStage): void {
  const newcomer = () => stage.of('optics-admin');
  const officer = () => stage.of('voucher-officer');

  describe('a company becomes a provider', () => {
    it('fills in what it is asked, is told what is missing, and submits', async () => {
      await stage.open('optics-admin', '/workspace/provider');
      await ready(newcomer());
      await newcomer().getByRole('button', { name: '开始登记' }).click();
      await newcomer().getByRole('button', { name: '提交登记…' }).waitFor();
      await decide(newcomer(), '提交登记');
      await newcomer().getByRole('alert').first().waitFor();
      await stage.sound(newcomer(), 'registration-refused');
      await newcomer().getByLabel('机构类型').selectOption('service-institution');
      await newcomer().getByLabel('所在地区').selectOption('beijing');
      for (const [label, value] of Object.entries(REGISTERED)) {
        await newcomer().getByLabel(label, { exact: true }).fill(value);
        await newcomer().getByLabel(label, { exact: true }).blur();
      }
      await newcomer().getByLabel('英文简介').fill('Figure and coatings of optical elements');
      await newcomer().reload();
      await expect
        .poll(() => newcomer().getByLabel('英文简介').inputValue())
        .toBe('Figure and coatings of optical elements');
      for (const slot of ['营业执照', '资质证书']) await upload(newcomer(), slot, `${slot}.pdf`);
      await newcomer().getByRole('button', { name: '新增服务' }).click();
      const dialog = newcomer().getByRole('dialog');
      for (const [label, value] of Object.entries(OFFERED))
        await dialog.getByLabel(label, { exact: true }).fill(value);
      await dialog.getByRole('button', { name: '保存' }).click();
      await newcomer().getByText('1,200.00 元／件').waitFor();
      await stage.sound(newcomer(), 'registration');
      await decide(newcomer(), '提交登记');
      await stateIs(newcomer(), '审核中');
    });

    it('has a field returned, corrects it, and is approved', async () => {
      await officer().goto('/desk/vouchers');
      await officer().getByRole('link', { name: '北京光电材料示例有限公司' }).click();
      await officer().getByRole('button', { name: '退回此项：服务地址' }).waitFor();
      await ready(officer());
      await officer().getByRole('button', { name: '退回此项：服务地址' }).click();
      await officer().getByLabel('退回意见：服务地址').fill('请写明楼号和房间号。');
      await stage.sound(officer(), 'desk-provider');
      await decide(officer(), '退回补正');
      await officer()
        .getByText(/退回补正，已办理/)
        .waitFor();
      await newcomer().reload();
      await ready(newcomer());
      await newcomer().getByLabel('服务地址').fill('北京市海淀区示例路 2 号 3 号楼 201 室');
      await newcomer().getByLabel('服务地址').blur();
      await newcomer()
        .getByText(/^已自动保存/)
        .waitFor();
      await stage.sound(newcomer(), 'registration-returned');
      await decide(newcomer(), '重新提交');
      await stateIs(newcomer(), '审核中');
      await officer().goto('/desk/vouchers/providers?state=in-review');
      await stage.sound(officer(), 'desk-providers');
      await officer().getByRole('link', { name: '北京光电材料示例有限公司' }).click();
      await officer()
        .locator('del', { hasText: /示例路 2 号$/ })
        .waitFor();
      await officer().locator('ins', { hasText: '3 号楼 201 室' }).waitFor();
      await stage.sound(officer(), 'desk-provider-corrected');
      await newcomer().getByRole('heading', { name: '更正对照' }).waitFor();
      await stage.sound(newcomer(), 'registration-corrected');
      await decide(officer(), '审核通过');
      await officer()
        .getByText(/审核通过，已办理/)
        .waitFor();
      await newcomer().goto('/vouchers/providers?text=光电');
      await newcomer().getByRole('link', { name: '北京光电材料示例有限公司' }).waitFor();
    });
  });
}
