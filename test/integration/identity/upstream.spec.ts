import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Person, UpstreamAccount } from '#identity';
import { CookieBrowser, type Page } from '../../support/cookie-browser.js';
import { json, startLyingProvider, type Lies, type LyingProvider } from '../../support/lying-provider.js';
import { nextCode } from '../../support/demo-codes.js';
import { RelyingPartyProbe, submit } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';
import { buttonOf, linkTo, throughUpstream, upstreamSetting } from '../../support/upstream-flow.js';

const LOGIN = 'micronano-admin';

describe('signing in by another provider', () => {
  let city: LyingProvider;
  let other: LyingProvider;
  let identity: TestIdentity;

  beforeAll(async () => {
    [city, other] = await Promise.all([startLyingProvider(), startLyingProvider()]);
    identity = await startTestIdentity({
      UPSTREAM_PROVIDERS: JSON.stringify([
        upstreamSetting('city', city),
        upstreamSetting('other', other, { trustedForSecondFactor: true }),
        upstreamSetting('gone', { issuer: 'http://127.0.0.1:9' }),
      ]),
    });
  });
  afterAll(async () => {
    await identity?.stop();
    await city?.stop();
    await other?.stop();
  });
  beforeEach(async () => {
    for (const provider of [city, other]) Object.assign(provider, { lies: {}, subject: 'zhang-san' });
    await identity.source.manager.clear(UpstreamAccount);
  });

  const probe = (): RelyingPartyProbe =>
    new RelyingPartyProbe(identity.issuer, identity.portal, identity.settings.OIDC_CLIENT_SECRET);

  async function personId(login = LOGIN): Promise<string> {
    return (await identity.source.manager.findOneByOrFail(Person, { login })).id;
  }

  async function link(provider = city, login = LOGIN): Promise<void> {
    await identity.source.manager.insert(UpstreamAccount, {
      issuer: provider.issuer,
      subject: provider.subject,
      personId: await personId(login),
      provider: provider === city ? 'city' : 'other',
      label: 'Zhang San',
      linkedAt: new Date(),
    });
  }

  const links = (): Promise<UpstreamAccount[]> => identity.source.manager.find(UpstreamAccount);

  /** Answers whatever identity asks on its own sign-in page. */
  async function signInHere(browser: CookieBrowser, page: Page): Promise<Page> {
    const answered = await submit(browser, page, { login: LOGIN, password: identity.password });
    return answered.location ? browser.follow(answered.location) : answered;
  }

  it('is offered on the sign-in page in the language of the page', async () => {
    for (const [language, words] of [
      ['zh', '使用city身份认证登录'],
      ['en', 'Sign in with city identity'],
    ] as const) {
      const page = await new CookieBrowser().follow(probe().authorizeUrl({ ui_locales: language }));
      expect(page.text).toContain(words);
      expect(buttonOf(page, 'other')).toContain(`lang=${language}`);
    }
  });

  it('signs in who is linked, and says so in the tokens', async () => {
    await link();
    const party = probe();
    const back = await throughUpstream(new CookieBrowser(), party, 'city');
    expect(party.atPortal(back.location ?? '')).toBe(true);
    const { body } = await party.exchange(new URL(back.location!).searchParams.get('code') ?? '');
    const claims = await party.verified(body.id_token, 'portal');
    expect(claims).toMatchObject({ sub: await personId(), amr: ['fed'], acr: 'urn:portal:acr:1' });
    expect((await links())[0]?.usedAt).toBeInstanceOf(Date);
  });

  it('believes a second factor only of a provider that is trusted for it', async () => {
    for (const [id, provider, acr] of [
      ['city', city, 'urn:portal:acr:1'],
      ['other', other, 'urn:portal:acr:2'],
    ] as const) {
      await link(provider);
      provider.lies = { claims: { amr: ['pwd', 'otp', 'mfa'] } };
      const party = probe();
      const back = await throughUpstream(new CookieBrowser(), party, id);
      const { body } = await party.exchange(new URL(back.location!).searchParams.get('code') ?? '');
      expect((await party.verified(body.id_token, 'portal'))['acr']).toBe(acr);
    }
  });

  it('asks staff for their second factor here, whatever a provider says that is not trusted for it', async () => {
    await link(city, 'haidian-reviewer');
    city.lies = { claims: { amr: ['pwd', 'otp', 'mfa'] } };
    const browser = new CookieBrowser();
    const party = probe();
    const asked = await throughUpstream(browser, party, 'city');
    expect([asked.location, asked.text]).toEqual([null, expect.stringContaining('name="code"')]);
    expect((await browser.visit(`${identity.issuer}/account`)).status).toBe(303);
    const code = await nextCode('haidian-reviewer', identity.password);
    const answered = await submit(browser, asked, { code: code ?? '' });
    const back = party.atPortal(answered.location ?? '')
      ? answered
      : await browser.follow(answered.location!, party.atPortal);
    const { body } = await party.exchange(new URL(back.location!).searchParams.get('code') ?? '');
    const claims = await party.verified(body.id_token, 'portal');
    expect(claims).toMatchObject({ amr: ['fed', 'otp', 'mfa'], acr: 'urn:portal:acr:2' });
  });

  it('never matches anybody by name or e-mail address', async () => {
    await identity.source.manager.update(
      Person,
      { login: LOGIN },
      { email: 'zhang@example.com', emailConfirmedAt: new Date() },
    );
    city.lies = { claims: { email: 'zhang@example.com', email_verified: true, preferred_username: LOGIN } };
    const page = await throughUpstream(new CookieBrowser(), probe(), 'city');
    expect([page.status, page.location]).toEqual([200, null]);
    expect(page.text).toContain('尚未关联账号');
    expect(await links()).toEqual([]);
  });

  it('links after both sides are proved, goes on where it began, and signs in at once from then on', async () => {
    const browser = new CookieBrowser();
    const party = probe();
    const unknown = await throughUpstream(browser, party, 'city');
    const signIn = await browser.follow(linkTo(unknown, '/account/links/new'));
    expect(signIn.text).toContain('name="password"');
    const confirm = await signInHere(browser, signIn);
    expect(confirm.text).toContain('Name of zhang-san');
    expect(await links()).toEqual([]);
    const linked = await submit(browser, confirm, {});
    expect(await links()).toMatchObject([{ subject: 'zhang-san', personId: await personId() }]);
    const back = await browser.follow(linked.location!, party.atPortal);
    expect(new URL(back.location!).searchParams.get('code')).toBeTruthy();

    const next = probe();
    const again = await throughUpstream(new CookieBrowser(), next, 'city');
    expect(next.atPortal(again.location ?? '')).toBe(true);
  });

  it('is linked and taken away on one’s own page, and what it had opened elsewhere ends', async () => {
    const browser = new CookieBrowser();
    const first = await browser.follow(`${identity.issuer}/account/links`);
    const page = await signInHere(browser, first);
    const confirm = await browser.follow(linkTo(page, '/account/links/begin/city'));
    const added = await submit(browser, confirm, {});
    expect(added.location).toContain('/account/links?done=added');

    const elsewhere = new CookieBrowser();
    await throughUpstream(elsewhere, probe(), 'city');
    expect((await elsewhere.visit(`${identity.issuer}/account`)).status).toBe(200);
    const list = await browser.visit(added.location!);
    expect(list.text).toContain('Name of zhang-san');
    const removed = await submit(browser, list, {});
    expect(removed.location).toContain('done=removed');
    expect(await links()).toEqual([]);
    expect((await elsewhere.visit(`${identity.issuer}/account`)).status).toBe(303);
    expect((await browser.visit(`${identity.issuer}/account`)).status).toBe(200);
    expect((await throughUpstream(new CookieBrowser(), probe(), 'city')).text).toContain('尚未关联账号');
  });

  it('is no proof that one is there now: changes to links ask for the password here', async () => {
    await link();
    const browser = new CookieBrowser();
    await throughUpstream(browser, probe(), 'city');
    expect((await browser.visit(`${identity.issuer}/account/links`)).status).toBe(200);
    const asked = await browser.follow(`${identity.issuer}/account/links/begin/other`);
    expect(asked.text).toContain('name="password"');
    expect(asked.text).not.toContain('/upstream/city');
  });

  it('does not link twice what is linked with somebody else', async () => {
    await link(city, 'haidian-reviewer');
    const browser = new CookieBrowser();
    const page = await signInHere(browser, await browser.follow(`${identity.issuer}/account/links`));
    const confirm = await browser.follow(linkTo(page, '/account/links/begin/city'));
    const refused = await submit(browser, confirm, {});
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('已关联其他账号')]);
  });

  it('ends at a page for somebody whose account is disabled', async () => {
    await link();
    await identity.source.manager.update(Person, { login: LOGIN }, { disabledAt: new Date() });
    try {
      const page = await throughUpstream(new CookieBrowser(), probe(), 'city');
      expect([page.status, page.location]).toEqual([403, null]);
      expect(page.text).toContain('不能登录');
    } finally {
      await identity.source.manager.update(Person, { login: LOGIN }, { disabledAt: null });
    }
  });

  it('says what to do when the provider cannot be reached', async () => {
    const page = await throughUpstream(new CookieBrowser(), probe(), 'gone');
    expect([page.status, page.text]).toEqual([503, expect.stringContaining('没有响应')]);
    const browser = new CookieBrowser();
    const again = await throughUpstream(browser, probe(), 'gone');
    expect((await browser.visit(linkTo(again, '/interaction/'))).text).toContain('name="password"');
  });

  const lies: [string, Lies, number][] = [
    ['an ID token for somebody else', { idToken: (honest) => ({ ...honest, aud: 'others' }) }, 403],
    ['an unsigned ID token', { idToken: (honest) => unsigned(honest) }, 403],
    ['another nonce', { idToken: (honest) => ({ ...honest, nonce: 'x' }) }, 403],
    [
      'another issuer in its answer',
      { authorization: (answer) => answer.set('iss', 'http://127.0.0.1:1') },
      403,
    ],
    ['that the person has refused', { authorization: denied }, 403],
    ['UserInfo of somebody else', { userInfo: (response) => json(response, { sub: 'other' }) }, 403],
    ['what is not JSON', { token: (response) => response.end('<html>') }, 502],
    ['50 MB', { token: (response) => response.end(Buffer.alloc(50_000_000, 0x20)) }, 502],
    ['nothing for ever', { token: () => undefined }, 503],
  ];

  it.each(lies)(
    'says what to do when the provider answers with %s',
    { timeout: 30_000 },
    async (_what, lie, status) => {
      await link();
      city.lies = lie;
      const browser = new CookieBrowser();
      const begun = Date.now();
      const page = await throughUpstream(browser, probe(), 'city');
      expect(Date.now() - begun).toBeLessThan(20_000);
      expect([page.location, page.status]).toEqual([null, status]);
      expect(page.text).toContain('未能使用city身份认证登录');
      expect((await browser.visit(linkTo(page, '/interaction/'))).text).toContain('name="password"');
      expect((await browser.visit(`${identity.issuer}/account`)).status).toBe(303);
    },
  );

  it('does not give one provider what was meant for the other', async () => {
    await link(city);
    await link(other);
    const browser = new CookieBrowser();
    const party = probe();
    const page = await browser.follow(party.authorizeUrl());
    const atCity = await browser.follow(buttonOf(page, 'city'), (url) => url.includes('/callback'));
    const asked = other.tokenRequests.length;
    const swapped = atCity.location!.replace('/upstream/city/', '/upstream/other/');
    const answer = await browser.visit(swapped);
    expect(answer.status).toBe(303);
    expect(answer.location?.startsWith(`${other.issuer}/authorize`)).toBe(true);
    expect(other.tokenRequests.length).toBe(asked);
  });

  it('links nobody by a callback or a ticket that a stranger has prepared', async () => {
    const stranger = new CookieBrowser();
    const victim = new CookieBrowser();
    await signInHere(victim, await victim.follow(`${identity.issuer}/account/links`));
    const own = await signInHere(stranger, await stranger.follow(`${identity.issuer}/account/links`));
    city.subject = 'stranger';
    const planted = await stranger.follow(linkTo(own, '/account/links/begin/city'), (url) =>
      url.includes('/callback'),
    );
    const restarted = await victim.visit(planted.location!);
    expect(restarted.location?.startsWith(`${city.issuer}/authorize`)).toBe(true);

    const again = await stranger.follow(linkTo(own, '/account/links/begin/city'), (url) =>
      url.includes('arrival='),
    );
    expect((await victim.visit(again.location!)).location).toContain('done=gone');
    const confirm = await stranger.visit(again.location!);
    const forged = await submit(stranger, confirm, { _csrf: 'x' });
    expect(forged.status).toBe(403);
    const foreign = await submit(stranger, confirm, {}, { origin: 'http://evil.example' });
    expect(foreign.status).toBe(403);
    expect(await links()).toEqual([]);
  });

  it('signs nobody in by a ticket of another browser', async () => {
    await link();
    const stranger = new CookieBrowser();
    const party = probe();
    const page = await stranger.follow(party.authorizeUrl());
    const arrived = await stranger.follow(buttonOf(page, 'city'), (url) => url.includes('arrival='));
    const victim = new CookieBrowser();
    await victim.follow(probe().authorizeUrl());
    await victim.visit(arrived.location!);
    expect((await victim.visit(`${identity.issuer}/account`)).status).toBe(303);
  });
});

function denied(answer: URLSearchParams): void {
  answer.delete('code');
  answer.set('error', 'access_denied');
}

function unsigned(claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part(claims)}.`;
}
