import { gzipSync } from 'node:zlib';
import { setTimeout as sleep } from 'node:timers/promises';
import * as client from 'openid-client';
import { describe, expect, it } from 'vitest';
import { RedisTransactionStore } from '#relying-party';
import { CookieBrowser } from '../../support/cookie-browser.js';
import { CLIENT, startLyingProvider } from '../../support/lying-provider.js';
import { startHardened, type RelyingPartyUnderTest } from './relying-parties.js';
import { ours, plain, prefix, provider, redis, signIn, setUpAttacks } from './attack-world.js';

setUpAttacks();

describe('a provider that takes its time', () => {
  it('holds the plain strategy for as long as it likes', async () => {
    provider.lies.token = () => undefined;
    const waiting = signIn(plain).then(
      () => 'answered',
      () => 'broken off',
    );
    expect(await Promise.race([waiting, sleep(3000, 'still waiting')])).toBe('still waiting');
  });

  it('gets one second from ours, then it is a 503', async () => {
    provider.lies.token = () => undefined;
    const began = Date.now();
    const page = await signIn(ours);
    expect([page.status, page.json()]).toEqual([503, { refused: 'sign-in.provider-unavailable' }]);
    expect(Date.now() - began).toBeLessThan(2500);
  });

  it('gets one second from ours even when it drips a byte now and then', async () => {
    let drip: NodeJS.Timeout | undefined;
    provider.lies.token = (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      drip = setInterval(() => response.write(' '), 50);
    };
    const page = await signIn(ours);
    clearInterval(drip);
    expect(page.status).toBe(503);
  });
});

describe('a token answer of 50 MB', () => {
  const SIZE = 50 * 1024 * 1024;
  let sent = 0;

  /** Sends as long as the other side takes it, and counts. */
  const flood = (): void => {
    sent = 0;
    provider.lies.token = (response, honest) => {
      const chunk = Buffer.alloc(64 * 1024, ' ');
      response.writeHead(200, { 'content-type': 'application/json' });
      const pump = (): void => {
        while (sent < SIZE && !response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', pump);
        }
        response.end(JSON.stringify(honest));
      };
      pump();
    };
  };

  it('is read whole by the plain strategy', async () => {
    flood();
    expect((await signIn(plain)).status).toBe(200);
    expect(sent).toBeGreaterThanOrEqual(SIZE);
  });

  it('is cut off by ours', async () => {
    flood();
    const page = await signIn(ours);
    expect([page.status, page.json()]).toEqual([502, { refused: 'sign-in.provider-answer' }]);
    expect(sent).toBeLessThan(SIZE / 5);
  });
});

describe('a token answer that is a gzip bomb', () => {
  const bomb = gzipSync(
    JSON.stringify({ access_token: 'x', token_type: 'Bearer', pad: ' '.repeat(50 * 1024 * 1024) }),
  );
  const lie = (): void => {
    provider.lies.token = (response) =>
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb);
  };

  it('is inflated whole by openid-client with the fetch it comes with', async () => {
    lie();
    const configuration = await client.discovery(
      new URL(provider.issuer),
      CLIENT.id,
      CLIENT.secret,
      client.ClientSecretBasic(CLIENT.secret),
      { execute: [client.allowInsecureRequests] },
    );
    const answer = await client.refreshTokenGrant(configuration, 'any');
    expect(answer['pad']).toHaveLength(50 * 1024 * 1024);
  });

  it('is not inflated by ours', async () => {
    lie();
    const page = await signIn(ours);
    expect([page.status, page.json()]).toEqual([502, { refused: 'sign-in.provider-answer' }]);
  });

  it('is different from honest compression, which ours understands though it did not ask for it', async () => {
    provider.lies.token = (response, honest) =>
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .end(gzipSync(JSON.stringify(honest)));
    expect((await signIn(ours)).status).toBe(200);
  });
});

describe('a provider that is not up yet', () => {
  it('is a 503, and the sign-in works as soon as it is there', async () => {
    const late = await startLyingProvider();
    const port = Number(new URL(late.issuer).port);
    await late.stop();
    const party = await startHardened(late.issuer, {
      transactions: new RedisTransactionStore(redis, prefix),
    });
    expect((await signIn(party)).json()).toEqual({ refused: 'sign-in.provider-unavailable' });
    const up = await startLyingProvider(port);
    await sleep(600);
    expect((await signIn(party)).status).toBe(200);
    await Promise.all([party.stop(), up.stop()]);
  });
});

it('asks for the scopes that the provider knows and for no resource that it does not list', async () => {
  await new CookieBrowser().visit((await new CookieBrowser().visit(`${ours.origin}/login`)).location!);
  const [asked] = provider.authorizationRequests;
  expect(asked?.get('scope')).toBe('openid profile');
  expect(asked?.has('resource')).toBe(false);
});

describe('a provider of another kind', () => {
  /** A relying party that has read nothing of the provider yet. */
  const meet = async (metadata: Record<string, unknown>): Promise<RelyingPartyUnderTest> => {
    provider.lies.metadata = metadata;
    return startHardened(provider.issuer, { transactions: new RedisTransactionStore(redis, prefix) });
  };

  it('that lists no scopes is asked for the standard ones, and for none of ours', async () => {
    const party = await meet({ scopes_supported: undefined });
    expect((await signIn(party)).status).toBe(200);
    expect(provider.authorizationRequests[0]?.get('scope')).toBe('openid profile');
    await party.stop();
  });

  it('that takes the secret in the form only gets it there, any other in the header', async () => {
    const party = await meet({ token_endpoint_auth_methods_supported: ['client_secret_post'] });
    expect((await signIn(party)).status).toBe(200);
    expect(provider.tokenRequests.at(-1)?.get('client_secret')).toBe(CLIENT.secret);
    expect((await signIn(ours)).status).toBe(200);
    expect(provider.tokenRequests.at(-1)?.has('client_secret')).toBe(false);
    expect(provider.clientCredentials.at(-1)).toMatch(/^Basic /);
    await party.stop();
  });

  it('without UserInfo signs people in by the ID token alone', async () => {
    const party = await meet({ userinfo_endpoint: undefined });
    expect((await signIn(party)).json()).toMatchObject({ signedIn: { subject: 'mallory' } });
    await party.stop();
  });

  it('that advertises unsigned ID tokens is not believed for that', async () => {
    const party = await meet({ id_token_signing_alg_values_supported: ['none', 'ES256'] });
    provider.lies.idToken = (honest) =>
      `${[{ alg: 'none' }, { ...honest, sub: 'victim' }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;
    expect((await signIn(party)).json()).toEqual({ refused: 'sign-in.refused' });
    await party.stop();
  });

  it.each([{ issuer: 'https://other.example' }, { jwks_uri: undefined }, { authorization_endpoint: 7 }])(
    'whose discovery document says %j signs nobody in',
    async (metadata) => {
      const party = await meet(metadata);
      expect((await signIn(party)).status).toBe(503);
      await party.stop();
    },
  );
});
