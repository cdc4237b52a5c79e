import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSecrets, Person, verifyAudit } from '#identity';
import { CookieBrowser, type Page } from '../../support/cookie-browser.js';
import { RelyingPartyProbe, submit } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

const OPTICS = '0197a000-0000-7000-8000-00000000c002';
const USER_AGENT = 'browser of the test';

let identity: TestIdentity;
const probe = (): RelyingPartyProbe =>
  new RelyingPartyProbe(identity.issuer, identity.portal, identity.settings.OIDC_CLIENT_SECRET);

beforeAll(async () => {
  identity = await startTestIdentity({ SIGN_IN_TRIES_PER_ADDRESS: '10000' });
});
afterAll(() => identity?.stop());

interface Entry {
  readonly seq: string;
  readonly kind: string;
  readonly record: Record<string, string>;
}

/** What was recorded since an entry. */
async function since(seq: string): Promise<Entry[]> {
  const rows: { seq: string; kind: string; record: string }[] = await identity.source.query(
    'SELECT seq, kind, record FROM audit_entry WHERE seq > ? ORDER BY seq',
    [seq],
  );
  return rows.map((row) => ({ ...row, record: JSON.parse(row.record) as Entry['record'] }));
}

async function latest(): Promise<string> {
  const [row]: { seq: string | null }[] = await identity.source.query(
    'SELECT MAX(seq) AS seq FROM audit_entry',
  );
  return row?.seq ?? '0';
}

async function idOf(login: string): Promise<string> {
  return (await identity.source.manager.findOneByOrFail(Person, { login })).id;
}

async function tryToSignIn(login: string, password: string): Promise<Page> {
  const party = probe();
  const browser = new CookieBrowser();
  const page = await browser.follow(party.authorizeUrl(), party.atPortal);
  return submit(browser, page, { login, password }, { 'user-agent': USER_AGENT });
}

const form = (page: Page, action: string): Page => ({
  ...page,
  text: page.text.slice(page.text.indexOf(`action="${action}"`) - 60),
});

describe('the audit log records', () => {
  it('who has signed in, from where, for which relying party, and for which company', async () => {
    const before = await latest();
    await probe().signIn(new CookieBrowser(), 'micronano-member', identity.password, OPTICS);
    const personId = await idOf('micronano-member');
    expect((await since(before)).map(({ kind, record }) => [kind, record])).toEqual([
      ['sign-in', expect.objectContaining({ personId, clientId: 'portal', address: '127.0.0.1' })],
      ['company-chosen', expect.objectContaining({ personId, companyId: OPTICS, clientId: 'portal' })],
    ]);
  });

  it('who has failed, and when one had to wait; of an unknown name not even the name', async () => {
    const before = await latest();
    for (let turn = 0; turn < 6; turn += 1) await tryToSignIn('optics-admin', 'wrong password');
    await tryToSignIn('a-password-typed-as-name', 'wrong password');
    const entries = await since(before);
    const known = { personId: await idOf('optics-admin'), userAgent: USER_AGENT };
    expect(entries.map(({ kind }) => kind)).toEqual([
      ...Array<string>(5).fill('sign-in-failed'),
      'sign-in-delayed',
      'sign-in-failed',
    ]);
    for (const { record } of entries.slice(0, 6)) expect(record).toMatchObject(known);
    expect(entries.at(-1)?.record).not.toHaveProperty('personId');
    expect(JSON.stringify(entries)).not.toMatch(/wrong password|a-password-typed-as-name/);
  });

  it('who has signed out, here or everywhere', async () => {
    const party = probe();
    const browser = new CookieBrowser();
    await party.signIn(browser, 'software-admin', identity.password);
    const before = await latest();
    await submit(browser, await browser.visit(`${identity.issuer}/session/end`), { logout: 'yes' });
    await probe().signIn(browser, 'software-admin', identity.password);
    const devices = await browser.follow(`${identity.issuer}/account/sessions`);
    await submit(browser, form(devices, '/account/sign-out-everywhere'), {});
    const personId = await idOf('software-admin');
    expect(
      (await since(before)).map(({ kind, record }) => [kind, record['personId'], record['note']]),
    ).toEqual([
      ['sign-out', personId, 'all systems'],
      ['sign-in', personId, undefined],
      // Of one company alone, so that nobody asks for which.
      ['company-chosen', personId, undefined],
      ['sign-out-everywhere', personId, '1 sessions'],
    ]);
  });

  it('who has changed a password, and who has guessed at one in a session left open, until that must wait', async () => {
    const browser = new CookieBrowser();
    await probe().signIn(browser, 'rail-admin', identity.password);
    const change = async (current: string): Promise<Page> => {
      const account = await browser.follow(`${identity.issuer}/account`);
      const fields = { current, new: 'four words of mine', again: 'four words of mine' };
      return submit(browser, form(account, '/account/password'), fields);
    };
    const before = await latest();
    let last: Page | undefined;
    for (let turn = 0; turn < 11; turn += 1) last = await change(`guess ${turn}`);
    expect(last?.text).toMatch(/\d+ 秒/);
    expect((await change(identity.password)).status).toBe(422);
    await identity.redis.del(...(await identity.redis.keys(`${identity.settings.REDIS_PREFIX}tries:*`)));
    expect((await change(identity.password)).status).toBe(303);
    const entries = await since(before);
    expect(entries.map(({ kind }) => kind)).toEqual([
      ...Array<string>(10).fill('password-change-failed'),
      'password-changed',
    ]);
    expect(JSON.stringify(entries)).not.toContain('words of mine');
  });

  it('which relying parties have been registered or changed, and not that they were found as they were', async () => {
    const registered = async (seq: string): Promise<(string | undefined)[]> =>
      (await since(seq))
        .filter(({ kind }) => kind === 'client-registered')
        .map(({ record }) => record['clientId']);
    expect(await registered('0')).toEqual(['portal', 'identity-account']);
    const before = await latest();
    await identity.restart();
    expect(await registered(before)).toEqual([]);
    await (await identity.another({ OIDC_CLIENT_SECRET: 'quite another secret' })).close();
    expect(await registered(before)).toEqual(['portal']);
    expect(JSON.stringify(await since(before))).not.toContain('quite another secret');
    await identity.restart();
  });

  it('all of that in one chain that holds', async () => {
    const { audit } = await loadSecrets(identity.source, identity.settings.KEY_ENCRYPTION_KEY, new Date());
    expect(await verifyAudit(identity.source.manager, audit)).toMatchObject({ brokenAt: null });
  });
});
