import { describe, expect, it } from 'vitest';
import { decide, ready, stateIs, type VoucherStage } from '../../support/voucher-stage.js';

interface Panel {
  readonly members: readonly { readonly name: string; readonly state: string }[];
}

const GOOD = { points: { authenticity: 36, price: 25, result: 27 }, comments: {} };

/** Three of four experts were drawn; one declines, one score is set aside, and somebody new takes the empty seat. */
export function expertPart(stage: VoucherStage): void {
  const officer = () => stage.of('voucher-officer');

  /** Logins of those who sit on the panel and have not scored. */
  async function waiting(): Promise<string[]> {
    const id = stage.claim.split('/').at(-1);
    const { members } = await stage.read<Panel>('voucher-officer', `/voucher/claims/${id}/panel`);
    const names = members.filter(({ state }) => state === 'open').map(({ name }) => name);
    return stage.portal
      .accounts()
      .filter(({ person }) => names.includes(person))
      .map(({ login }) => login);
  }

  async function score(login: string): Promise<void> {
    type Assigned = { readonly items: readonly { readonly id: string }[] };
    const { items } = await stage.read<Assigned>(login, '/voucher/assignments');
    await stage.send(login, `/voucher/assignments/${items[0]?.id}/score`, GOOD);
  }

  describe('experts score a large claim', () => {
    it('an expert who is tied to a side declines with a reason, and the next one is drawn', async () => {
      const before = await waiting();
      expect(before).toHaveLength(3);
      const page = await stage.open(before[0]!, '/expert');
      await stage.sound(page, 'expert-list');
      await page
        .getByRole('main')
        .getByRole('link', { name: /合作研发/ })
        .click();
      await page.getByText('疲劳断口与腐蚀机理联合研究').waitFor();
      await stage.sound(page, 'expert-case');
      await ready(page);
      await page.getByRole('button', { name: '申请回避…' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '申请回避' }).click();
      await page.getByRole('dialog').getByText('请填写理由。').waitFor();
      await stage.sound(page, 'expert-declining');
      await page.getByRole('dialog').getByLabel('理由').fill('两年前为该服务机构做过顾问。');
      await page.getByRole('dialog').getByRole('button', { name: '申请回避' }).click();
      await stateIs(page, '已回避');
      expect(await page.getByRole('button', { name: '提交评分…' }).count()).toBe(0);
      await page.goto('/expert?which=ended');
      await page.getByRole('main').getByText('已回避').waitFor();
      await stage.close(before[0]!);
      const after = await waiting();
      expect(after).toHaveLength(3);
      expect(after).not.toContain(before[0]);
    });

    it('an officer sets a score aside with a reason; nobody is left to draw, and the seat stays empty', async () => {
      const [first] = await waiting();
      await score(first!);
      await officer().goto(stage.claim.replace('/workspace/', '/desk/'));
      await ready(officer());
      await stage.sound(officer(), 'desk-panel');
      const { person } = stage.portal.account(first!);
      await officer()
        .getByRole('button', { name: `评分作废：${person}…` })
        .click();
      const dialog = officer().getByRole('dialog');
      await dialog.getByRole('button', { name: '评分作废' }).click();
      await dialog.getByText('请填写理由。').waitFor();
      await dialog.getByLabel('理由').fill('评语与本合同无关，疑为误填。');
      await dialog.getByRole('button', { name: '评分作废' }).click();
      await officer().getByText('有 1 个席位没有合适的专家。').waitFor();
      await officer().getByText('评语与本合同无关，疑为误填。').waitFor();
      await stage.sound(officer(), 'desk-panel-vacant');
    });

    it('a new expert enters profile and ties, and an officer admits them', async () => {
      const page = await stage.open('voucher-expert-5', '/expert');
      await page.getByText('您还没有填写专家资料，不会被抽取评审。').waitFor();
      await stage.sound(page, 'expert-none');
      await page.getByRole('link', { name: '填写资料' }).click();
      await ready(page);
      await page.getByRole('button', { name: '增加一个单位' }).click();
      await page.getByLabel('有关单位 1').fill('天津工业设计示例中心有限公司');
      await page.getByRole('button', { name: '保存资料' }).click();
      await page.getByRole('alert').getByRole('link').first().click();
      expect(await page.locator(':focus').getAttribute('id')).toBe('organisation');
      await stage.sound(page, 'expert-profile-refused');
      await expect.poll(() => page.getByLabel('有关单位 1').inputValue()).toMatch(/^天津/);
      await page.getByLabel('工作单位', { exact: true }).fill('示例职业技术大学');
      await page.getByLabel('合作研发').check();
      await page.getByLabel('工业设计').check();
      await page.getByRole('button', { name: '保存资料' }).click();
      await page.getByText('资料已保存。 资料已提交，等待受理人员准入').waitFor();
      await stage.sound(page, 'expert-profile');

      await officer().getByRole('link', { name: '专家', exact: true }).click();
      await officer().getByText('天津工业设计示例中心有限公司').waitFor();
      await stage.sound(officer(), 'desk-experts');
      await ready(officer());
      await officer().getByRole('button', { name: '准入：苗专家（示例）…' }).click();
      await officer()
        .getByText(/准入 苗专家（示例） 后/)
        .waitFor();
      await stage.sound(officer(), 'desk-experts-admit');
      await officer().getByRole('dialog').getByRole('button', { name: '准入' }).click();
      await officer().getByRole('button', { name: '停止抽取：苗专家（示例）…' }).waitFor();
      await officer().goto(stage.claim.replace('/workspace/', '/desk/'));
      await ready(officer());
      await officer().getByRole('button', { name: '重新抽取' }).click();
      await officer()
        .getByRole('main')
        .getByRole('row', { name: /苗专家/ })
        .waitFor();
    });

    it('a score is refused beside its fields, kept while it is typed, and the last one passes the claim', async () => {
      for (const login of await waiting()) if (login !== 'voucher-expert-5') await score(login);
      const page = stage.of('voucher-expert-5');
      await page.goto('/expert');
      await page
        .getByRole('main')
        .getByRole('link', { name: /合作研发/ })
        .click();
      await ready(page);
      await page.getByLabel('服务真实性（0 至 40 分）').fill('20');
      await page.getByLabel('价格合理性（0 至 30 分）').fill('31');
      await page.getByText('合计 51 分').waitFor();
      await decide(page, '提交评分');
      await page.locator('#score-points-price-error').waitFor();
      await page.locator('#score-points-result-error').waitFor();
      await page.locator('#score-comments-authenticity-error').waitFor();
      await stage.sound(page, 'expert-score-refused');
      await page.reload();
      await ready(page);
      await expect.poll(() => page.getByLabel('服务真实性（0 至 40 分）').inputValue()).toBe('20');
      await page.getByLabel('评语：服务真实性').fill('发票日期与交付日期相同，其余可以印证。');
      await page.getByLabel('价格合理性（0 至 30 分）').fill('22');
      await page.getByLabel('成果质量（0 至 30 分）').fill('24');
      await page.getByLabel('总体意见').fill('成果达到合同约定。');
      await page.getByText('合计 66 分').waitFor();
      await decide(page, '提交评分');
      await stateIs(page, '已评分');
      await page.getByText('成果达到合同约定。').waitFor();
      await stage.sound(page, 'expert-scored');
      await stage.close('voucher-expert-5');
      await officer().reload();
      await stateIs(officer(), '公示中');
      await officer().getByText('结论：通过，平均').waitFor();
      await stage.sound(officer(), 'desk-panel-passed');
    });
  });
}
