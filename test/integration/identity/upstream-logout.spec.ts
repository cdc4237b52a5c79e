import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Person, UpstreamAccount } from '#identity';
import { IdentityRuntime } from '../../../apps/identity/src/runtime.js';
import { eventually } from '../../support/browserless.js';
import { CookieBrowser, type Page } from '../../support/cookie-browser.js';
import { freePort } from '../../support/free-port.js';
import { startLyingProvider, type LyingProvider } from '../../support/lying-provider.js';
import { RelyingPartyProbe, submit, submitTo } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';
import { buttonOf, linkTo, throughUpstream, upstreamSetting } from '../../support/upstream-flow.js';

const CLIENT = { id: 'portal-of-the-district', secret: 'a secret between two providers' };
const LOGIN = 'micronano-admin';
/** Sign-ins elsewhere that one place may begin without coming back from any. */
const TRIES = 8;

describe('a session that began at another provider', () => {
  let silent: LyingProvider;
  let upstream: TestIdentity;
  let identity: TestIdentity;

  beforeAll(async () => {
    silent = await startLyingProvider();
    const port = await freePort();
    // By another host name, as browsers keep cookies by it whatever the port.
    const issuer = `http://127.0.0.1:${port}`;
    upstream = await startTestIdentity({ IDENTITY_PORT: String(port), OIDC_ISSUER: issuer });
    identity = await startTestIdentity({
      SIGN_IN_TRIES_PER_ADDRESS: String(TRIES),
      UPSTREAM_PROVIDERS: JSON.stringify([
        upstreamSetting('real', { issuer }, { clientId: CLIENT.id, clientSecret: CLIENT.secret }),
        upstreamSetting('silent', silent),
      ]),
    });
    const { clients } = upstream.app().get(IdentityRuntime);
    const metadata = {
      client_id: CLIENT.id,
      client_secret: CLIENT.secret,
      client_name: '区级门户',
      redirect_uris: [`${identity.issuer}/upstream/real/callback`],
      post_logout_redirect_uris: [`${identity.issuer}/upstream/real/signed-out`],
      backchannel_logout_uri: `${identity.issuer}/upstream/real/backchannel-logout`,
      backchannel_logout_session_required: true,
    };
    await clients.register(metadata, true);
  });
  afterAll(async () => {
    await identity?.stop();
    await upstream?.stop();
    await silent?.stop();
  });
  beforeEach(() => identity.source.manager.clear(UpstreamAccount));

  const probe = (): RelyingPartyProbe =>
    new RelyingPartyProbe(identity.issuer, identity.portal, identity.settings.OIDC_CLIENT_SECRET);

  async function link(issuer: string, subject: string, provider: string): Promise<void> {
    const { id: personId } = await identity.source.manager.findOneByOrFail(Person, { login: LOGIN });
    const now = new Date();
    await identity.source.manager.insert(UpstreamAccount, {
      issuer,
      subject,
      personId,
      provider,
      label: 'X',
      linkedAt: now,
    });
  }

  /** Signs in at the upstream's own sign-in page, and so here. */
  async function signIn(browser: CookieBrowser, party: RelyingPartyProbe): Promise<Page> {
    const person = await upstream.source.manager.findOneByOrFail(Person, { login: LOGIN });
    await link(upstream.issuer, person.id, 'real');
    const page = await browser.follow(party.authorizeUrl(), party.atPortal);
    const there = await browser.follow(buttonOf(page, 'real'), party.atPortal);
    const answered = await submit(browser, there, { login: LOGIN, password: upstream.password });
    return browser.follow(answered.location!, party.atPortal);
  }

  async function signOut(browser: CookieBrowser): Promise<Page> {
    const page = await browser.visit(`${identity.issuer}/session/end`);
    return submit(browser, page, { logout: 'yes' });
  }

  /** Answers the other provider's question. @returns where its sign-out leads back to */
  async function signOutThere(browser: CookieBrowser, asked: Page): Promise<string> {
    const gone = await submit(browser, asked, { logout: 'yes' });
    return linkTo(await browser.visit(gone.location!), '/upstream/real/signed-out?state=');
  }

  const isIn = async (browser: CookieBrowser, issuer: string): Promise<boolean> =>
    (await browser.visit(`${issuer}/account`)).status === 200;

  it('ends there too when one signs out here, and the browser comes back', async () => {
    const browser = new CookieBrowser();
    const party = probe();
    const back = await signIn(browser, party);
    expect(party.atPortal(back.location ?? '')).toBe(true);
    const asked = await browser.visit(`${identity.issuer}/session/end`);
    expect(String(asked.headers['content-security-policy'])).toContain(
      `form-action 'self' ${upstream.issuer}`,
    );
    const left = await submit(browser, asked, { logout: 'yes' });
    expect(left.location?.startsWith(`${upstream.issuer}/session/end?`)).toBe(true);
    const there = await browser.visit(left.location!);
    expect(there.status).toBe(200);
    const end = await browser.follow(await signOutThere(browser, there));
    expect([end.status, end.text]).toEqual([200, expect.stringContaining('您已退出登录')]);
    expect(new URL(end.url).origin).toBe(identity.issuer);
    expect([await isIn(browser, identity.issuer), await isIn(browser, upstream.issuer)]).toEqual([
      false,
      false,
    ]);
  });

  it('ends there too when one signs out everywhere, and the browser comes back to see who has been told', async () => {
    const browser = new CookieBrowser();
    await signIn(browser, probe());
    const list = await browser.visit(`${identity.issuer}/account/sessions`);
    expect(String(list.headers['content-security-policy'])).toContain(
      `form-action 'self' ${upstream.issuer}`,
    );
    const left = await submitTo(browser, list, '/account/sign-out-everywhere');
    expect(left.location?.startsWith(`${upstream.issuer}/session/end?`)).toBe(true);
    expect(new URL(left.location!).searchParams.get('id_token_hint')).toBeTruthy();
    expect(await isIn(browser, identity.issuer)).toBe(false);
    const end = await browser.follow(await signOutThere(browser, await browser.visit(left.location!)));
    expect(end.url).toContain(`${identity.issuer}/session/ended/`);
    expect(end.text).toContain('您已退出登录');
    expect(await isIn(browser, upstream.issuer)).toBe(false);
  });

  it('comes back to where the relying party wanted', async () => {
    const browser = new CookieBrowser();
    const party = probe();
    const arrived = await signIn(browser, party);
    const { body } = await party.exchange(new URL(arrived.location!).searchParams.get('code') ?? '');
    const query = new URLSearchParams({
      id_token_hint: body.id_token,
      post_logout_redirect_uri: `${identity.portal}/`,
      state: 'mine',
    });
    const asked = await browser.visit(`${identity.issuer}/session/end?${query.toString()}`);
    const left = await submit(browser, asked, { logout: 'yes' });
    const back = await signOutThere(browser, await browser.visit(left.location!));
    const end = await browser.follow(back);
    expect(linkTo(end, identity.portal)).toBeTruthy();
    expect(end.text).toContain('state=mine');
    expect((await browser.visit(back)).location).toContain('/session/end/success');
  });

  it('ends here when it ends there', async () => {
    const browser = new CookieBrowser();
    await signIn(browser, probe());
    expect(await isIn(browser, identity.issuer)).toBe(true);
    await submit(browser, await browser.visit(`${upstream.issuer}/session/end`), { logout: 'yes' });
    await eventually(async () => expect(await isIn(browser, identity.issuer)).toBe(false));
  });

  it('is said to live on there when the provider knows no sign-out', async () => {
    await link(silent.issuer, silent.subject, 'silent');
    const browser = new CookieBrowser();
    await throughUpstream(browser, probe(), 'silent');
    const left = await signOut(browser);
    const page = await browser.visit(left.location!);
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('登录可能仍然有效')]);
    expect(await isIn(browser, identity.issuer)).toBe(false);
  });

  it('is not ended by a logout token that is none, or comes twice', async () => {
    await link(silent.issuer, silent.subject, 'silent');
    const browser = new CookieBrowser();
    await throughUpstream(browser, probe(), 'silent');
    const now = Math.floor(Date.now() / 1000);
    const honest = {
      iss: silent.issuer,
      aud: 'portal-under-test',
      sub: silent.subject,
      iat: now,
      exp: now + 120,
      jti: `token-${now}`,
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    };
    const send = async (claims: object, typ = 'logout+jwt'): Promise<number> => {
      const token = await silent.sign({ ...claims }, typ);
      const address = `${identity.issuer}/upstream/silent/backchannel-logout`;
      const page = await new CookieBrowser().visit(address, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ logout_token: token }).toString(),
      });
      return page.status;
    };
    expect(await send({ ...honest, aud: 'others' })).toBe(400);
    expect(await send({ ...honest, nonce: 'n' })).toBe(400);
    expect(await send(honest, 'JWT')).toBe(400);
    expect(await isIn(browser, identity.issuer)).toBe(true);
    expect(await send(honest)).toBe(200);
    expect(await isIn(browser, identity.issuer)).toBe(false);
    expect(await send(honest)).toBe(400);
  });

  it('is begun there only so often by a place that never comes back', async () => {
    await link(silent.issuer, silent.subject, 'silent');
    const [browser, party] = [new CookieBrowser(), probe()];
    const page = await browser.follow(party.authorizeUrl(), party.atPortal);
    const begin = (): Promise<Page> => browser.visit(buttonOf(page, 'silent'));
    for (let begun = 0; begun < TRIES - 1; begun += 1) expect((await begin()).status).toBe(303);
    // Somebody came back: the place starts afresh.
    await throughUpstream(new CookieBrowser(), probe(), 'silent');
    for (let begun = 0; begun < TRIES; begun += 1) expect((await begin()).status).toBe(303);
    const refused = await begin();
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '1']);
    expect(refused.text).toContain('过于频繁');
    expect((await browser.visit(linkTo(refused, '/interaction/'))).text).toContain('name="password"');
  });
});
