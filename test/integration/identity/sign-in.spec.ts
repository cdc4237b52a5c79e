import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessTokenClaims, portalClaims } from '#contracts';
import { CookieBrowser } from '../../support/cookie-browser.js';
import { RelyingPartyProbe } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

let identity: TestIdentity;
const probe = (): RelyingPartyProbe =>
  new RelyingPartyProbe(identity.issuer, identity.portal, identity.settings.OIDC_CLIENT_SECRET);

beforeAll(async () => {
  identity = await startTestIdentity();
});
afterAll(() => identity?.stop());

describe('signing in with a password', () => {
  it('leads to tokens that say who acts for which company, and what they may do', async () => {
    const party = probe();
    const browser = new CookieBrowser();
    const back = await party.signIn(browser, 'Micronano-Admin ', identity.password);
    expect(back.searchParams.get('state')).toBe(party.state);
    expect(back.searchParams.get('iss')).toBe(identity.issuer);

    const { status, body } = await party.exchange(back.searchParams.get('code')!);
    expect(status).toBe(200);
    const idToken = await party.verified(body.id_token, 'portal');
    expect(idToken['nonce']).toBe(party.nonce);
    expect(idToken['sid']).toEqual(expect.any(String));
    const claims = portalClaims.parse(idToken);
    expect(claims.company).toMatchObject({ uscc: '91110108MADEM0011M', role: 'administrator' });

    const refreshed = await party.refresh(body.refresh_token, { resource: 'urn:portal:hightech' });
    expect(refreshed.status).toBe(200);
    const access = accessTokenClaims.parse(
      await party.verified(refreshed.body.access_token, 'urn:portal:hightech'),
    );
    expect(access).toMatchObject({
      name: '张敏（示例）',
      grants: ['fill', 'submit'],
      roles: [],
      client_id: 'portal',
      sid: idToken['sid'],
    });
    expect(access.exp - access.iat).toBe(300);
    expect(access.memberOf).toEqual([claims.company?.id]);
  });
});
