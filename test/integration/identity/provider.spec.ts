import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Membership, OidcClient, Person, SigningKey } from '#identity';
import { CookieBrowser } from '../../support/cookie-browser.js';
import { RelyingPartyProbe, type Tokens } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

let identity: TestIdentity;
const probe = (): RelyingPartyProbe =>
  new RelyingPartyProbe(identity.issuer, identity.portal, identity.settings.OIDC_CLIENT_SECRET);

async function signedIn(login: string): Promise<{ party: RelyingPartyProbe; tokens: Tokens }> {
  const party = probe();
  const back = await party.signIn(new CookieBrowser(), login, identity.password);
  const { body } = await party.exchange(back.searchParams.get('code')!);
  return { party, tokens: body };
}

beforeAll(async () => {
  identity = await startTestIdentity();
});
afterAll(() => identity?.stop());

describe('the provider', () => {
  it('describes itself by its public address, whatever host a request names', async () => {
    const page = await new CookieBrowser().visit(`${identity.issuer}/.well-known/openid-configuration`, {
      headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', host: 'evil.example' },
    });
    expect(page.json()).toMatchObject({
      issuer: identity.issuer,
      token_endpoint: `${identity.issuer}/token`,
      protected_resources: [
        'urn:portal:hightech',
        'urn:portal:voucher',
        'urn:portal:finder',
        'urn:portal:workspace',
      ],
      code_challenge_methods_supported: ['S256'],
      id_token_signing_alg_values_supported: ['ES256'],
      backchannel_logout_supported: true,
      authorization_response_iss_parameter_supported: true,
    });
  });

  it('keeps sessions, codes, tokens and keys over a restart', async () => {
    const party = probe();
    const browser = new CookieBrowser();
    const back = await party.signIn(browser, 'micronano-admin', identity.password);
    await identity.restart();
    const { status, body } = await party.exchange(back.searchParams.get('code')!);
    expect(status).toBe(200);
    await identity.restart();
    const refreshed = await party.refresh(body.refresh_token, { resource: 'urn:portal:hightech' });
    await party.verified(refreshed.body.access_token, 'urn:portal:hightech');
    await party.verified(body.id_token, 'portal');
    const again = probe();
    const silent = await browser.follow(again.authorizeUrl(), again.atPortal);
    expect(new URL(silent.location!).searchParams.get('code')).toBeTruthy();
  });

  it('gives a code away once, however many ask at the same moment', async () => {
    const party = probe();
    const back = await party.signIn(new CookieBrowser(), 'micronano-admin', identity.password);
    const code = back.searchParams.get('code')!;
    const answers = await Promise.all(Array.from({ length: 12 }, () => party.exchange(code)));
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    expect(answers.filter(({ body }) => body.error === 'invalid_grant').length).toBeGreaterThanOrEqual(11);
  });

  it('revokes what a replayed code had brought', async () => {
    const party = probe();
    const back = await party.signIn(new CookieBrowser(), 'micronano-admin', identity.password);
    const { body } = await party.exchange(back.searchParams.get('code')!);
    expect((await party.exchange(back.searchParams.get('code')!)).body.error).toBe('invalid_grant');
    expect((await party.refresh(body.refresh_token)).body.error).toBe('invalid_grant');
  });

  it('asks for PKCE, the exact redirect address and known audiences', async () => {
    const party = probe();
    const without = new URL(party.authorizeUrl());
    without.searchParams.delete('code_challenge');
    without.searchParams.delete('code_challenge_method');
    const refused = await new CookieBrowser().visit(without.href);
    expect(new URL(refused.location!).searchParams.get('error')).toBe('invalid_request');

    const elsewhere = await new CookieBrowser().visit(
      party.authorizeUrl({ redirect_uri: `${identity.portal}.evil.example/auth/callback` }),
      { headers: { accept: 'text/html' } },
    );
    expect([elsewhere.status, elsewhere.location]).toEqual([400, null]);
    expect(elsewhere.text).toContain('invalid_redirect_uri');

    const { tokens } = await signedIn('micronano-admin');
    const foreign = await party.refresh(tokens.refresh_token, { resource: 'urn:portal:payroll' });
    expect(foreign.body.error).toBe('invalid_target');
  });

  it('decodes percent-encoded client credentials and refuses wrong ones', async () => {
    // The secret of these tests has a colon, a per cent sign and spaces.
    const { tokens } = await signedIn('micronano-admin');
    expect(tokens.id_token).toBeTruthy();
    const stranger = new RelyingPartyProbe(identity.issuer, identity.portal, 'not the secret at all');
    expect((await stranger.refresh(tokens.refresh_token)).status).toBe(401);
  });

  it('keeps client secrets and private keys encrypted', async () => {
    const client = await identity.source.manager.findOneByOrFail(OidcClient, { id: 'portal' });
    expect(client.metadata + client.secretSealed).not.toContain(identity.settings.OIDC_CLIENT_SECRET);
    const key = await identity.source.manager.findOneByOrFail(SigningKey, { activeSlot: 'A' });
    expect(key.privateSealed).toMatch(/^v1\./);
    await expect(
      identity.another({ KEY_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64') }),
    ).rejects.toThrow(/KEY_ENCRYPTION_KEY/);
  });
});

describe('a relying party that is not the portal’s own', () => {
  it('gets no token of the portal’s audiences', async () => {
    const metadata = JSON.stringify({
      client_id: 'stranger',
      redirect_uris: [`${identity.portal}/auth/callback`],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
    });
    await identity.source.manager.insert(OidcClient, {
      id: 'stranger',
      metadata,
      secretSealed: null,
      firstParty: false,
      updatedAt: new Date(),
    });
    const party = new RelyingPartyProbe(identity.issuer, identity.portal, '', 'stranger');
    const back = await new CookieBrowser().visit(party.authorizeUrl());
    expect(new URL(back.location ?? '').searchParams.get('error')).toBe('invalid_target');
  });
});

describe('several processes', () => {
  it('that start at once on an empty database agree on one active key', async () => {
    await identity.source.query('DELETE FROM signing_key');
    await identity.source.query('DELETE FROM sealed_secret');
    const started = await Promise.all([identity.another(), identity.another(), identity.another()]);
    const keys = await identity.source.manager.find(SigningKey);
    await Promise.all(started.map((app) => app.close()));
    expect(keys.map(({ state }) => state)).toEqual(['active']);
    await identity.restart();
  });
});

describe('a refresh', () => {
  it('sees at once that a membership has ended', async () => {
    const { party, tokens } = await signedIn('optics-admin');
    const person = await identity.source.manager.findOneByOrFail(Person, { login: 'optics-admin' });
    await identity.source.manager.update(Membership, { personId: person.id }, { validUntil: new Date() });
    const { body } = await party.refresh(tokens.refresh_token, { resource: 'urn:portal:hightech' });
    const claims = await party.verified(body.access_token, 'urn:portal:hightech');
    expect([claims['company'], claims['grants'], claims['memberOf']]).toEqual([undefined, [], []]);
    await identity.source.manager.update(Membership, { personId: person.id }, { validUntil: null });
  });

  it('fails once the account is disabled', async () => {
    const { party, tokens } = await signedIn('rail-admin');
    await identity.source.manager.update(Person, { login: 'rail-admin' }, { disabledAt: new Date() });
    expect((await party.refresh(tokens.refresh_token)).body.error).toBe('invalid_grant');
    await identity.source.manager.update(Person, { login: 'rail-admin' }, { disabledAt: null });
  });

  it('keeps a session that is in use alive, and never beyond its absolute end', async () => {
    const { party, tokens } = await signedIn('software-admin');
    const prefix = identity.settings.REDIS_PREFIX;
    const person = await identity.source.manager.findOneByOrFail(Person, { login: 'software-admin' });
    const [uid] = await identity.redis.zrange(`${prefix}sessions:${person.id}`, 0, 0);
    const record = `${prefix}Session:${await identity.redis.get(`${prefix}uid:${uid}`)}`;
    const now = Math.floor(Date.now() / 1000);
    await identity.redis.hset(record, 'exp', now + 60);
    await party.refresh(tokens.refresh_token);
    const left = async (): Promise<number> => Number(await identity.redis.hget(record, 'exp')) - now;
    await expect.poll(left).toBeGreaterThan(3000);
    expect(await left()).toBeLessThanOrEqual(3600 + 10);
  });

  it('is not disturbed by a second tab that signs in silently at the same time', async () => {
    const party = probe();
    const browser = new CookieBrowser();
    const back = await party.signIn(browser, 'micronano-admin', identity.password);
    const { body } = await party.exchange(back.searchParams.get('code')!);
    const work = Array.from({ length: 15 }, async () => {
      const other = probe();
      const tab = new CookieBrowser();
      for (const name of ['identity', 'identity.sig']) {
        tab.setCookie('localhost', name, browser.cookie('localhost', name)!);
      }
      await tab.follow(other.authorizeUrl(), other.atPortal);
      return (await party.refresh(body.refresh_token)).status;
    });
    expect(await Promise.all(work)).toEqual(Array<number>(15).fill(200));
  });
});
