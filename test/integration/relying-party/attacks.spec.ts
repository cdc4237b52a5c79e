import { gzipSync } from 'node:zlib';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import * as client from 'openid-client';
import { createClient } from 'redis';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { RedisTransactionStore } from '#relying-party';
import { CookieBrowser, type Page } from '../../support/cookie-browser.js';
import { redisUrl } from '../../support/engines.js';
import { CLIENT, json, startLyingProvider, type LyingProvider } from '../../support/lying-provider.js';
import { startHardened, startPlain, type RelyingPartyUnderTest } from './relying-parties.js';

const redis = createClient({ url: redisUrl() });
const prefix = `attacks-${randomBytes(6).toString('hex')}:`;
let provider: LyingProvider;
let ours: RelyingPartyUnderTest;
let plain: RelyingPartyUnderTest;

beforeAll(async () => {
  await redis.connect();
  provider = await startLyingProvider();
  ours = await startHardened(provider.issuer, {
    transactions: new RedisTransactionStore(redis, prefix),
    patience: 1000,
  });
  plain = await startPlain(provider.issuer);
});

afterEach(() => {
  provider.lies = {};
  provider.subject = 'mallory';
  provider.tokenRequests.length = 0;
  provider.authorizationRequests.length = 0;
});

afterAll(async () => {
  await Promise.all([ours.stop(), plain.stop(), provider.stop()]);
  for await (const keys of redis.scanIterator({ MATCH: `${prefix}*`, COUNT: 1000 })) {
    if (keys.length > 0) await redis.del(keys);
  }
  await redis.close();
});

const signIn = (party: RelyingPartyUnderTest, browser = new CookieBrowser()): Promise<Page> =>
  browser.follow(`${party.origin}/login`);

/** Goes through the provider and stops with the address of the callback in hand. */
async function callbackOf(
  party: RelyingPartyUnderTest,
  browser: CookieBrowser,
  path = '/login',
): Promise<URL> {
  const login = await browser.visit(`${party.origin}${path}`);
  const answer = await browser.visit(login.location!);
  return new URL(answer.location!);
}

const unsigned = (claims: object): string =>
  [{ alg: 'none' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');

it('an honest provider signs people in, with either strategy', async () => {
  expect((await signIn(plain)).json()).toEqual({ signedIn: { subject: 'mallory', name: 'Name of mallory' } });
  const page = await signIn(ours);
  expect(page.json()).toMatchObject({ signedIn: { subject: 'mallory', name: 'Name of mallory' } });
});

describe('an unsigned ID token (alg none, garbage for a signature)', () => {
  const lie = (): void => {
    provider.lies.idToken = (honest) => `${unsigned({ ...honest, sub: 'victim' })}.Z2FyYmFnZQ`;
    provider.lies.userInfo = (response) => json(response, { sub: 'victim' });
  };

  it('signs in as the victim with the plain strategy', async () => {
    lie();
    expect((await signIn(plain)).json()).toMatchObject({ signedIn: { subject: 'victim' } });
  });

  it('is refused by ours', async () => {
    lie();
    const page = await signIn(ours);
    expect(page.status).toBe(403);
    expect(page.json()).toEqual({ refused: 'sign-in.refused' });
  });

  it('is refused by ours with a signature of another key too', async () => {
    provider.lies.idToken = (honest) => {
      const header = Buffer.from(JSON.stringify({ alg: 'ES256', kid: 'k1' })).toString('base64url');
      const claims = Buffer.from(JSON.stringify({ ...honest, sub: 'victim' })).toString('base64url');
      return `${header}.${claims}.${randomBytes(64).toString('base64url')}`;
    };
    expect((await signIn(ours)).json()).toEqual({ refused: 'sign-in.refused' });
  });
});

describe('a UserInfo answer about somebody else', () => {
  const lie = (): void => {
    provider.lies.userInfo = (response) => json(response, { sub: 'victim', name: 'The Victim' });
  };

  it('signs in as the victim with the plain strategy', async () => {
    lie();
    expect((await signIn(plain)).json()).toEqual({ signedIn: { subject: 'victim', name: 'The Victim' } });
  });

  it('is refused by ours', async () => {
    lie();
    expect((await signIn(ours)).json()).toEqual({ refused: 'sign-in.refused' });
  });
});

describe('a UserInfo answer that is not JSON', () => {
  const lie = (): void => {
    provider.lies.userInfo = (response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
  };

  it('kills a process that uses the plain strategy', async () => {
    lie();
    const doomed = await startPlain(provider.issuer);
    await expect(signIn(doomed)).rejects.toThrow();
    await doomed.gone;
  });

  it('is a 502 with ours, and the next sign-in works', async () => {
    lie();
    const page = await signIn(ours);
    expect(page.status).toBe(502);
    expect(page.json()).toEqual({ refused: 'sign-in.provider-answer' });
    provider.lies = {};
    expect((await signIn(ours)).status).toBe(200);
  });
});

describe('a second tab that begins to sign in before the first has finished', () => {
  it('makes the first tab fail with the plain strategy', async () => {
    const browser = new CookieBrowser();
    const first = await callbackOf(plain, browser);
    const second = await callbackOf(plain, browser);
    expect((await browser.visit(first.href)).status).toBe(403);
    expect((await browser.visit(second.href)).status).toBe(403);
  });

  it('leaves each tab its own way with ours', async () => {
    const browser = new CookieBrowser();
    const first = await callbackOf(ours, browser, '/login?return_to=/first');
    const second = await callbackOf(ours, browser, '/login?return_to=/second');
    expect((await browser.visit(second.href)).json()).toMatchObject({
      info: { state: { returnTo: '/second' } },
    });
    expect((await browser.visit(first.href)).json()).toMatchObject({
      info: { state: { returnTo: '/first' } },
    });
  });

  it('is right with ours even when both tabs were opened before there was any cookie', async () => {
    const [one, two] = [new CookieBrowser(), new CookieBrowser()];
    const first = await callbackOf(ours, one, '/login?return_to=/first');
    const second = await callbackOf(ours, two, '/login?return_to=/second');
    // The browser keeps the later cookie; the first tab's sign-in restarts itself and lands where it wanted.
    expect((await two.follow(first.href)).json()).toMatchObject({ info: { state: { returnTo: '/first' } } });
    expect((await two.visit(second.href)).json()).toMatchObject({ info: { state: { returnTo: '/second' } } });
  });

  it('pushes the oldest sign-in of a browser out, when somebody opens more than eight, and that one restarts', async () => {
    const browser = new CookieBrowser();
    const first = await callbackOf(ours, browser, '/login?return_to=/first');
    for (let tab = 2; tab <= 9; tab += 1) await callbackOf(ours, browser, `/login?return_to=/tab-${tab}`);
    const restarted = await browser.visit(first.href);
    expect(restarted.status).toBe(302);
    expect((await browser.follow(restarted.location!)).json()).toMatchObject({
      info: { state: { returnTo: '/first' } },
    });
    expect(browser.cookies('127.0.0.1').match(/hardened=/g)).toHaveLength(1);
  });
});

describe('an error answer that nobody asked for', () => {
  const forged = '/callback?error=access_denied&error_description=You%20were%20blocked&state=unknown';

  it('is believed by the plain strategy', async () => {
    const page = await new CookieBrowser().visit(plain.origin + forged);
    expect(page.status).toBe(401);
  });

  it('is not believed by ours: the state is looked at first and the sign-in begins anew', async () => {
    const page = await new CookieBrowser().visit(ours.origin + forged);
    expect(page.status).toBe(302);
    expect(page.location).toMatch(`${provider.issuer}/authorize?`);
  });

  it('is believed by ours with the right state and issuer, and only then', async () => {
    const browser = new CookieBrowser();
    provider.lies.authorization = (answer) => {
      answer.delete('code');
      answer.set('error', 'access_denied');
    };
    const honest = await callbackOf(ours, browser);
    const page = await browser.visit(honest.href);
    expect([page.status, page.json()]).toEqual([403, { refused: 'sign-in.denied' }]);

    const foreign = await callbackOf(ours, browser);
    foreign.searchParams.set('iss', 'https://other.example');
    expect((await browser.visit(foreign.href)).json()).toEqual({ refused: 'sign-in.refused' });
  });
});

describe('a stolen code put into the attacker’s own sign-in', () => {
  const inject = async (party: RelyingPartyUnderTest): Promise<Page> => {
    provider.subject = 'victim';
    const stolen = await callbackOf(party, new CookieBrowser());
    provider.subject = 'mallory';
    const attacker = new CookieBrowser();
    const own = await callbackOf(party, attacker);
    own.searchParams.set('code', stolen.searchParams.get('code')!);
    provider.lies.userInfo = (response) => json(response, { sub: 'victim' });
    return attacker.visit(own.href);
  };

  it('signs the attacker in as the victim with the plain strategy, which knows no PKCE', async () => {
    const page = await inject(plain);
    expect(page.json()).toEqual({ signedIn: { subject: 'victim' } });
    expect(provider.authorizationRequests.some((request) => request.has('code_challenge'))).toBe(false);
  });

  it('is refused with ours: the code belongs to another verifier', async () => {
    const page = await inject(ours);
    expect(page.json()).toEqual({ refused: 'sign-in.refused' });
    expect(
      provider.authorizationRequests.every((request) => request.get('code_challenge_method') === 'S256'),
    ).toBe(true);
  });

  it('is refused with ours by the nonce alone, even at a provider that ignores PKCE', async () => {
    provider.lies.idToken = (honest) => ({ ...honest, nonce: 'of-another-sign-in' });
    expect((await signIn(ours)).json()).toEqual({ refused: 'sign-in.refused' });
  });
});

describe('clocks', () => {
  const shifted = (claim: 'exp' | 'iat', seconds: number): void => {
    provider.lies.idToken = (honest) => ({ ...honest, [claim]: Math.floor(Date.now() / 1000) + seconds });
  };

  it('two seconds apart break the plain strategy', async () => {
    shifted('exp', -2);
    expect((await signIn(plain)).status).toBe(403);
  });

  it('two seconds apart do not matter to ours', async () => {
    shifted('exp', -2);
    expect((await signIn(ours)).status).toBe(200);
  });

  it('that differ are measured by ours', async () => {
    shifted('iat', 7);
    const { skew } = (await signIn(ours)).json<{ skew: number }>();
    expect(skew).toBeGreaterThanOrEqual(6);
    expect(skew).toBeLessThanOrEqual(7);
  });

  it('a minute apart are refused by ours', async () => {
    shifted('exp', -60);
    expect((await signIn(ours)).json()).toEqual({ refused: 'sign-in.refused' });
  });

  it.each([3600, -3600])(
    'an ID token issued %i s from now is taken by the plain strategy',
    async (seconds) => {
      shifted('iat', seconds);
      expect((await signIn(plain)).status).toBe(200);
    },
  );

  it.each([3600, -3600])('an ID token issued %i s from now is refused by ours', async (seconds) => {
    shifted('iat', seconds);
    expect((await signIn(ours)).json()).toEqual({ refused: 'sign-in.refused' });
  });
});

describe.each([
  ['missing', (answer: URLSearchParams) => answer.delete('iss')],
  ['that of another provider', (answer: URLSearchParams) => answer.set('iss', 'https://other.example')],
  ['given twice', (answer: URLSearchParams) => answer.append('iss', 'https://other.example')],
])('an answer whose issuer (RFC 9207) is %s', (_what, tamper) => {
  it('is taken by the plain strategy', async () => {
    provider.lies.authorization = tamper;
    expect((await signIn(plain)).status).toBe(200);
  });

  it('is refused by ours, before the code is sent anywhere', async () => {
    provider.lies.authorization = tamper;
    expect((await signIn(ours)).json()).toEqual({ refused: 'sign-in.refused' });
    expect(provider.tokenRequests).toHaveLength(0);
  });
});

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

describe('a sign-in page left open for too long', () => {
  it('is a dead end with the plain strategy once the session has gone', async () => {
    const browser = new CookieBrowser();
    const callback = await callbackOf(plain, browser);
    browser.forget('127.0.0.1', 'plain');
    expect((await browser.visit(callback.href)).status).toBe(403);
  });

  it('restarts itself with ours and lands where it wanted', async () => {
    const short = await startHardened(provider.issuer, {
      transactions: new RedisTransactionStore(redis, prefix, {
        lifetime: 60,
        traceLifetime: 5000,
        perBrowser: 8,
      }),
    });
    const browser = new CookieBrowser();
    const callback = await callbackOf(short, browser, '/login?return_to=/draft');
    await sleep(120);
    const late = await browser.visit(callback.href);
    expect(late.location).toMatch(`${provider.issuer}/authorize?`);
    expect((await browser.follow(late.location!)).json()).toMatchObject({
      info: { state: { returnTo: '/draft' } },
    });
    await short.stop();
  });

  it('does not send a browser without cookies round in circles', async () => {
    let url = `${ours.origin}/login`;
    for (let hop = 0; hop < 12; hop += 1) {
      const page = await new CookieBrowser().visit(url);
      if (page.location === null) {
        expect([page.status, page.json()]).toEqual([400, { refused: 'sign-in.cookies-blocked' }]);
        return;
      }
      url = page.location;
    }
    expect.fail('twelve redirects and no end');
  });
});

describe('a callback that comes twice', () => {
  it('is a dead end with the plain strategy', async () => {
    const browser = new CookieBrowser();
    const callback = await callbackOf(plain, browser);
    expect((await browser.visit(callback.href)).status).toBe(200);
    expect((await browser.visit(callback.href)).status).toBe(403);
  });

  it('spends its code once with ours; the second one begins anew', async () => {
    const browser = new CookieBrowser();
    const callback = await callbackOf(ours, browser);
    const pages = await Promise.all([browser.visit(callback.href), browser.visit(callback.href)]);
    expect(new Set(pages.map((page) => page.status))).toEqual(new Set([200, 302]));
    expect(provider.tokenRequests).toHaveLength(1);
  });

  it('is worth nothing with ours in somebody else’s browser (login CSRF)', async () => {
    const attacker = await callbackOf(ours, new CookieBrowser());
    const victim = new CookieBrowser();
    await victim.visit(`${ours.origin}/login`);
    const page = await victim.visit(attacker.href);
    expect(page.status).toBe(302);
    expect(provider.tokenRequests).toHaveLength(0);
  });
});

describe('a code on the address that begins a sign-in', () => {
  it('is not taken for a callback by ours', async () => {
    const page = await new CookieBrowser().visit(
      `${ours.origin}/login?code=x&error=access_denied&return_to=//evil.example`,
    );
    expect(page.location).toMatch(`${provider.issuer}/authorize?`);
    expect(provider.tokenRequests).toHaveLength(0);
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
