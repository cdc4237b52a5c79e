import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CookieBrowser } from '../../support/cookie-browser.js';
import { RelyingPartyProbe, submit } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

const OPTICS = '0197a000-0000-7000-8000-00000000c002';

let identity: TestIdentity;

beforeAll(async () => {
  identity = await startTestIdentity();
}, 60_000);
afterAll(() => identity?.stop());

const probe = (): RelyingPartyProbe =>
  new RelyingPartyProbe(identity.issuer, identity.portal, identity.settings.OIDC_CLIENT_SECRET);

async function tokensAt(party: RelyingPartyProbe, address: string | null) {
  const { body } = await party.exchange(new URL(address!).searchParams.get('code')!);
  return body;
}

describe('what tokens say of a sign-in', () => {
  it('is when, how and how strongly, in ID token and access token alike, and after a refresh as well', async () => {
    const party = probe();
    const tokens = await tokensAt(
      party,
      (await party.signIn(new CookieBrowser(), 'micronano-admin', identity.password)).href,
    );
    const shown = { amr: ['pwd'], acr: 'urn:portal:acr:1', auth_time: expect.any(Number) };
    expect(party.decoded(tokens.id_token)).toMatchObject(shown);
    const { body } = await party.refresh(tokens.refresh_token, { resource: 'urn:portal:hightech' });
    expect(party.decoded(body.access_token)).toMatchObject({
      ...shown,
      auth_time: party.decoded(tokens.id_token)['auth_time'],
    });
  });

  it('is never what the request wishes it to be', async () => {
    const party = probe();
    const browser = new CookieBrowser();
    await party.signIn(browser, 'micronano-admin', identity.password);
    const again = await browser.follow(
      party.authorizeUrl({ acr_values: 'urn:portal:acr:2', amr: 'otp' }),
      party.atPortal,
    );
    const tokens = await tokensAt(party, again.location);
    expect(party.decoded(tokens.id_token)).toMatchObject({ amr: ['pwd'], acr: 'urn:portal:acr:1' });
  });
});

describe('confirming that one is still the same person', () => {
  const confirm = (party: RelyingPartyProbe): string =>
    party.authorizeUrl({ prompt: 'login', max_age: '300' });

  it('asks for the password alone, keeps the session and the company, and moves auth_time on', async () => {
    const party = probe();
    const browser = new CookieBrowser();
    const first = await party.signIn(browser, 'micronano-member', identity.password, OPTICS);
    const before = party.decoded((await tokensAt(party, first.href)).id_token);
    await new Promise((settled) => setTimeout(settled, 1100));
    const page = await browser.follow(confirm(party), party.atPortal);
    expect(page.text).toContain('请确认是您本人');
    expect(page.text).not.toMatch(/type="text"[^>]*name="login"/);
    const done = await party.onward(browser, await submit(browser, page, { password: identity.password }));
    const after = party.decoded((await tokensAt(party, done.location)).id_token);
    expect(after['auth_time']).toBeGreaterThan(Number(before['auth_time']));
    expect(after).toMatchObject({ sub: before.sub, sid: before['sid'], company: before['company'] });
  });

  it('is nothing that another person can do', async () => {
    const party = probe();
    const browser = new CookieBrowser();
    await party.signIn(browser, 'micronano-admin', identity.password);
    const page = await browser.follow(confirm(party), party.atPortal);
    const other = { login: 'optics-admin', password: identity.password };
    const refused = await submit(browser, page, other);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('请确认是您本人');
  });
});
