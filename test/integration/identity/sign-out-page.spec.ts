import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LogoutNotice } from '#identity';
import { CookieBrowser, type Page } from '../../support/cookie-browser.js';
import { listenForLogout, type LogoutListener } from '../../support/logout-listener.js';
import { RelyingPartyProbe, submit } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

let listener: LogoutListener;
let identity: TestIdentity;

beforeAll(async () => {
  listener = await listenForLogout();
  identity = await startTestIdentity({ GATEWAY_INTERNAL_URL: listener.url });
});
afterAll(async () => {
  await identity?.stop();
  await listener?.close();
});
beforeEach(() => listener.answer(200));

/** Signs in at the portal and out of everything, up to the page that says so. */
async function signOut(language = 'zh'): Promise<{ page: Page; address: string; browser: CookieBrowser }> {
  const party = new RelyingPartyProbe(identity.issuer, identity.portal, identity.settings.OIDC_CLIENT_SECRET);
  const browser = new CookieBrowser();
  const back = await party.signIn(browser, 'micronano-admin', identity.password);
  const { body } = await party.exchange(back.searchParams.get('code')!);
  const query = new URLSearchParams({
    id_token_hint: body.id_token,
    post_logout_redirect_uri: `${identity.portal}/`,
    ui_locales: language,
  });
  const asked = await browser.visit(`${identity.issuer}/session/end?${query.toString()}`);
  const done = await submit(browser, asked, { logout: 'yes' });
  return { page: await browser.visit(done.location!), address: done.location!, browser };
}

const refreshOf = ({ text }: Page): { seconds: number; address: string } | null => {
  const found = /<main[^>]* data-look-after="(\d+)" data-again="([^"]+)"/.exec(text);
  if (!found) return null;
  return { seconds: Number(found[1]), address: `${identity.issuer}${found[2]!.replaceAll('&amp;', '&')}` };
};

describe('the page after a sign-out', () => {
  it('says that the systems are being told, looks again by itself, and says when they have confirmed', async () => {
    listener.answer(503);
    const { page } = await signOut();
    expect(page.text).toContain('您已退出登录');
    expect(refreshOf(page)?.seconds).toBeLessThanOrEqual(2);
    // A page that went away by itself would break WCAG 2.2.1.
    expect(page.text).not.toContain('http-equiv="refresh"');
    await expect
      .poll(async () => (await new CookieBrowser().visit(refreshOf(page)!.address)).text, { timeout: 10_000 })
      .toContain('暂时无法送达');
    listener.answer(200);
    await expect
      .poll(async () => refreshOf(await new CookieBrowser().visit(refreshOf(page)!.address)), {
        timeout: 20_000,
      })
      .toBeNull();
    const last = await new CookieBrowser().visit(refreshOf(page)!.address);
    expect(last.text).toContain('已确认退出');
    expect(last.text).toContain(`href="${identity.portal}/"`);
  });

  it('speaks the language in which the sign-out was asked for', async () => {
    const { page } = await signOut('en');
    expect(page.text).toContain('You are signed out');
    expect(page.text).toContain('Innovation');
  });

  it('looks again for about a minute, then only when it is asked to', async () => {
    listener.answer(503);
    let { page } = await signOut();
    let seconds = 0;
    let looks = 0;
    for (let next = refreshOf(page); next; next = refreshOf(page)) {
      seconds += next.seconds;
      looks += 1;
      page = await new CookieBrowser().visit(next.address);
      expect(looks).toBeLessThan(20);
    }
    expect(seconds).toBeLessThan(120);
    expect(page.text).toContain('刷新状态');
  });

  it('says until when a system is tried, and when that is over', async () => {
    listener.answer(503);
    const { page, address } = await signOut();
    await expect
      .poll(async () => (await new CookieBrowser().visit(refreshOf(page)!.address)).text, { timeout: 10_000 })
      .toMatch(/将继续尝试，直至\d+ 月 \d+ 日 \d\d:\d\d/);
    const { manager } = identity.source;
    const [notice] = await manager.find(LogoutNotice, { order: { createdAt: 'DESC' }, take: 1 });
    await manager.update(LogoutNotice, { id: notice!.id }, { triedUntil: new Date(0) });
    const given = await new CookieBrowser().visit(address);
    expect([given.text.includes('未能送达'), refreshOf(given)]).toEqual([true, null]);
  });

  it('reveals nothing but systems, and only to who has its address', async () => {
    const { address, page } = await signOut();
    for (const secret of ['micronano-admin', '张敏', 'sid', 'micronano'])
      expect(page.text).not.toContain(secret);
    expect(page.headers['cache-control']).toBe('no-store');
    const [, id = ''] = /ended\/([0-9a-f-]{36})\./.exec(address)!;
    for (const guess of [id, `${id}.`, `${id}.AAAA`, `${crypto.randomUUID()}.${address.split('.').at(-1)}`]) {
      expect((await new CookieBrowser().visit(`${identity.issuer}/session/ended/${guess}`)).status).toBe(404);
    }
  });

  it('leads nowhere that the relying party has not registered', async () => {
    const { address } = await signOut();
    const url = new URL(address);
    for (const evil of ['https://evil.example/', 'javascript:alert(1)', `${identity.portal}.evil.example/`]) {
      url.searchParams.set('onward', evil);
      expect((await new CookieBrowser().visit(url.href)).status).toBe(404);
    }
  });
});
