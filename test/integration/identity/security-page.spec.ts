import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { totpCode } from '#identity';
import { CookieBrowser, type Page } from '../../support/cookie-browser.js';
import { enter, RelyingPartyProbe, submit, submitTo } from '../../support/relying-party-probe.js';
import { SoftAuthenticator, type Lie } from '../../support/soft-authenticator.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

let identity: TestIdentity;

beforeAll(async () => {
  identity = await startTestIdentity({
    SIGN_IN_TRIES_PER_ADDRESS: '10000',
    SIGN_IN_TRIES_PER_ACCOUNT: '1000',
  });
}, 60_000);
afterAll(() => identity?.stop());

const probe = (): RelyingPartyProbe =>
  new RelyingPartyProbe(identity.issuer, identity.portal, identity.settings.OIDC_CLIENT_SECRET);

async function signedIn(login: string) {
  const browser = new CookieBrowser();
  const party = probe();
  const back = await party.signIn(browser, login, identity.password);
  const { body } = await party.exchange(back.searchParams.get('code')!);
  return { browser, party, tokens: body };
}

const security = (browser: CookieBrowser, path = ''): Promise<Page> =>
  browser.visit(`${identity.issuer}/account/security${path}`);

/** Goes on to the page that asks for the password before the last factor goes. */
async function withoutFactor(
  browser: CookieBrowser,
  { location }: Page,
  values: Record<string, string>,
): Promise<Page> {
  expect(location).toContain('/account/security/last-factor');
  return submit(browser, await browser.follow(location!), values);
}

const forget = (login: string) =>
  Promise.all(
    ['totp_factor', 'passkey', 'recovery_code'].map((table) =>
      identity.source.query(
        `DELETE FROM ${table} WHERE person_id = (SELECT id FROM person WHERE login = ?)`,
        [login],
      ),
    ),
  );

const csrfOf = (page: Page): string => /name="_csrf" value="([^"]+)"/.exec(page.text)![1]!;

async function optionsOf<T>(browser: CookieBrowser, page: Page): Promise<T> {
  const address = /data-options="([^"]+)"/.exec(page.text)![1]!.replaceAll('&amp;', '&');
  const answer = await browser.visit(new URL(address, page.url).href, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: identity.issuer },
    body: new URLSearchParams({ _csrf: csrfOf(page) }).toString(),
  });
  if (answer.status > 201) throw new Error(`no options: ${answer.status} ${answer.text}`);
  return answer.json<T>();
}

type Creation = { challenge: string; user: { id: string } };

/** Somebody with a passkey, made on the page. */
async function withPasskey(login: string, lie: Lie = {}) {
  const somebody = await signedIn(login);
  const page = await security(somebody.browser, '/passkey');
  const device = new SoftAuthenticator(identity.issuer);
  const options = await optionsOf<Creation>(somebody.browser, page);
  const credential = device.create(options, lie);
  const made = await submitTo(somebody.browser, page, '/account/security/passkey', {
    credential,
    name: '示例手机',
  });
  return { ...somebody, device, made, options, page };
}

async function usePasskey(device: SoftAuthenticator, lie: Lie = {}) {
  const browser = new CookieBrowser();
  const party = probe();
  const page = await browser.follow(party.authorizeUrl(), party.atPortal);
  const options = await optionsOf<{ challenge: string }>(browser, page);
  const credential = device.get(options, lie);
  return {
    browser,
    party,
    page,
    credential,
    answer: await submitTo(browser, page, '/passkey', { credential }),
  };
}

describe('an authenticator app of one’s own accord', () => {
  it('is set up with a right code, ends the other sessions, tells its owner by mail, and is asked for from then on', async () => {
    const elsewhere = await signedIn('micronano-admin');
    const here = await signedIn('micronano-admin');
    const page = await security(here.browser, '/totp');
    const secret = /class="mono secret">([A-Z2-7 ]+)</.exec(page.text)![1]!.replaceAll(' ', '');
    const done = await submit(here.browser, page, { code: totpCode(secret, new Date()) });
    expect(done.text).toContain('请保存恢复码');
    expect((await elsewhere.party.refresh(elsewhere.tokens.refresh_token)).body.error).toBe('invalid_grant');
    expect((await here.party.refresh(here.tokens.refresh_token)).status).toBe(200);
    await expect
      .poll(
        async () => {
          const folder = identity.settings.MAIL_DIR!;
          const files = await readdir(folder).catch(() => []);
          const mails = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
          return mails.some((mail) => mail.includes('micronano-admin@demo.invalid'));
        },
        { timeout: 20_000 },
      )
      .toBe(true);

    const browser = new CookieBrowser();
    const party = probe();
    const asked = await enter(
      browser,
      await browser.follow(party.authorizeUrl(), party.atPortal),
      'micronano-admin',
      identity.password,
    );
    expect((await browser.follow(asked.location!)).text).toContain('两步验证');

    const list = await security(here.browser);
    const last = await submitTo(here.browser, list, '/totp/remove');
    const removed = await withoutFactor(here.browser, last, { current: identity.password });
    expect(removed.location).toContain('done=yes');
    expect((await security(here.browser)).text).toContain('设置身份验证器或通行密钥后生成');
  });

  it('leaves no password behind that was allowed only beside it', async () => {
    const SHORT = 'ruzhong8';
    const LONG = 'seven rivers below the wall';
    const { browser } = await signedIn('micronano-filler');
    const page = await security(browser, '/totp');
    const secret = /class="mono secret">([A-Z2-7 ]+)</.exec(page.text)![1]!.replaceAll(' ', '');
    await submit(browser, page, { code: totpCode(secret, new Date()) });
    const words = { current: identity.password, new: SHORT, again: SHORT };
    const account = await browser.visit(`${identity.issuer}/account`);
    const short = await submitTo(browser, account, '/account/password', words);
    expect(short.location).toContain('changed=password');

    const last = await submitTo(browser, await security(browser), '/totp/remove');
    const bare = await withoutFactor(browser, last, { current: SHORT });
    expect([bare.status, bare.text]).toEqual([422, expect.stringContaining('密码至少 12 个字符')]);
    const guess = { current: 'not this one', new: LONG, again: LONG };
    expect((await withoutFactor(browser, last, guess)).status).toBe(422);
    expect((await security(browser)).text).toContain('更换手机');

    const done = await withoutFactor(browser, last, { ...guess, current: SHORT });
    expect(done.location).toContain('done=yes');
    const [party, elsewhere] = [probe(), new CookieBrowser()];
    const door = await elsewhere.follow(party.authorizeUrl(), party.atPortal);
    expect((await submit(elsewhere, door, { login: 'micronano-filler', password: SHORT })).status).toBe(422);
    const back = await party.signIn(new CookieBrowser(), 'micronano-filler', LONG);
    expect(back.searchParams.get('code')).toBeTruthy();
  });

  it('of a staff member stays when it is the last', async () => {
    const { browser } = await signedIn('auditor');
    const page = await security(browser);
    expect(page.text).toContain('最后一种两步验证方式');
    const text = `<form action="/account/security/totp/remove"><input type="hidden" name="_csrf" value="${csrfOf(page)}"/></form>`;
    expect((await submit(browser, { ...page, text }, {})).status).toBe(409);
    const [row]: { n: string }[] = await identity.source.query(
      "SELECT COUNT(*) AS n FROM totp_factor t JOIN person p ON p.id = t.person_id WHERE p.login = 'auditor'",
    );
    expect(Number(row?.n)).toBe(1);
  });

  it('is changed only by somebody who has just shown that it is still them', async () => {
    const { browser } = await signedIn('optics-admin');
    const page = await security(browser);
    const later = await identity.redis.keys(`${identity.settings.REDIS_PREFIX}Session:*`);
    for (const key of later) {
      const payload = JSON.parse((await identity.redis.hget(key, 'payload'))!);
      await identity.redis.hset(
        key,
        'payload',
        JSON.stringify({ ...payload, loginTs: payload.loginTs - 600 }),
      );
    }
    expect(page.text).toContain('/account/security/totp');
    const stale = await security(browser);
    expect(stale.text).toContain('请先确认是您本人');
    expect(stale.text).not.toContain('href="/account/security/totp"');
    const sent = await security(browser, '/totp');
    expect(sent.location).toContain('prompt=login');
    const confirm = await browser.follow(sent.location!);
    const back = await submit(browser, confirm, { password: identity.password });
    const again = await browser.follow(back.location!);
    expect(again.url).toBe(`${identity.issuer}/account/security/totp`);
    expect(again.text).toContain('设置两步验证');
  });
});

describe('a passkey', () => {
  it('is made, signs in alone, counts as two factors, and is renamed and removed', async () => {
    const { browser, device, made } = await withPasskey('software-admin');
    expect(made.text).toContain('请保存恢复码');
    const { party, answer } = await usePasskey(device);
    const { body } = await party.exchange(new URL(answer.location!).searchParams.get('code')!);
    expect(party.decoded(body.id_token)).toMatchObject({
      amr: ['hwk', 'mfa'],
      acr: 'urn:portal:acr:2',
      name: '赵倩（示例）',
    });
    const list = await security(browser);
    expect(list.text).toContain('示例手机');
    await submitTo(browser, list, '/passkey/rename', { name: '办公室电脑' });
    const renamed = await security(browser);
    expect(renamed.text).toContain('办公室电脑');
    const last = await submitTo(browser, renamed, '/passkey/remove');
    await withoutFactor(browser, last, { current: identity.password });
    expect((await usePasskey(device)).answer.status).toBe(422);
    await forget('software-admin');
  });

  it('is the second step after a password', async () => {
    const { device } = await withPasskey('rail-admin');
    const browser = new CookieBrowser();
    const party = probe();
    const first = await browser.follow(party.authorizeUrl(), party.atPortal);
    const half = await submit(browser, first, { login: 'rail-admin', password: identity.password });
    const page = await browser.follow(half.location!);
    expect(page.text).toContain('使用通行密钥');
    const credential = device.get(await optionsOf<{ challenge: string }>(browser, page));
    const done = await submitTo(browser, page, '/passkey', { credential });
    const { body } = await party.exchange(new URL(done.location!).searchParams.get('code')!);
    expect(party.decoded(body.id_token)['amr']).toEqual(['pwd', 'hwk', 'mfa']);
    await forget('rail-admin');
  });

  const lies: [string, Lie][] = [
    ['another origin', { origin: 'https://evil.example' }],
    ['another relying party', { rpId: 'evil.example' }],
    ['another challenge', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['a device that did not ask who it is', { unverified: true }],
    ['the answer to another question', { type: 'webauthn.create' }],
  ];

  it.each(lies)('is refused from %s', async (_, lie) => {
    const { device } = await withPasskey('diagnostics-admin');
    const { answer } = await usePasskey(device, lie);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('这把通行密钥不能登录本平台');
    await forget('diagnostics-admin');
  });

  it.each(lies.slice(0, 4))('is not taken up from %s', async (_, lie) => {
    const { made } = await withPasskey('diagnostics-admin', lie);
    expect(made.status).toBe(422);
    const [row]: { n: string }[] = await identity.source.query(
      "SELECT COUNT(*) AS n FROM passkey k JOIN person p ON p.id = k.person_id WHERE p.login = 'diagnostics-admin'",
    );
    expect(Number(row?.n)).toBe(0);
  });

  it('answers a challenge once, and only the one of its own page', async () => {
    const { device } = await withPasskey('diagnostics-admin');
    const used = await usePasskey(device);
    expect(used.answer.location).toContain('code=');
    const browser = new CookieBrowser();
    const page = await browser.follow(probe().authorizeUrl());
    expect((await submitTo(browser, page, '/passkey', { credential: used.credential })).status).toBe(422);
    await optionsOf(browser, page);
    expect((await submitTo(browser, page, '/passkey', { credential: used.credential })).status).toBe(422);
    await forget('diagnostics-admin');
  });

  it('that counts backwards is a copy and opens nothing', async () => {
    const { device } = await withPasskey('diagnostics-admin');
    expect((await usePasskey(device, { count: 7 })).answer.location).toContain('code=');
    expect((await usePasskey(device, { count: 7 })).answer.status).toBe(422);
    expect((await usePasskey(device, { count: 3 })).answer.status).toBe(422);
    expect((await usePasskey(device, { count: 8 })).answer.location).toContain('code=');
    await forget('diagnostics-admin');
  });

  it('of another person does not stand in for one’s own', async () => {
    const theirs = await withPasskey('diagnostics-admin');
    await withPasskey('rail-admin');
    // Not by naming another owner, not as somebody's second step, not to confirm who one is.
    const named = await usePasskey(theirs.device, { userHandle: 'AAAA' });
    expect(named.answer.status).toBe(422);
    const browser = new CookieBrowser();
    const party = probe();
    const first = await browser.follow(party.authorizeUrl(), party.atPortal);
    const half = await submit(browser, first, { login: 'rail-admin', password: identity.password });
    const page = await browser.follow(half.location!);
    const credential = theirs.device.get(await optionsOf<{ challenge: string }>(browser, page));
    expect((await submitTo(browser, page, '/passkey', { credential })).status).toBe(422);
    const own = await signedIn('optics-admin');
    const confirm = await own.browser.follow(
      own.party.authorizeUrl({ prompt: 'login', max_age: '300' }),
      own.party.atPortal,
    );
    const other = theirs.device.get(await optionsOf<{ challenge: string }>(own.browser, confirm));
    expect((await submitTo(own.browser, confirm, '/passkey', { credential: other })).status).toBe(422);
    await forget('diagnostics-admin');
    await forget('rail-admin');
  });

  it('is nothing for the form of another site', async () => {
    const browser = new CookieBrowser();
    const page = await browser.follow(probe().authorizeUrl());
    const address = /data-options="([^"]+)"/.exec(page.text)![1]!.replaceAll('&amp;', '&');
    const answer = await browser.visit(new URL(address, page.url).href, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
      body: new URLSearchParams({ _csrf: csrfOf(page) }).toString(),
    });
    expect(answer.status).toBe(403);
  });

  it.each(['', '{}', 'null', '[]', '{"id":7}', '{"id":"x","response":null}', '<b>'])(
    'is not %j',
    async (credential) => {
      const browser = new CookieBrowser();
      const page = await browser.follow(probe().authorizeUrl());
      await optionsOf(browser, page);
      expect((await submitTo(browser, page, '/passkey', { credential })).status).toBe(422);
    },
  );
});
