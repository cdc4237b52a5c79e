import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { VoucherStage, decide, ready, stateIs } from '../support/voucher-stage.js';

const stage = new VoucherStage();
const company = () => stage.of('micronano-admin');
const editor = () => stage.of('finder-editor');
const TITLE = '示例微纳中试线开放服务';

beforeAll(() => stage.start(), 600_000);
afterAll(() => stage.stop());
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await stage.picture();
});

describe('an entry of a company', () => {
  it('is filled in, keeps what was typed over a reload, and says beside the field what is missing', async () => {
    const page = await stage.open('micronano-admin', '/workspace/entries');
    await page.getByRole('heading', { name: '还没有目录条目' }).waitFor();
    await stage.sound(page, 'entries-none');
    await page.getByRole('link', { name: '新增条目' }).click();
    await ready(page);
    await stage.sound(page, 'entries-new');
    await page.getByRole('button', { name: '开始填写：服务' }).click();
    await page.waitForURL('**/workspace/entries/proposals/*');
    await ready(page);
    await page.getByLabel('标题', { exact: true }).fill(TITLE);
    await page.getByLabel('正文').fill('六英寸微纳器件中试，提供光刻、刻蚀、封装测试。');
    await page.getByText(/^已保存/).waitFor();
    const region = page.getByLabel('所在地区');
    await region.fill('海淀');
    await page.getByRole('option', { name: /海淀区/ }).click();
    await region.blur();
    await page.getByLabel('机构').fill('北京微纳传感示例有限公司');
    await page.reload();
    await ready(page);
    await expect.poll(() => page.getByLabel('机构').inputValue()).toBe('北京微纳传感示例有限公司');
    await decide(page, '提交审核');
    await page.locator('#e-fields-category-error').getByText('请填写“服务类别”').waitFor();
    expect(await page.getByLabel('标题', { exact: true }).inputValue()).toBe(TITLE);
    await stage.sound(page, 'entries-mistakes');
    await page.getByLabel('服务类别').selectOption({ label: '检验检测' });
    await decide(page, '提交审核');
    await stateIs(page, '审核中');
    await stage.sound(page, 'entries-submitted');
  });

  it('is sent back place by place, and mended with the old values in sight', async () => {
    const page = await stage.open('finder-editor', '/desk/entries');
    await ready(page);
    await stage.sound(page, 'edesk-queue');
    await page.getByRole('link', { name: TITLE }).click();
    await ready(page);
    await page.getByRole('button', { name: '退回此项：标题' }).click();
    await page.getByRole('button', { name: '退回修改…' }).click();
    await page.getByText('请填写退回意见：标题').first().waitFor();
    await page.getByLabel('退回意见：标题').fill('请写明晶圆尺寸');
    await page.getByLabel('理由').fill('内容详实，标题再具体一些。');
    await stage.sound(page, 'edesk-return');
    await decide(page, '退回修改');
    await page.getByText('退回修改，已办理').waitFor();

    await company().reload();
    await ready(company());
    await company().getByRole('link', { name: '标题：请写明晶圆尺寸' }).waitFor();
    await company().locator('#e-title-error').getByText('请写明晶圆尺寸').waitFor();
    await stage.sound(company(), 'entries-returned');
    await company().getByLabel('标题', { exact: true }).fill(`${TITLE}（六英寸）`);
    await decide(company(), '提交审核');
    await stateIs(company(), '审核中');
  });

  it('is approved with both versions side by side, and found in the search', async () => {
    await editor().reload();
    await ready(editor());
    await editor()
      .getByRole('link', { name: `${TITLE}（六英寸）` })
      .click();
    await editor().locator('del', { hasText: TITLE }).waitFor();
    await editor().locator('ins', { hasText: '（六英寸）' }).waitFor();
    await stage.sound(editor(), 'edesk-corrected');
    await decide(editor(), '通过并发布');
    await editor().getByText('通过并发布，已办理').waitFor();
    const found = async () => {
      const answer = await fetch(`${stage.portal.url}/api/finder/search?q=${encodeURIComponent(TITLE)}`);
      return ((await answer.json()) as { items: { title: string }[] }).items[0]?.title;
    };
    await expect.poll(found, { timeout: 10_000 }).toBe(`${TITLE}（六英寸）`);
  });

  it('is changed by its company, the change is compared with what is public, and an editor corrects and pins', async () => {
    await company().goto('/workspace/entries');
    await ready(company());
    await stage.sound(company(), 'entries-list');
    await company()
      .getByRole('link', { name: `${TITLE}（六英寸）` })
      .click();
    await ready(company());
    await stage.sound(company(), 'entries-own');
    await company().getByRole('button', { name: '修改内容' }).click();
    await company().waitForURL('**/workspace/entries/proposals/*');
    await ready(company());
    await company().getByLabel('参考价格（元）').fill('12000');
    await company().getByText('现公开：未填').waitFor();
    await stage.sound(company(), 'entries-change');
    await decide(company(), '提交审核');
    await stateIs(company(), '审核中');
    await editor().goto('/desk/entries');
    await editor()
      .getByRole('link', { name: `${TITLE}（六英寸）` })
      .click();
    await ready(editor());
    await editor().getByText('改动 1 处').waitFor();
    await stage.sound(editor(), 'edesk-change');
    await decide(editor(), '通过并发布');
    await editor().getByText('通过并发布，已办理').waitFor();

    await editor().getByRole('link', { name: '全部条目' }).click();
    await editor().getByLabel('标题或网址末段').fill(TITLE);
    await editor().getByRole('button', { name: '筛选' }).click();
    await editor()
      .getByRole('link', { name: `${TITLE}（六英寸）` })
      .click();
    await ready(editor());
    await editor().getByRole('button', { name: '置顶' }).click();
    await editor().locator('h1 .tag', { hasText: '置顶' }).waitFor();
    await editor().getByRole('link', { name: '第 1 版' }).click();
    await editor().getByRole('heading', { name: '第 1 版与第 2 版对照' }).waitFor();
    await stage.sound(editor(), 'edesk-record');
    await editor().getByRole('link', { name: '修改内容' }).click();
    await ready(editor());
    await editor().getByLabel('英文标题').fill('Open pilot line (sample)');
    await stage.sound(editor(), 'edesk-correct');
    await editor().getByRole('button', { name: '发布修改' }).click();
    await editor().getByText(`“${TITLE}（六英寸）”已发布。`).waitFor();
  });
});

it('no page has reported an error on the way', () => {
  expect(stage.reported()).toEqual([]);
});
