import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from '../../support/browser.js';

/** One application that a company has begun. */
export interface FillingStage {
  /** A window in which a person of the company has signed in. */
  readonly open: () => Promise<Page>;
  readonly path: () => string;
  /** Signs the same person in where a page asks for it. */
  readonly signIn: (page: Page) => Promise<void>;
}

/** The form of an application in several tabs, on a slow line, and when the session ends. */
export function fillingPart(stage: FillingStage): void {
  describe('filling in together', () => {
    const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
    const type = async (page: Page, name: string, value: string) => {
      await field(page, name).fill(value);
      await field(page, name).blur();
    };
    /** Does something and waits for the save that follows from it. */
    const saving = (page: Page, work: () => Promise<void>) =>
      Promise.all([page.waitForResponse((answer) => answer.url().endsWith('/draft') && answer.ok()), work()]);

    /** The form in two tabs of one window, ready to be filled in. */
    const twoTabs = async () => {
      const one = await stage.open();
      const two = await one.context().newPage();
      for (const page of [one, two]) {
        await page.goto(stage.path());
        await page.waitForLoadState('networkidle');
      }
      return [one, two] as const;
    };

    it('two tabs that change different fields both succeed, and say so', async () => {
      const [one, two] = await twoTabs();
      await saving(one, () => type(one, '联系人', '王五（示例）'));
      await type(two, '联系电话', '010-11111111');
      await two.getByText(/没有冲突/).waitFor();
      await two.reload();
      expect(await field(two, '联系人').inputValue()).toBe('王五（示例）');
      expect(await field(two, '联系电话').inputValue()).toBe('010-11111111');
      await one.context().close();
    });

    it('two tabs that change the same field: the second is asked, and both values are shown', async () => {
      const [one, two] = await twoTabs();
      await saving(one, () => type(one, '通讯地址', '甲路 1 号'));
      await type(two, '通讯地址', '乙路 2 号');
      const dialog = two.getByRole('dialog');
      await dialog.getByText('甲路 1 号').waitFor();
      await dialog.getByText('乙路 2 号').waitFor();
      expect(await axeViolations(two)).toEqual([]);
      await saving(two, () => dialog.getByRole('button', { name: '用我的' }).click());
      await one.reload();
      expect(await field(one, '通讯地址').inputValue()).toBe('乙路 2 号');
      await one.context().close();
    });

    it('what is typed and pressed before the scripts of the page have come is done once they have', async () => {
      const page = await stage.open();
      const scripts = Promise.withResolvers<void>();
      await page.route('**/assets/*.js', async (route) => {
        await scripts.promise;
        await route.continue();
      });
      await page.goto(stage.path(), { waitUntil: 'commit' });
      await type(page, '联系人', '钱七（示例）');
      await page.getByRole('button', { name: '撤回申报…' }).click();
      expect(await page.getByRole('dialog').count()).toBe(0);
      await saving(page, async () => scripts.resolve());
      await page.getByRole('dialog').waitFor();
      await page.reload();
      expect(await field(page, '联系人').inputValue()).toBe('钱七（示例）');
      await page.context().close();
    });

    it('a session that nobody uses says two minutes ahead that it ends, and a click keeps it', async () => {
      const page = await stage.open();
      await page.clock.install();
      await page.goto(stage.path());
      await page.waitForLoadState('networkidle');
      const endOf = async () => {
        const session = await page.request.get('/auth/session');
        return Date.parse(((await session.json()) as { expiresAt: string }).expiresAt);
      };
      const ending = page.getByRole('heading', { name: '登录即将结束' });
      const end = await endOf();
      await page.clock.pauseAt(end - 125_000);
      expect(await ending.count()).toBe(0);
      await page.clock.pauseAt(end - 119_000);
      await page.clock.resume();
      await ending.waitFor();
      expect(await axeViolations(page)).toEqual([]);
      // What moves the end on is any call to the portal's interfaces (test/e2e/gateway/sign-in.spec.ts).
      const moving = page.waitForResponse((answer) => answer.url().includes('/api/') && answer.ok());
      await page.getByRole('button', { name: '继续使用' }).click();
      await moving;
      await ending.waitFor({ state: 'hidden' });
      await page.context().close();
    });

    it('a session that has ended is renewed in place, and what was typed is saved', async () => {
      const page = await stage.open();
      await page.goto(stage.path());
      await page.waitForLoadState('networkidle');
      await page.context().clearCookies();
      await type(page, '法定代表人', '赵六（示例）');
      await page.getByRole('heading', { name: '登录已结束，请重新登录' }).waitFor();
      const [popup] = await Promise.all([
        page.waitForEvent('popup'),
        page
          .getByRole('link', { name: '重新登录' })
          .or(page.getByRole('button', { name: '重新登录' }))
          .click(),
      ]);
      await stage.signIn(popup);
      await page.getByRole('heading', { name: '登录已结束，请重新登录' }).waitFor({ state: 'hidden' });
      await page.getByText(/^已自动保存/).waitFor();
      await page.reload();
      expect(await field(page, '法定代表人').inputValue()).toBe('赵六（示例）');
      await page.context().close();
    });
  });
}
