import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CookieBrowser } from '../support/cookie-browser.js';
import { mailsTo } from '../support/mail-folder.js';
import { nextCode } from '../support/demo-codes.js';
import { RelyingPartyProbe, submit } from '../support/relying-party-probe.js';
import { callbackOf, followSignIn, signInAs, startWholePortal, type WholePortal } from './whole-portal.js';

const logs: string[] = [];
let portal: WholePortal;
beforeAll(async () => {
  portal = await startWholePortal({ LOG_LEVEL: 'debug' }, { write: (line) => void logs.push(line) });
});
afterAll(() => portal?.stop());

/** What every signed token begins with: `{"` in base64url. */
const TOKEN = /eyJ[\w-]{10,}/;

describe('token theft', () => {
  it('finds no token in anything that a browser gets', async () => {
    const { browser, call } = await signInAs(portal, 'micronano-admin');
    const session = await browser.visit(`${portal.gateway.origin}/auth/session`);
    const answers = [session, await call('GET', '/hightech/applications'), await call('GET', '/nowhere')];
    for (const { text, headers } of answers) {
      expect(text).not.toMatch(TOKEN);
      expect(JSON.stringify(headers)).not.toMatch(TOKEN);
    }
    expect(browser.cookies('localhost')).not.toMatch(TOKEN);
  });

  it('gets nothing for a stolen code without the portal’s secret', async () => {
    const back = await callbackOf(portal, new CookieBrowser(), 'micronano-admin');
    const { issuer, settings } = portal.identity;
    for (const secret of ['', 'guess', `${settings.OIDC_CLIENT_SECRET}x`]) {
      const thief = new RelyingPartyProbe(issuer, portal.gateway.origin, secret);
      const { status, body } = await thief.exchange(back.searchParams.get('code')!);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(Object.keys(body)).toEqual(['error', 'error_description']);
    }
  });

  it('cannot bring a token of its own through the gateway', async () => {
    const { browser } = await signInAs(portal, 'optics-admin');
    const own = new RelyingPartyProbe(
      portal.identity.issuer,
      portal.gateway.origin,
      portal.identity.settings.OIDC_CLIENT_SECRET,
    );
    const back = await own.signIn(new CookieBrowser(), 'micronano-admin', portal.identity.password);
    const { body } = await own.exchange(back.searchParams.get('code')!);
    const { body: hightech } = await own.refresh(body.refresh_token, { resource: 'urn:portal:hightech' });
    const headers = { authorization: `Bearer ${hightech.access_token}` };
    const asNobody = await new CookieBrowser().visit(`${portal.gateway.origin}/api/hightech/applications`, {
      headers,
    });
    expect(asNobody.status).toBe(401);
    const asOneself = await browser.visit(`${portal.gateway.origin}/api/workspace/company`, { headers });
    expect(asOneself.text).not.toContain('微纳');
  });
});

describe('fixation', () => {
  it('a planted session is not the one that is signed in, at the portal and at identity', async () => {
    const attacker = await signInAs(portal, 'software-admin');
    const victim = new CookieBrowser();
    const planted = new Map(
      ['portal', 'identity', 'identity.sig'].map((name) => [
        name,
        attacker.browser.cookie('localhost', name),
      ]),
    );
    await followSignIn(portal, victim, 'micronano-admin').catch(() => undefined);
    const own = victim.cookie('localhost', 'portal');
    for (const [name, value] of planted) victim.setCookie('localhost', name, value ?? '');
    victim.forget('localhost', 'identity');
    victim.forget('localhost', 'identity.sig');
    await followSignIn(portal, victim, 'micronano-admin');
    const after = victim.cookie('localhost', 'portal');
    expect(after).not.toBe(planted.get('portal'));
    expect(after).not.toBe(own);
    const session = await attacker.browser.visit(`${portal.gateway.origin}/auth/session`);
    expect(session.text).not.toContain('张敏');
  });

  it('names of sessions cannot be guessed: 128 random bits and more', async () => {
    const names = new Set<string>();
    for (let at = 0; at < 3; at += 1) {
      const { browser } = await signInAs(portal, 'rail-admin');
      const [, id = ''] =
        /^s:([^.]+)\./.exec(decodeURIComponent(browser.cookie('localhost', 'portal')!)) ?? [];
      expect(id.replace(/[^\w-]/g, '').length * 6 >= 128).toBe(true);
      names.add(id);
    }
    expect(names.size).toBe(3);
  });
});

// The last in this file: what all the others have caused is in the logs as well.
describe('the logs', () => {
  const GUESS = 'a guess that nobody else would make';

  it('of all processes, at their most talkative, hold no password, secret, code, token or cookie', async () => {
    const { identity, gateway } = portal;
    const { settings, issuer } = identity;
    const browser = new CookieBrowser();
    const form = await browser.follow(`${gateway.origin}/auth/login?return_to=/landed`);
    await submit(browser, form, { login: 'auditor', password: GUESS });
    const half = await submit(browser, form, { login: 'auditor', password: identity.password });
    const asked = await browser.follow(half.location!);
    await submit(browser, asked, { code: '000000' });
    const figures = (await nextCode('auditor', identity.password))!;
    await submit(browser, asked, { code: figures });

    const party = new RelyingPartyProbe(issuer, gateway.origin, settings.OIDC_CLIENT_SECRET);
    const back = await party.signIn(new CookieBrowser(), 'micronano-admin', identity.password);
    const code = back.searchParams.get('code')!;
    const { body } = await party.exchange(code);
    await party.exchange(code);
    await party.refresh(body.refresh_token, { resource: 'urn:portal:nowhere' });
    const thief = new RelyingPartyProbe(issuer, gateway.origin, GUESS);
    await thief.refresh(body.refresh_token);
    await new CookieBrowser().visit(`${gateway.origin}/auth/callback?code=${code}&state=${GUESS}`);
    await new CookieBrowser().visit(`${portal.servicesUrl}/hightech/applications`, {
      headers: { authorization: `Bearer ${body.id_token}x` },
    });
    const forgotten = await browser.visit(`${issuer}/password/forgotten`);
    await submit(browser, forgotten, { typed: 'optics-admin' });
    const proof = await proofMailed();

    const said = logs.join('');
    for (const name of ['identity', 'gateway', 'services']) expect(said).toContain(`"process":"${name}"`);
    const secrets = [
      identity.password,
      GUESS,
      settings.OIDC_CLIENT_SECRET,
      settings.KEY_ENCRYPTION_KEY.toString('base64'),
      ...identity.accounts.flatMap(({ totp }) => totp ?? []),
      ...gateway.settings.SESSION_SECRETS,
      `"${figures}"`,
      code,
      ...Object.values(body),
      browser.cookie('localhost', 'portal')!,
      browser.cookie('localhost', 'identity')!,
      proof,
    ].filter((secret): secret is string => typeof secret === 'string' && secret.length > 7);
    expect(secrets.length).toBeGreaterThan(12);
    for (const secret of secrets) {
      for (const written of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')])
        expect(said.includes(written), `${written.slice(0, 6)}… is in the logs`).toBe(false);
    }
    expect(said).not.toMatch(TOKEN);
  });

  /** What lets the reader of a mail set a new password. */
  async function proofMailed(): Promise<string> {
    const sent = () => mailsTo(portal.identity.settings.MAIL_DIR!, 'optics-admin@demo.invalid');
    await expect.poll(async () => (await sent()).length, { timeout: 20_000 }).toBe(1);
    return new URL((await sent())[0]!.link!).searchParams.get('proof')!;
  }
});
