import { describe, expect, it } from 'vitest';
import { shanghaiDay } from '#kernel';
import { decide, ready, stateIs, type VoucherStage } from '../../support/voucher-stage.js';
import { ISSUED } from './order-part.js';

/** What is left once the voucher's share is approved. */
export const APPROVED = { ...ISSUED, promised: '15000.00', approved: '225000.01' };

/** The public notice with an objection, and the two approvals that an amount above ¥200,000 needs. */
export function noticePart(stage: VoucherStage): void {
  const company = () => stage.of('micronano-admin');
  const officer = () => stage.of('voucher-officer');
  const anybody = () => stage.of('anybody');
  const atDesk = () => stage.claim.replace('/workspace/', '/desk/');

  async function approves(login: string, step: string): Promise<void> {
    const page = await stage.open(login, atDesk());
    await page.getByText(step).waitFor();
    await page.getByText('由您办理。').waitFor();
    await stage.sound(page, `desk-${login}`);
    await decide(page, '核准');
    await page.getByText(/核准，已办理/).waitFor();
    await stage.close(login);
  }

  describe('what the experts passed is on public notice', () => {
    it('anybody reads it without scripts; an objection needs a sign-in and evidence, and has a limit a day', async () => {
      await company().reload();
      await stateIs(company(), '公示中');
      await stage.sound(company(), 'claim-on-notice');
      const page = await stage.open('anybody', '/vouchers/notices');
      expect(await page.locator('script[src]').count()).toBe(0);
      await stage.sound(page, 'notices');
      await page
        .getByRole('link', { name: /拟兑付公示/ })
        .first()
        .click();
      await page.getByText(/须先登录：异议实行实名制/).waitFor();
      expect(await page.locator('script[src]').count()).toBe(0);
      await stage.sound(page, 'notice');
      await page.getByRole('link', { name: '提出异议' }).click();
      await stage.sound(page, 'objection-signed-out');
      await page.getByRole('link', { name: '登录后填写' }).click();
      await stage.signIn(page, 'optics-admin');
      await page.getByLabel('异议内容和理由').waitFor();
      await ready(page);
      await page.getByLabel('异议内容和理由').fill('该设备在合同期内停机，无法提供所述服务。');
      await page.getByRole('button', { name: '提交异议' }).click();
      await page.locator('#evidence-0-error').getByText('请至少提供一项证据').waitFor();
      await stage.sound(page, 'objection');
    });

    it('who has objected as often as one may in a day is told so beside the form, and loses nothing', async () => {
      const session = await (await stage.caller('optics-admin')).open('/auth/session');
      const { person } = JSON.parse(session.body) as { person: { id: string } };
      const [made, day] = [`person:${person.id}`, shanghaiDay(new Date())];
      await stage.sql(`INSERT INTO portal.review_objection_day VALUES ('${made}', '${day}', 5)`);
      await ready(anybody());
      await anybody().getByLabel('证据 1').fill('服务机构公告 2026-11 号：环境试验室停机检修');
      await anybody().getByRole('button', { name: '提交异议' }).click();
      await anybody().getByRole('alert').getByText('您今天提出的异议已达 5 件上限，请明天再提出。').waitFor();
      await stage.sound(anybody(), 'objection-limit');
      await stage.sql(`DELETE FROM portal.review_objection_day WHERE objector_key = '${made}'`);
      await expect.poll(() => anybody().getByLabel('证据 1').inputValue()).toContain('2026-11');
      await anybody().getByRole('button', { name: '提交异议' }).click();
      await anybody().getByRole('heading', { name: '异议已收到' }).waitFor();
      await stage.close('anybody');
    });

    it('who passed the claim is told that another officer examines the objection, and that one does', async () => {
      await officer().goto('/desk/vouchers/claims?state=objection');
      await stage.sound(officer(), 'desk-claims');
      await officer().goto(atDesk());
      await officer().getByText('环境试验室停机检修').waitFor();
      await officer().getByText('您已在上一环节审核过本件').waitFor();
      expect(await officer().getByRole('button', { name: /异议/ }).count()).toBe(0);
      await stage.sound(officer(), 'desk-objection-not-mine');
      const other = await stage.open('voucher-officer-2', atDesk());
      await stage.sound(other, 'desk-objection');
      await ready(other);
      await other.getByRole('button', { name: '异议不成立…' }).click();
      const dialog = other.getByRole('dialog');
      await dialog.getByRole('button', { name: '异议不成立' }).click();
      await dialog.getByText('请填写理由。').waitFor();
      await dialog.getByLabel('理由').fill('停机公告在服务完成之后，不影响本合同。');
      await dialog.getByRole('button', { name: '异议不成立' }).click();
      await stateIs(other, '公示中');
      await stage.close('voucher-officer-2');
    });

    it('when the notice is over, two approvers approve one after the other, and the money moves with the second', async () => {
      await stage.portal.endNotices();
      await expect
        .poll(async () => (await officer().reload(), officer().locator('h1 .tag').textContent()), {
          timeout: 60_000,
        })
        .toBe('待审批');
      expect(await officer().getByRole('button', { name: '核准…' }).count()).toBe(0);
      await stage.sound(officer(), 'desk-not-mine');
      await approves('voucher-approver', '下一步（第 1 步，共 2 步）：兑付复核');
      expect((await stage.standing()).line).toEqual(ISSUED);
      await approves('voucher-approver-2', '下一步（第 2 步，共 2 步）：兑付核准');
      await company().goto(stage.claim);
      await stateIs(company(), '已核准');
      await company().getByRole('heading', { name: '拨付' }).waitFor();
      await stage.sound(company(), 'claim-approved');
      expect(await stage.standing()).toEqual({ wallet: ['¥15,000.00', '¥0.00'], line: APPROVED });
    });
  });
}
