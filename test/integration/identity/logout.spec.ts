import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LogoutNotice } from '#identity';
import { CookieBrowser, type Page } from '../../support/cookie-browser.js';
import { listenForLogout, type LogoutListener } from '../../support/logout-listener.js';
import { enter, RelyingPartyProbe, submit, type Tokens } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

let identity: TestIdentity;
let listener: LogoutListener;
const probe = (): RelyingPartyProbe =>
  new RelyingPartyProbe(identity.issuer, identity.portal, identity.settings.OIDC_CLIENT_SECRET);

interface SignedIn {
  readonly browser: CookieBrowser;
  readonly party: RelyingPartyProbe;
  readonly tokens: Tokens;
}

async function signedIn(login: string): Promise<SignedIn> {
  const party = probe();
  const browser = new CookieBrowser();
  const back = await party.signIn(browser, login, identity.password);
  const { body } = await party.exchange(back.searchParams.get('code')!);
  return { browser, party, tokens: body };
}

const signOutUrl = ({ tokens }: SignedIn): string =>
  `${identity.issuer}/session/end?${new URLSearchParams({
    id_token_hint: tokens.id_token,
    post_logout_redirect_uri: `${identity.portal}/`,
    state: 'after',
  }).toString()}`;

const sidOf = ({ party, tokens }: SignedIn): unknown => party.decoded(tokens.id_token)['sid'];

async function toldOf(signed: SignedIn): Promise<void> {
  await expect
    .poll(() => listener.tokens.map((token) => signed.party.decoded(token)['sid']), { timeout: 5000 })
    .toContain(sidOf(signed));
}

beforeAll(async () => {
  listener = await listenForLogout();
  identity = await startTestIdentity({ GATEWAY_INTERNAL_URL: listener.url });
});
afterAll(async () => {
  await identity?.stop();
  await listener?.close();
});

describe('signing out from the portal', () => {
  it('asks, ends the session, tells the portal, shows that and leads back', async () => {
    const signed = await signedIn('micronano-admin');
    const page = await signed.browser.visit(signOutUrl(signed));
    expect(page.text).toContain('退出登录');
    expect(page.text).toContain('张敏（示例）');
    const done = await submit(signed.browser, page, { logout: 'yes' });
    expect(done.location).toMatch(new RegExp(`^${identity.issuer}/session/ended/[0-9a-f-]{36}\\.`));
    await toldOf(signed);
    const shown = await signed.browser.visit(done.location!);
    expect(shown.text).toContain('您已退出登录');
    expect(shown.text).toContain('国际科技创新中心网络服务平台');
    expect(shown.text).toContain(`href="${identity.portal}/?state=after"`);
    expect((await signed.party.refresh(signed.tokens.refresh_token)).body.error).toBe('invalid_grant');
    const again = probe();
    const next = await signed.browser.follow(again.authorizeUrl(), again.atPortal);
    expect(next.text).toContain('name="password"');
  });

  it('tells with a token of the right kind, signed, for this client and session', async () => {
    const signed = await signedIn('optics-admin');
    await submit(signed.browser, await signed.browser.visit(signOutUrl(signed)), { logout: 'yes' });
    await toldOf(signed);
    const token = listener.tokens.find((one) => signed.party.decoded(one)['sid'] === sidOf(signed))!;
    const { payload, protectedHeader } = await jwtVerify(
      token,
      createRemoteJWKSet(new URL('/jwks', identity.issuer)),
      { issuer: identity.issuer, audience: 'portal', typ: 'logout+jwt', algorithms: ['ES256'] },
    );
    expect(protectedHeader.typ).toBe('logout+jwt');
    expect(payload).toMatchObject({
      sub: signed.party.decoded(signed.tokens.id_token).sub,
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
      jti: expect.any(String),
    });
    expect(payload).not.toHaveProperty('nonce');
  });

  it('cannot be forced by another site', async () => {
    const signed = await signedIn('micronano-admin');
    const forged = await signed.browser.visit(`${identity.issuer}/session/end/confirm`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'logout=yes&xsrf=guess',
    });
    expect(forged.status).toBe(400);
    expect((await signed.party.refresh(signed.tokens.refresh_token)).status).toBe(200);
  });

  it('may leave the other systems signed in', async () => {
    const signed = await signedIn('software-admin');
    const page = await signed.browser.visit(signOutUrl(signed));
    await submit(signed.browser, page, {});
    expect((await signed.party.refresh(signed.tokens.refresh_token)).body.error).toBe('invalid_grant');
    const again = probe();
    const next = await signed.browser.follow(again.authorizeUrl(), again.atPortal);
    expect(new URL(next.location!).searchParams.get('code')).toBeTruthy();
  });

  it('goes straight back when nobody is signed in, and never to an address that is not registered', async () => {
    const signed = await signedIn('micronano-admin');
    const back = await new CookieBrowser().visit(signOutUrl(signed));
    expect([back.status, back.location]).toEqual([303, `${identity.portal}/?state=after`]);
    const elsewhere = signOutUrl(signed).replace(
      encodeURIComponent(`${identity.portal}/`),
      encodeURIComponent('https://evil.example/'),
    );
    const refused = await signed.browser.visit(elsewhere);
    expect([refused.status, refused.location]).toEqual([400, null]);
  });
});

describe('a relying party that is down', () => {
  it('is told when it is back, and signing out does not wait for it', async () => {
    const signed = await signedIn('rail-admin');
    listener.answer(503);
    const start = performance.now();
    await submit(signed.browser, await signed.browser.visit(signOutUrl(signed)), { logout: 'yes' });
    expect(performance.now() - start).toBeLessThan(2000);
    const sid = String(sidOf(signed));
    await expect
      .poll(async () => (await identity.source.manager.findOneBy(LogoutNotice, { sid }))?.attempts)
      .toBe(1);
    listener.answer(200);
    await expect
      .poll(() => listener.tokens.map((token) => signed.party.decoded(token)['sid']), { timeout: 10_000 })
      .toContain(sid);
    await expect
      .poll(async () => (await identity.source.manager.findOneBy(LogoutNotice, { sid }))?.deliveredAt)
      .toBeInstanceOf(Date);
  });
});

describe('the account page', () => {
  const open = (browser: CookieBrowser, page = '/account'): Promise<Page> =>
    browser.follow(`${identity.issuer}${page}`);
  const form = (page: Page, action: string): Page => ({
    ...page,
    text: page.text.slice(page.text.indexOf(`action="${action}"`) - 60),
  });

  it('sends who is not signed in to sign in and back', async () => {
    const browser = new CookieBrowser();
    const page = await open(browser);
    const answer = await submit(browser, page, { login: 'micronano-admin', password: identity.password });
    const account = await browser.follow(answer.location!);
    expect(new URL(account.url).pathname).toBe('/account');
    expect(account.text).toContain('北京微纳传感示例有限公司');
    expect(account.text).toContain('micronano-admin');
  });

  it('signs out everywhere: all sessions of the person end, nobody else’s', async () => {
    const [office, home, other] = [
      await signedIn('diagnostics-admin'),
      await signedIn('diagnostics-admin'),
      await signedIn('auditor'),
    ];
    const page = await open(office.browser, '/account/sessions');
    const done = await submit(office.browser, form(page, '/account/sign-out-everywhere'), {});
    expect(done.location).toMatch(`${identity.issuer}/session/ended/`);
    for (const ended of [office, home]) {
      expect((await ended.party.refresh(ended.tokens.refresh_token)).body.error).toBe('invalid_grant');
      await toldOf(ended);
    }
    expect((await other.party.refresh(other.tokens.refresh_token)).status).toBe(200);
    expect((await open(home.browser)).text).toContain('name="password"');
  });

  it('signs out everywhere: also where one has worked for longer than a session lives unused', async () => {
    const office = await signedIn('micronano-filler');
    const list = `${identity.settings.REDIS_PREFIX}sessions:${office.party.decoded(office.tokens.id_token).sub}`;
    const [uid] = await identity.redis.zrange(list, 0, 0);
    // An hour later: the session's first end has come, and it lives because it is in use.
    await identity.redis.zadd(list, 1, uid!);
    const { body } = await office.party.refresh(office.tokens.refresh_token);
    await expect.poll(() => identity.redis.zscore(list, uid!)).not.toBe('1');
    const home = await signedIn('micronano-filler');
    const page = await open(home.browser, '/account/sessions');
    await submit(home.browser, form(page, '/account/sign-out-everywhere'), {});
    expect((await office.party.refresh(body.refresh_token)).body.error).toBe('invalid_grant');
    await toldOf(office);
  });

  it('changes the password with the current one and ends the other sessions', async () => {
    const [here, elsewhere] = [await signedIn('huawei-operator'), await signedIn('huawei-operator')];
    const attempt = async (current: string, next: string, again = next): Promise<Page> =>
      submit(here.browser, form(await open(here.browser), '/account/password'), {
        current,
        new: next,
        again,
      });
    expect((await attempt(identity.password, 'short')).text).toContain('密码至少 12 个字符');
    expect((await attempt(identity.password, 'password123456')).text).toContain('太常见');
    expect((await attempt(identity.password, 'four words of mine', 'other')).text).toContain('不一致');
    expect((await attempt('not my password', 'four words of mine')).text).toContain('当前密码不正确');
    const done = await attempt(identity.password, 'four words of mine');
    expect(done.location).toBe(`${identity.issuer}/account?changed=password`);
    expect((await here.browser.visit(done.location!)).text).toContain('密码已修改');
    expect((await elsewhere.party.refresh(elsewhere.tokens.refresh_token)).body.error).toBe('invalid_grant');
    expect((await here.party.refresh(here.tokens.refresh_token)).status).toBe(200);
    const anew = await probe().signIn(new CookieBrowser(), 'huawei-operator', 'four words of mine');
    expect(anew.searchParams.get('code')).toBeTruthy();
  });

  it('takes no form of another site', async () => {
    const signed = await signedIn('micronano-admin');
    const answer = await signed.browser.visit(`${identity.issuer}/account/sign-out-everywhere`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
      body: '_csrf=guess',
    });
    expect(answer.status).toBe(403);
    expect((await signed.party.refresh(signed.tokens.refresh_token)).status).toBe(200);
  });
});

describe('another account on the same browser', () => {
  it('is asked for before the first one is signed out', async () => {
    const signed = await signedIn('micronano-admin');
    const party = probe();
    const page = await signed.browser.follow(party.authorizeUrl({ prompt: 'login' }), party.atPortal);
    const posted = await enter(signed.browser, page, 'auditor', identity.password);
    const asked = await party.onward(signed.browser, posted);
    expect(asked.text).toContain('换用另一个账号登录');
    expect(asked.text).not.toContain('<script');
    const done = await party.onward(signed.browser, await submit(signed.browser, asked, {}));
    const { body } = await party.exchange(new URL(done.location!).searchParams.get('code')!);
    expect(party.decoded(body.id_token)['name']).toBe('罗审计（示例）');
    await toldOf(signed);
  });
});
