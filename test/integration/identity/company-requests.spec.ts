import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeUscc } from '#kernel';
import { CompanyPeople, formOf, PASSWORD, type SignedIn } from '../../support/company-people.js';
import { CookieBrowser, type Page } from '../../support/cookie-browser.js';
import { submit } from '../../support/relying-party-probe.js';
import { samplePng } from '../../support/sample-files.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

let identity: TestIdentity;
let people: CompanyPeople;

beforeAll(async () => {
  identity = await startTestIdentity({ SIGN_IN_TRIES_PER_ADDRESS: '10000' });
  people = new CompanyPeople(identity);
});
afterAll(() => identity?.stop());

describe('a company that joins', () => {
  const USCC = completeUscc('91110108MADEMT01');
  const facts = {
    uscc: USCC.toLowerCase(),
    name: '北京新加入示例有限公司',
    district: '110108',
    registered_on: '2020-03-04',
    legal_representative: '钱新',
  };

  async function request(
    browser: CookieBrowser,
    fields: Record<string, string>,
    file: { name: string; content: Buffer } | null = { name: '授权书.png', content: samplePng() },
  ): Promise<Page> {
    const page = formOf(await people.open(browser, '/company/register'), '/company/register');
    const csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)![1]!;
    const body = new FormData();
    for (const [name, value] of Object.entries({ _csrf: csrf, ...fields })) body.set(name, value);
    if (file) body.set('document', new Blob([new Uint8Array(file.content)]), file.name);
    const sent = new Response(body);
    return browser.visit(`${identity.issuer}/company/register`, {
      method: 'POST',
      headers: { 'content-type': sent.headers.get('content-type')!, origin: identity.issuer },
      body: Buffer.from(await sent.arrayBuffer()),
    });
  }

  const staff = (): Promise<SignedIn> => people.signedIn('platform-admin');

  const requestIn = async (login: string): Promise<{ id: string; state: string; reason: string | null }> => {
    const [row]: { id: string; state: string; reason: string | null }[] = await identity.source.query(
      `SELECT r.id, r.state, r.reason FROM company_request r JOIN person p ON p.id = r.person_id
       WHERE p.login = ? ORDER BY r.created_at DESC LIMIT 1`,
      [login],
    );
    return row!;
  };

  it('is told which check its credit code fails, and what is wrong with the file', async () => {
    await people.add('founder');
    const browser = new CookieBrowser();
    await people.probe().signIn(browser, 'founder', PASSWORD);
    const wrong = await request(browser, { ...facts, uscc: '914403001922038217', district: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('最后一位校验码不符');
    expect(wrong.text).toContain('请选择所在区');
    expect(wrong.text).toContain('重新选择文件');
    expect(wrong.text).toContain('北京新加入示例有限公司');
    expect((await request(browser, facts, null)).text).toContain('请上传授权书');
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    expect((await request(browser, facts, { name: 'a.png', content: page })).status).toBe(422);
    const large = { name: 'a.pdf', content: Buffer.alloc(6 * 1024 * 1024, 'x') };
    expect((await request(browser, facts, large)).text).toContain('文件超过 5 MB');
    const huge = { name: 'a.pdf', content: Buffer.alloc(9 * 1024 * 1024, 'x') };
    expect((await request(browser, facts, huge)).text).toContain('文件超过 5 MB');
    const elsewhere = { ...facts, district: 'elsewhere', division: '440399' };
    expect((await request(browser, elsewhere)).text).toContain('没有这个行政区划代码');
  });

  it('is approved by staff, and its first administrator begins right away', async () => {
    await people.add('founder-two');
    const browser = new CookieBrowser();
    await people.probe().signIn(browser, 'founder-two', PASSWORD);
    expect((await request(browser, facts)).location).toContain('/account');
    expect((await people.open(browser, '/account')).text).toContain('待审核');
    expect((await request(browser, facts)).text).toContain('正在等待审核');

    const { id } = await requestIn('founder-two');
    for (const path of ['', `/${id}`, `/${id}/document`]) {
      expect((await people.open(browser, `/staff/company-requests${path}`)).status).toBe(404);
    }
    const decider = await staff();
    expect((await people.open(decider.browser, '/staff/company-requests')).text).toContain(facts.name);
    const detail = await people.open(decider.browser, `/staff/company-requests/${id}`);
    expect(detail.text).toContain(USCC);
    const document = await decider.browser.visit(`${identity.issuer}/staff/company-requests/${id}/document`);
    expect(document.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'cache-control': 'private, no-store',
    });
    const done = await submit(decider.browser, formOf(detail, `/staff/company-requests/${id}/approve`), {});
    expect(done.location).toContain('done=approved');
    const founder = await people.signedIn('founder-two', undefined, PASSWORD);
    expect(founder.claims['company']).toMatchObject({
      uscc: USCC,
      role: 'administrator',
      district: '110108',
    });
    const twice = await submit(decider.browser, formOf(detail, `/staff/company-requests/${id}/approve`), {});
    expect(twice.status).toBe(422);
    await people.linkTo('founder-two@example.com', '/account');
  });

  it('known already gains an administrator, after its own have been told', async () => {
    await people.add('second');
    const browser = new CookieBrowser();
    await people.probe().signIn(browser, 'second', PASSWORD);
    await request(browser, facts);
    const { id } = await requestIn('second');
    const told: { address: string }[] = await identity.source.query(
      "SELECT address FROM account_mail WHERE kind = 'administrator-asked'",
    );
    expect(told).toEqual([{ address: 'founder-two@example.com' }]);
    const decider = await staff();
    const detail = await people.open(decider.browser, `/staff/company-requests/${id}`);
    expect(detail.text).toContain('现有 1 名管理员');
    const approve = formOf(detail, `/staff/company-requests/${id}/approve`);
    const refuse = { ...approve, text: approve.text.replace(`${id}/approve`, `${id}/refuse`) };
    const unreasoned = await submit(decider.browser, refuse, {});
    expect([unreasoned.status, unreasoned.text.includes('请填写理由')]).toEqual([422, true]);
    await submit(decider.browser, refuse, { reason: '授权书未加盖公章。' });
    expect(await requestIn('second')).toMatchObject({ state: 'refused', reason: '授权书未加盖公章。' });
    expect((await people.open(browser, '/account')).text).toContain('授权书未加盖公章。');
    expect((await people.signedIn('second', undefined, PASSWORD)).claims['company']).toBeUndefined();
  });

  it('is never decided by who asked for it', async () => {
    const decider = await staff();
    await request(decider.browser, { ...facts, uscc: completeUscc('91110108MADEMT02') });
    const { id } = await requestIn('platform-admin');
    const detail = await people.open(decider.browser, `/staff/company-requests/${id}`);
    expect(detail.text).toContain('须由其他工作人员审核');
    const account = formOf(await people.open(decider.browser, '/account'), '/company/requests/');
    const csrf = /name="_csrf" value="([^"]+)"/.exec(account.text)![1]!;
    const forced = await decider.browser.visit(`${identity.issuer}/staff/company-requests/${id}/approve`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: identity.issuer,
        accept: 'text/html',
      },
      body: new URLSearchParams({ _csrf: csrf, version: '1' }).toString(),
    });
    expect(forced.status).toBe(403);
    await submit(decider.browser, account, {});
    expect(await requestIn('platform-admin')).toMatchObject({ state: 'withdrawn' });
  });
});
