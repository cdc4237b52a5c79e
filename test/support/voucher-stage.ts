import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations, look, newWindow, openBrowser, signIn } from './browser.js';
import { Browserless } from './browserless.js';
import { TestPortal } from './portal.js';
import { samplePdf } from './sample-pdf.js';
import { SettlementBooks } from './settlement.js';

/** Money as people read it: the company in its wallet, finance at its desk. */
export interface Standing {
  /** In the wallet: what can be spent, and what orders hold. */
  readonly wallet: readonly [available: string, reserved: string];
  /** On the budget line. */
  readonly line: {
    readonly available: string;
    readonly promised: string;
    readonly approved: string;
    readonly paid: string;
  };
}

type Line = Standing['line'] & { readonly id: string; readonly round: string };

/** One portal and one browser on which the whole story of a voucher is played, with a window for each who takes part. */
export class VoucherStage {
  private portalStarted: TestPortal | undefined;
  private browser: Browser | undefined;
  private booksOpened: SettlementBooks | undefined;
  private readonly windows = new Map<string, Page>();
  private readonly callers = new Map<string, Browserless>();
  private readonly faults: string[][] = [];
  /** Where the order and the claim of the story are for the company. */
  order = '';
  claim = '';

  async start(): Promise<void> {
    this.portalStarted = await TestPortal.start();
    this.browser = await openBrowser();
    this.booksOpened = await SettlementBooks.open(this.portal.dataDir);
  }

  async stop(): Promise<void> {
    await this.browser?.close();
    await this.booksOpened?.close();
    await this.portalStarted?.stop();
  }

  get portal(): TestPortal {
    return this.portalStarted!;
  }

  get books(): SettlementBooks {
    return this.booksOpened!;
  }

  /** The window of somebody who has one. */
  of(login: string): Page {
    const page = this.windows.get(login);
    if (!page) throw new Error(`${login} has no window`);
    return page;
  }

  /** A window in which somebody has signed in, or in which nobody has: at that address. */
  async open(login: string, path: string): Promise<Page> {
    const { page, faults } = await newWindow(this.browser!, this.portal.url);
    this.faults.push(faults);
    this.windows.set(login, page);
    await page.goto(login === 'anybody' ? path : `/auth/login?return_to=${encodeURIComponent(path)}`);
    if (login !== 'anybody') await this.signIn(page, login);
    await page.waitForURL(`**${path.split('?')[0]}*`);
    return page;
  }

  signIn(page: Page, login: string): Promise<void> {
    return signIn(page, login, this.portal.account(login).password);
  }

  /** Somebody who does by the API what other tests do by pages. */
  async caller(login: string): Promise<Browserless> {
    const known = this.callers.get(login);
    if (known) return known;
    const person = new Browserless(this.portal.url);
    await person.signIn(login, this.portal.account(login).password);
    this.callers.set(login, person);
    return person;
  }

  /** Sends what has to succeed. @returns the answer */
  async send<T>(login: string, path: string, body: object): Promise<T> {
    const answer = await (await this.caller(login)).api<T>('POST', path, body);
    if (answer.status > 299) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async read<T>(login: string, path: string): Promise<T> {
    const { status, body } = await (await this.caller(login)).api<T>('GET', path);
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** Where the money is now, to the fen. */
  async standing(): Promise<Standing> {
    const page = await this.of('micronano-admin').context().newPage();
    await page.goto('/workspace/vouchers');
    const figures = page.getByRole('group', { name: '余额' }).locator('dd');
    const [usable, reserved] = [await figures.nth(0).textContent(), await figures.nth(1).textContent()];
    await page.close();
    const { items } = await this.read<{ items: Line[] }>('finance-officer', '/voucher/budget-lines');
    const { available, promised, approved, paid } = items.find(({ round }) => round === '2026-2')!;
    return { wallet: [usable!, reserved!], line: { available, promised, approved, paid } };
  }

  /** Changes what only time would change. */
  async sql(statement: string): Promise<void> {
    const file = readFileSync(join(this.portal.dataDir, 'run.json'), 'utf8');
    const { databaseAdminUrl } = JSON.parse(file) as { databaseAdminUrl: string };
    const connection = await createConnection(databaseAdminUrl);
    try {
      await connection.query(statement);
    } finally {
      await connection.end();
    }
  }

  /** Nothing that WCAG 2.2 AA forbids, nothing to scroll sideways for; pictures in both languages for who wants them. */
  async sound(page: Page, name: string): Promise<void> {
    expect(await axeViolations(page), name).toEqual([]);
    expect(await look(page, `voucher-${name}`)).toEqual([]);
    if (!process.env['PORTAL_SHOTS'] || (await page.locator('dialog[open]').count()) > 0) return;
    const there = page.url();
    await page.goto(there.replace(this.portal.url, `${this.portal.url}/en`));
    expect(await look(page, `voucher-${name}-en`)).toEqual([]);
    await page.goto(there);
    if ((await page.locator('script[src]').count()) > 0) await ready(page);
  }

  /** The page on A4, for who wants to see how it is printed. */
  async paper(page: Page, name: string): Promise<void> {
    const folder = process.env['PORTAL_SHOTS'];
    if (folder)
      await page.pdf({ path: join(folder, `voucher-${name}.pdf`), format: 'A4', printBackground: true });
  }

  /** What pages reported, but for what the API refused: that stands beside its field, and the browser notes the status. */
  reported(): string[] {
    return this.faults.flat().filter((fault) => !/status of (404|409|422|429)/.test(fault));
  }

  /** A picture says more about a failure than its stack. */
  async picture(): Promise<void> {
    for (const [name, page] of this.windows) if (!page.isClosed()) await look(page, `failed-${name}`);
  }

  async close(login: string): Promise<void> {
    await this.of(login).context().close();
    this.windows.delete(login);
  }
}

/** Waits until the page's scripts have taken over: before that, what is typed or pressed is lost. */
export async function ready(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate("Object.keys(document.getElementById('main') ?? {}).length > 0"), {
      timeout: 30_000,
    })
    .toBe(true);
}

/** Asks for what the button announces, and says yes. */
export async function decide(page: Page, name: string, reason?: string): Promise<void> {
  await ready(page);
  await page.getByRole('button', { name: `${name}…`, exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (reason) await dialog.getByRole('textbox').last().fill(reason);
  await dialog.getByRole('button', { name, exact: true }).click();
}

export const stateIs = (page: Page, words: string): Promise<void> =>
  page.locator('h1 .tag', { hasText: words }).waitFor();

export async function upload(page: Page, slot: string, name: string): Promise<void> {
  const file = { name, mimeType: 'application/pdf', buffer: samplePdf(name) };
  await page.getByLabel(`为“${slot}”选择文件`).setInputFiles(file);
  await page.getByRole('link', { name }).waitFor();
}
