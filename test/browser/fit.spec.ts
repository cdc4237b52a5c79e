import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chineseWords } from '../support/browser.js';
import { entryAddress } from '../support/entry-address.js';
import { VoucherStage, ready } from '../support/voucher-stage.js';

const stage = new VoucherStage();
/** The page of a call for applications with conditions. */
let call = '';
/** That of a law with conditions. */
let law = '';

beforeAll(async () => {
  await stage.start();
  call = await entryAddress(stage.portal.url, 'policy', '科技型中小企业技术创新资金申报通知');
  law = await entryAddress(stage.portal.url, 'policy', '北京市促进中小企业发展条例');
}, 600_000);
afterAll(() => stage.stop());
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await stage.picture();
});

const verdict = (page: Page, words: string): Promise<void> =>
  page.getByRole('heading', { level: 2, name: words }).waitFor();

describe('whether a policy fits', () => {
  it('is asked of a visitor in a few questions, and said with the numbers and the clause', async () => {
    const page = await stage.open('anybody', call);
    await page.goto(`${call}/fit`);
    await verdict(page, '回答 6 个问题，就能知道是否符合');
    await stage.sound(page, 'fit-asked');
    await page.getByLabel('单位注册在哪个区？').selectOption({ label: '北京市' });
    await page.getByLabel('单位是哪一天成立的？').fill('2024-03-01');
    await page.getByLabel('现有从业人员多少人？').fill('八十人');
    await page.getByRole('button', { name: '查看结果' }).click();
    await page.getByRole('link', { name: /请填写数字/ }).waitFor();
    expect(await page.getByLabel('现有从业人员多少人？').inputValue()).toBe('八十人');
    await stage.sound(page, 'fit-wrong');
    await page.getByLabel('现有从业人员多少人？').fill('80');
    await page.getByLabel(/入库登记编号/).selectOption({ label: '是' });
    await page.getByLabel(/研发费用是多少/).fill('120');
    await page.getByLabel(/营业收入是多少/).fill('4,000');
    await page.getByRole('button', { name: '查看结果' }).click();
    await verdict(page, '有 1 项条件不符合');
    await page.getByText('上年度研发费用 120 万元 ÷ 上年度营业收入 4,000 万元 × 100 = 3；要求 ≥ 5').waitFor();
    await stage.sound(page, 'fit-not');
    await page.goto(`/en${call}/fit`);
    expect(await chineseWords(page)).toEqual([]);
  });

  it('is said to a company at once, with where each number comes from', async () => {
    const page = await stage.open('micronano-admin', `${call}/fit`);
    await page.getByText('依据平台登记的单位信息').waitFor();
    await page
      .getByRole('row', { name: /从业人员/ })
      .getByText('平台登记的单位信息')
      .waitFor();
    await stage.sound(page, 'fit-company');
    await page.goto(`${law}/fit`);
    await page.getByLabel(/属于哪种规模/).selectOption({ label: '小型企业' });
    await page.getByRole('button', { name: '查看结果' }).click();
    await stage.sound(page, 'fit-answered');
    await page.getByRole('button', { name: '保存填写的信息' }).click();
    await page.getByText('填写并保存').waitFor();
    expect(new URL(page.url()).search).toBe('');
    await verdict(page, '符合已列出的全部条件');
    await stage.sound(page, 'fit-kept');
    await page.getByRole('button', { name: '删除已保存的信息' }).click();
    await page.getByLabel(/属于哪种规模/).waitFor();
    expect(stage.reported()).toEqual([]);
  });
});

describe('the conditions of a policy', () => {
  it('are written by choices, tried as they are typed, and published', async () => {
    const { id } = await stage.read<{ id: string }>(
      'finder-editor',
      call.replace('/find/', '/finder/entries/'),
    );
    const page = await stage.open('finder-editor', `/desk/entries/records/${id}/conditions`);
    await ready(page);
    await stage.sound(page, 'fit-conditions');
    await page.getByRole('button', { name: '增加一条' }).click();
    const added = page.getByRole('group', { name: '第 6 条' });
    await added.getByLabel('条件（中文）').fill('注册在海淀区');
    await added.getByLabel('条件（英文）').fill('Registered in Haidian');
    await added.getByLabel('企业信息').selectOption({ label: '注册地' });
    await added.getByRole('combobox', { name: '值' }).fill('海淀');
    await page
      .getByRole('option', { name: /海淀区/ })
      .first()
      .click();
    await added.getByRole('button', { name: '写入判断式' }).click();
    const expression = added.getByLabel('判断式（FEEL）');
    expect(await expression.inputValue()).toBe('starts with(district, "110108")');
    const other = page.getByRole('row', { name: /云图软件/ });
    await other.getByText('注册地 北京市 朝阳区；要求属于：北京市 海淀区').waitFor();
    await expression.fill('starts with(distric, "110108")');
    await added.getByText('没有名为“distric”的企业信息').waitFor();
    await expression.fill('starts with(district, "110108")');
    await page.getByRole('button', { name: '发布条件' }).click();
    await page.getByRole('link', { name: '第 6 条：请填写此项。' }).waitFor();
    await stage.sound(page, 'fit-conditions-wrong');
    await added.getByLabel('政策原文').fill('在本市注册');
    await page.getByRole('button', { name: '发布条件' }).click();
    await page.getByText('条件已发布。').waitFor();
    await page.goto(`/desk/entries/records/${id}`);
    await page
      .getByRole('link', { name: /^第 \d+ 版$/ })
      .first()
      .click();
    await ready(page);
    await page
      .getByRole('row', { name: /适用条件 6/ })
      .getByText('注册在海淀区')
      .waitFor();
    await page.getByText(/版的适用条件（5 条）/).click();
    await stage.sound(page, 'edesk-version-conditions');
    await page.goto(`${call}/fit`);
    await page.getByRole('heading', { name: /注册在海淀区/ }).waitFor();
    expect(stage.reported()).toEqual([]);
  });
});

describe('what a company wants to hear of', () => {
  it('begins with its record, keeps what was typed when it is refused, and is stopped by a link without sign-in', async () => {
    const page = await stage.open('micronano-admin', call);
    await page.getByRole('link', { name: '订阅同类信息' }).click();
    await page.getByText('尚未保存，现在不推送').waitFor();
    await page.getByText('已按刚才查看的条目预选').waitFor();
    const policies = page.getByRole('checkbox', { name: '找政策' });
    expect(await policies.isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: '电子信息' }).isChecked()).toBe(true);
    await stage.sound(page, 'interests-suggested');
    await page.getByLabel('关键词').fill('石墨烯、量');
    await page.route('**/api/finder/interests', (route) => route.abort());
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('alert').waitFor();
    await page.unroute('**/api/finder/interests');
    await page.reload();
    await page.getByText('有尚未保存的修改').waitFor();
    expect(await page.getByLabel('关键词').inputValue()).toBe('石墨烯、量');
    await stage.sound(page, 'interests-kept');
    await page.getByRole('button', { name: '保存' }).click();
    await page.locator('#words[aria-invalid="true"]').waitFor();
    expect(await page.getByLabel('关键词').inputValue()).toBe('石墨烯、量');
    await page.getByLabel('关键词').fill('石墨烯、量子');
    await page.getByLabel('推送频率').selectOption({ label: '每周一 9 时' });
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存。 有新内容时').waitFor();
    await page.getByText('已按刚才查看的条目预选').waitFor({ state: 'detached' });
    expect(await page.getByText('有尚未保存的修改').count()).toBe(0);
    await stage.sound(page, 'interests');
    await page.goto('/en/workspace/interests');
    await page.getByText('no earlier than').waitFor();
    const code = 'a'.repeat(43);
    await stage.sql(`UPDATE portal.finder_interest SET stop_code = '${code}'`);
    const stop = await stage.open('anybody', `/stop/${code}`);
    await stage.sound(stop, 'stop-asked');
    await stop.getByRole('button', { name: '停止推送' }).click();
    await stop.getByText('已停止推送六大目录的新信息').waitFor();
    await stage.sound(stop, 'stop-done');
    await stop.goto(`/en/stop/${code}`);
    expect(await chineseWords(stop)).toEqual([]);
    await page.goto('/workspace/interests');
    await page.getByText('推送已停止').waitFor();
    await stage.sound(page, 'interests-off');
  });
});
