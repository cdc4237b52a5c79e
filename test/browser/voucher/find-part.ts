import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { decide, ready, stateIs, type VoucherStage } from '../../support/voucher-stage.js';

const SERVICE = '失效分析合作研发';
const QUESTION = '能否做断口分析？周期多久？';

interface Found {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly address: string;
}

/** The first Saturday after a day. */
function saturdayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + ((13 - date.getUTCDay()) % 7 || 7));
  return date.toISOString().slice(0, 10);
}

/** What a provider offers is found by anybody, ordered and asked about by a company. */
export function findPart(stage: VoucherStage): void {
  const company = () => stage.of('micronano-admin');
  const owner = () => stage.of('materials-admin');
  let service: Found;

  const found = async (page: Page, query: string, kind: string): Promise<Found | undefined> => {
    const answer = await page.request.get(`/api/finder/search?q=${encodeURIComponent(query)}&kind=${kind}`);
    return ((await answer.json()) as { items: Found[] }).items[0];
  };
  const asking = (entry: Found) => `/workspace/requests/new?entry=${entry.id}`;

  describe('a service of the voucher catalogue', () => {
    it('is found by a visitor, who signs in and has the order filled in', async () => {
      const page = await stage.open('anybody', '/search');
      await expect.poll(async () => (await found(page, SERVICE, 'service'))?.title).toBe(SERVICE);
      service = (await found(page, SERVICE, 'service'))!;
      await page.goto(`/find/service/${encodeURIComponent(service.address)}`);
      await page.getByRole('heading', { level: 1, name: SERVICE }).waitFor();
      const entry = await page.request.get(
        `/api/finder/entries/service/${encodeURIComponent(service.address)}`,
      );
      const { nextSteps } = (await entry.json()) as { nextSteps: { id: string; path: string }[] };
      expect(nextSteps.map(({ id }) => id).slice(0, 2)).toEqual(['order-with-voucher', 'ask']);
      await page.goto(nextSteps[0]!.path);
      await stage.signIn(page, 'micronano-admin');
      await page.getByRole('heading', { name: '用创新券下单' }).waitFor();
      await page.getByText(SERVICE).first().waitFor();
      expect(page.url()).toContain(nextSteps[0]!.path);
      await stage.close('anybody');
    });

    it('is asked about by a company; nothing typed is lost, and the provider answers', async () => {
      await stage.open('micronano-admin', asking(service));
      await ready(company());
      await company().getByRole('button', { name: '提交', exact: true }).click();
      await company().getByRole('link', { name: '请填写内容。' }).waitFor();
      await stage.sound(company(), 'ask');
      await company().getByLabel('内容', { exact: true }).fill(QUESTION);
      await company().reload();
      await ready(company());
      await expect.poll(() => company().getByLabel('内容', { exact: true }).inputValue()).toBe(QUESTION);
      await company().getByRole('button', { name: '提交', exact: true }).click();
      await stateIs(company(), '待答复');
      await stage.sound(company(), 'asked');
      await stage.open('materials-admin', '/workspace/requests?side=received');
      await owner().getByRole('link', { name: SERVICE }).waitFor();
      await stage.sound(owner(), 'requests');
      await owner().getByRole('link', { name: SERVICE }).click();
      await owner().getByText(QUESTION).waitFor();
      await ready(owner());
      await owner().getByLabel('答复内容').fill('可以，两周内出报告。');
      await stage.sound(owner(), 'answering');
      await owner().getByLabel('答复内容').fill('可以，两周内出报告。');
      await owner().getByRole('button', { name: '发送答复' }).click();
      await stateIs(owner(), '已答复');
      await company().reload();
      await stateIs(company(), '已答复');
      await stage.sound(company(), 'answered');
      await decide(company(), '结束');
      await stateIs(company(), '已结束');
    });

    it('and a space of nobody is visited at a time that an editor proposes and the company accepts', async () => {
      const space = (await found(company(), '智能硬件孵化器', 'space'))!;
      await company().goto(asking(space));
      await ready(company());
      await stage.sound(company(), 'visit');
      const day = (await company().getByLabel('希望的日期 1').getAttribute('min'))!;
      const weekend = saturdayAfter(day);
      await company().getByLabel('希望的日期 2').fill(weekend);
      await company().getByLabel('参观人数').fill('3');
      await company().reload();
      await ready(company());
      expect(await company().getByLabel('希望的日期 2').inputValue()).toBe(weekend);
      expect(await company().getByLabel('参观人数').inputValue()).toBe('3');
      await company().getByLabel('内容', { exact: true }).fill('看看样机工位。');
      await company().getByRole('button', { name: '提交', exact: true }).click();
      await company().locator('#wish-1-error').getByText('是周末，请选择工作日').waitFor();
      await stage.sound(company(), 'visit-weekend');
      await company().getByLabel('希望的日期 2').fill('');
      await company().getByLabel('希望的日期 1').fill(day);
      await company().getByLabel('内容', { exact: true }).fill('看看样机工位。');
      await company().getByRole('button', { name: '提交', exact: true }).click();
      await stateIs(company(), '待答复');
      const editor = await stage.open('finder-editor', '/desk/requests');
      await stage.sound(editor, 'desk-requests');
      await editor.getByRole('link', { name: space.title }).click();
      await ready(editor);
      await stage.sound(editor, 'visit-answering');
      await editor.getByLabel('时间（北京时间）').fill('15:30');
      await editor.getByLabel('答复内容').fill('上午有活动，下午可以。');
      await editor.getByRole('button', { name: '发送答复' }).click();
      await stateIs(editor, '已答复');
      await company().reload();
      await ready(company());
      await company().getByText('对方提出了参观时间：请接受，或留言另约').waitFor();
      await stage.sound(company(), 'visit-proposed');
      await company().getByRole('button', { name: '接受时间' }).click();
      await stateIs(company(), '已约定');
    });
  });
}
