import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, look } from '../support/browser.js';
import { VoucherStage, decide, ready, stateIs } from '../support/voucher-stage.js';

const stage = new VoucherStage();
const company = () => stage.of('micronano-admin');
const editor = () => stage.of('finder-editor');
const TITLE = '示例微纳中试线开放服务';
const AMPLE = { timeout: 10_000 };

/** The title of what a search finds first. */
async function firstFor(q: string): Promise<string | undefined> {
  const answer = await fetch(`${stage.portal.url}/api/finder/search?q=${encodeURIComponent(q)}`);
  return ((await answer.json()) as { items: { title: string }[] }).items[0]?.title;
}

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
    await expect.poll(() => firstFor(TITLE), AMPLE).toBe(`${TITLE}（六英寸）`);
  });

  it('a search for it is saved by whoever signs in on the way, told more often, and removed in two steps', async () => {
    const path = `/search?q=${encodeURIComponent('微纳 中试')}&kind=service`;
    const page = await stage.open('anybody', path);
    await page.getByRole('link', { name: '保存此搜索' }).click();
    await stage.signIn(page, 'optics-admin');
    await page.getByRole('heading', { level: 1, name: '保存此搜索' }).waitFor();
    await page.getByText('“微纳 中试”；找服务').waitFor();
    await stage.sound(page, 'saved-new');
    await page.getByLabel('名称', { exact: true }).fill('中试平台');
    await page.getByLabel('推送频率', { exact: true }).selectOption('weekly');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存。').waitFor();
    const frequency = page.getByLabel('“中试平台”的推送频率');
    expect(await frequency.inputValue()).toBe('weekly');
    await frequency.selectOption('at-once');
    await page.getByRole('button', { name: '更改频率' }).click();
    await page.getByText('已更改。').waitFor();
    expect(await frequency.inputValue()).toBe('at-once');
    await page.getByText('改名或移除').click();
    expect(await axeViolations(page)).toEqual([]);
    expect(await look(page, 'voucher-saved-open')).toEqual([]);
    await page.getByRole('button', { name: '确认移除' }).click();
    await page.getByRole('heading', { name: '还没有保存的搜索' }).waitFor();
    await page.context().close();
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
    await editor().getByLabel('目录').selectOption('service');
    await editor().getByRole('button', { name: '筛选' }).click();
    const [taken] = await Promise.all([
      editor().waitForEvent('download'),
      editor().getByRole('link', { name: 'CSV' }).click(),
    ]);
    const lines = readFileSync(await taken.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect([lines.length, lines[1]]).toEqual([2, expect.stringContaining(`${TITLE}（六英寸）`)]);
    await stage.sound(editor(), 'edesk-records');
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

describe('a table of entries', () => {
  const table = (name: string, ...lines: string[]) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(['externalId,title,body,level', ...lines, ''].join('\n')),
  });

  it('is tried first, with what is wrong by line and column, and nothing that was typed is lost', async () => {
    const page = editor();
    await page.goto('/desk/entries/imports');
    await ready(page);
    await stage.sound(page, 'imports-none');
    await page.getByRole('link', { name: '导入表格' }).click();
    await page.getByRole('heading', { level: 1, name: '导入表格' }).waitFor();
    await page.getByLabel('来源名称').fill('示例科委');
    await page.getByLabel('来源网址').fill('example.org');
    await page.getByRole('button', { name: '试导入' }).click();
    await page.getByRole('link', { name: '请选择表格文件。' }).waitFor();
    await page.locator('#import-licence-error').getByText('请填写使用许可。').waitFor();
    await page.locator('#import-address-error').getByText('请填写完整网址').waitFor();
    await stage.sound(page, 'imports-mistakes');
    await page.reload();
    await ready(page);
    await expect.poll(() => page.getByLabel('来源名称').inputValue()).toBe('示例科委');
    await page.getByLabel('来源网址').fill('https://example.org/');
    await page.getByLabel('使用许可').fill('CC BY 4.0（示例）');
    const faulty = table('示例通知.csv', 'n-1,关于示例银杏叶计划申报的通知,,申报通知', 'n-2,,,圣旨');
    await page.getByLabel('表格', { exact: true }).setInputFiles(faulty);
    await page.getByRole('button', { name: '试导入' }).click();
    await stateIs(page, '部分行有误');
    const wrong = page.getByRole('row', { name: /第 3 行.*level/ });
    await wrong.getByText(/圣旨/).waitFor();
    await stage.sound(page, 'imports-tried');
  });

  it('is then imported as it was tried, and found in the search', async () => {
    const page = editor();
    await page.getByRole('link', { name: '换文件重新试导入' }).click();
    await page.getByRole('heading', { level: 1, name: '导入表格' }).waitFor();
    expect(await page.getByLabel('来源名称').inputValue()).toBe('示例科委');
    const good = table('示例通知.csv', 'n-1,关于示例银杏叶计划申报的通知,,申报通知');
    await page.getByLabel('表格', { exact: true }).setInputFiles(good);
    await page.getByRole('button', { name: '试导入' }).click();
    await stateIs(page, '没有错误');
    const tried = page.url();
    await decide(page, '正式导入');
    await stateIs(page, '已完成');
    expect(page.url()).not.toBe(tried);
    await stage.sound(page, 'imports-done');
    await expect.poll(() => firstFor('银杏叶计划'), AMPLE).toBe('关于示例银杏叶计划申报的通知');
    await page.getByRole('link', { name: '返回导入记录' }).click();
    await page
      .getByRole('row', { name: /示例通知\.csv/ })
      .first()
      .waitFor();
    expect(await page.getByRole('row', { name: /示例通知\.csv/ }).count()).toBe(3);
    await stage.sound(page, 'imports-list');
  });
});

describe('the dictionary of the search', () => {
  const words = (page: Page) => page.getByRole('dialog').getByLabel('词', { exact: true });
  const save = (page: Page) => page.getByRole('dialog').getByRole('button', { name: '保存' }).click();

  it('gets a word by which people find what is called otherwise, without a restart', async () => {
    const page = editor();
    expect(await firstFor('豆蔻')).not.toBe(`${TITLE}（六英寸）`);
    await page.getByRole('link', { name: '检索词典' }).click();
    await page.getByRole('heading', { level: 1, name: '检索词典' }).waitFor();
    await page.getByRole('button', { name: '新增词条…' }).click();
    await words(page).fill('豆蔻');
    await save(page);
    await page.locator('#line-words-error').getByText('至少填写两个词。').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await look(page, 'voucher-dictionary-dialog')).toEqual([]);
    await words(page).fill('豆蔻\n微纳中试线');
    await save(page);
    await page.getByText('“豆蔻、微纳中试线”已保存').waitFor();
    await stage.sound(page, 'dictionary');
    await expect.poll(() => firstFor('豆蔻'), AMPLE).toBe(`${TITLE}（六英寸）`);
  });

  it('says beside the words what somebody else has made of a line meanwhile, and lets go of one', async () => {
    const page = editor();
    await page.getByRole('button', { name: '修改：豆蔻、微纳中试线' }).click();
    await words(page).fill('豆蔻\n微纳中试线\n微纳平台');
    const [line] = (
      await stage.read<{ items: { id: string }[] }>(
        'finder-editor',
        `/finder/lexicon?q=${encodeURIComponent('豆蔻')}`,
      )
    ).items;
    const other = { line: { type: 'same', words: ['豆蔻', '示例微纳线'] }, version: 1 };
    const caller = await stage.caller('finder-editor');
    expect((await caller.api('PUT', `/finder/lexicon/${line!.id}`, other)).status).toBe(200);
    await save(page);
    await page.locator('#line-words-error').getByText('刚刚改为“豆蔻、示例微纳线”').waitFor();
    expect(await words(page).inputValue()).toBe('豆蔻\n微纳中试线\n微纳平台');
    await save(page);
    await page.getByRole('button', { name: '删除：豆蔻、微纳中试线、微纳平台' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click();
    await page.getByText('“豆蔻、微纳中试线、微纳平台”已删除。').waitFor();
    await expect.poll(() => firstFor('豆蔻'), AMPLE).not.toBe(`${TITLE}（六英寸）`);
  });
});

it('no page has reported an error on the way', () => {
  expect(stage.reported()).toEqual([]);
});
