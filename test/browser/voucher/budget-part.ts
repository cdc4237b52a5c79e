import { describe, expect, it } from 'vitest';
import { ready, type VoucherStage } from '../../support/voucher-stage.js';

/** What finance does with whole budget lines. It ends the line of the story, so it comes last. */
export function budgetPart(stage: VoucherStage): void {
  const finance = () => stage.of('finance-officer');
  const dialog = () => finance().getByRole('dialog');

  async function act(name: string): Promise<void> {
    await dialog().getByRole('button', { name, exact: true }).click();
    await dialog().waitFor({ state: 'hidden' });
  }

  describe('budget lines', () => {
    it('a line is topped up with words and sums beforehand, and its figures add up in both languages', async () => {
      await finance().goto('/desk/finance');
      await stage.sound(finance(), 'finance-overview');
      await finance().getByRole('link', { name: '每日余额与办理' }).click();
      await finance().getByRole('button', { name: '追加预算…' }).click();
      for (const [typed, words] of [
        ['1.005', '最多保留两位小数。'],
        ['-5', '金额应大于零。'],
        ['１００', '请使用半角数字'],
      ] as const) {
        await dialog().getByLabel('金额（元）').fill(typed);
        await dialog().getByLabel('金额（元）').blur();
        await dialog().getByText(words).waitFor();
      }
      await dialog().getByLabel('金额（元）').fill('1,000,000.5');
      await dialog().getByText('已安排将由 5,000,000.00 元增至 6,000,000.50 元').waitFor();
      await dialog().getByLabel('依据').fill('示例批复 2026-18 号');
      await stage.sound(finance(), 'line-top-up');
      await act('追加预算');
      await finance().getByText('= 已安排 6,000,000.50 元').waitFor();
      await stage.sound(finance(), 'line');
      await stage.paper(finance(), 'line');
      for (const place of ['', '/recoveries', '/lines', '/verifications', '/payments', '/reconciliation']) {
        await finance().goto(`/en/desk/finance${place}`);
        await stage.sound(finance(), `finance-en${place.replace('/', '-')}`);
        await stage.paper(finance(), `finance-en${place.replace('/', '-')}`);
      }
    });

    it('a line is closed, and what it had left is carried over to the next one', async () => {
      await finance().goto('/desk/finance/lines');
      await finance().getByRole('link', { name: '2026 年第二批（示例）' }).click();
      await ready(finance());
      await finance().getByRole('button', { name: '关闭预算…' }).click();
      await dialog().getByText('尚未发放的 5,747,654.82 元转入“关闭后退回”').waitFor();
      await dialog().getByRole('button', { name: '关闭预算' }).click();
      await dialog().locator('#close-line-reason-error').getByText('请填写依据').waitFor();
      await dialog().getByLabel('依据').fill('示例批复 2026-30 号');
      await stage.sound(finance(), 'line-close');
      await act('关闭预算');
      await finance().locator('h1 .tag', { hasText: '已关闭' }).waitFor();
      await stage.sound(finance(), 'line-closed');

      await finance().goto('/desk/finance/lines');
      await ready(finance());
      await finance().getByRole('button', { name: '安排预算…' }).click();
      await dialog().getByLabel('金额（元）').fill('1000000');
      await dialog().getByText('将为“2027 年第一批（示例）”安排 1,000,000.00 元。').waitFor();
      await dialog().getByLabel('依据').fill('示例批复 2026-31 号');
      await stage.sound(finance(), 'line-appropriate');
      await act('安排预算');
      await finance().getByRole('link', { name: '2027 年第一批（示例）' }).click();
      await ready(finance());
      await finance().getByRole('button', { name: '结转到本预算…' }).click();
      await dialog().getByLabel('金额（元）').fill('5,747,654.83');
      await dialog().getByLabel('依据').fill('示例批复 2026-32 号');
      await dialog().getByRole('button', { name: '结转到本预算' }).click();
      await dialog().getByRole('alert').waitFor();
      await dialog().getByLabel('金额（元）').fill('5,747,654.82');
      await dialog().getByText('可发放由 1,000,000.00 元增至 6,747,654.82 元').waitFor();
      await stage.sound(finance(), 'line-carry');
      await act('结转到本预算');
      await finance().getByText('= 已安排 6,747,654.82 元').waitFor();
      await stage.sound(finance(), 'line-carried');
      expect(await stage.books.findings()).toEqual([]);
    });
  });
}
