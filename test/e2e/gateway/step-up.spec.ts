import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CookieBrowser } from '../../support/cookie-browser.js';
import type { LyingProvider } from '../../support/lying-provider.js';
import {
  COMPANY,
  connectRedis,
  fromPage,
  PORTAL_METADATA,
  signIn,
  startGatewayWorld,
  type GatewayUnderTest,
  type GatewayWorld,
  type StandInServices,
} from './gateway-world.js';

const HOST = '127.0.0.1';
const CHALLENGE = 'Bearer error="insufficient_user_authentication", max_age=300';

let world: GatewayWorld;
let provider: LyingProvider;
let services: StandInServices;
let gateway: GatewayUnderTest;

beforeAll(async () => {
  world = await startGatewayWorld();
  ({ provider, services, gateway } = world);
  tell({});
});

afterEach(() => {
  services.answer = undefined;
  provider.subject = 'mallory';
  tell({});
});

afterAll(() => world.stop());

const secondsAgo = (seconds: number): number => Math.floor(Date.now() / 1000) - seconds;

/** What the provider says of who signs in next: now, unless told otherwise. */
function tell(claims: Record<string, unknown>): void {
  const usual = { name: '王小明', company: COMPANY, roles: [], grants: {}, auth_time: secondsAgo(0) };
  provider.lies = { metadata: PORTAL_METADATA, claims: { ...usual, ...claims } };
}

const login = () => `${gateway.origin}/auth/login?step_up=1&return_to=/signed-in`;
const confirm = (browser: CookieBrowser) => browser.follow(login(), (url) => url.endsWith('/signed-in'));

interface Session {
  readonly csrfToken: string;
  readonly signedInAt: string;
}

async function sessionOf(browser: CookieBrowser): Promise<Session> {
  const page = await browser.visit(`${gateway.origin}/auth/session`);
  expect(page.status).toBe(200);
  return page.json<Session>();
}

function write(browser: CookieBrowser, csrf: string) {
  const options = { method: 'POST', headers: fromPage(gateway, csrf) } as const;
  return browser.visit(`${gateway.origin}/api/hightech/applications/1/submit`, options);
}

describe('showing once more who one is', () => {
  it('asks the provider to ask, and to say when that was', async () => {
    const asked = async (address: string) =>
      new URL((await new CookieBrowser().visit(address)).location ?? '').searchParams;
    const stepUp = await asked(login());
    expect([stepUp.get('prompt'), stepUp.get('max_age')]).toEqual(['login', '300']);
    const plain = await asked(`${gateway.origin}/auth/login?return_to=/signed-in`);
    expect([plain.get('prompt'), plain.get('max_age')]).toEqual([null, null]);
  });

  it('gives the session a new id, and pages that are open elsewhere go on with theirs', async () => {
    tell({});
    const { browser, csrf } = await signIn(gateway);
    const before = await sessionOf(browser);
    const former = browser.cookie(HOST, 'portal')!;
    expect((await confirm(browser)).location).toBe(`${gateway.origin}/signed-in`);

    expect(browser.cookie(HOST, 'portal')).not.toBe(former);
    const after = await sessionOf(browser);
    expect(after.csrfToken).toBe(csrf);
    expect(Date.parse(after.signedInAt)).toBeGreaterThan(Date.parse(before.signedInAt));
    expect((await write(browser, csrf)).status).toBe(200);
    const thief = new CookieBrowser();
    thief.setCookie(HOST, 'portal', former);
    expect((await thief.visit(`${gateway.origin}/auth/session`)).status).toBe(401);
  });

  it.each([
    ['another person', () => (provider.subject = 'somebody-else')],
    [
      'the same person for another company',
      () => tell({ company: { ...COMPANY, id: '018f2f6e-0000-7000-8000-000000000002' } }),
    ],
  ])('by %s is a fresh sign-in: no open page may write for them', async (_who, become) => {
    tell({});
    const { browser, csrf } = await signIn(gateway);
    become();
    await confirm(browser);
    expect((await sessionOf(browser)).csrfToken).not.toBe(csrf);
    expect((await write(browser, csrf)).status).toBe(403);
  });

  it.each([
    ['was long ago', () => tell({ auth_time: secondsAgo(400) })],
    ['is not said', () => tell({ auth_time: undefined })],
  ])('counts for nothing when the time of it %s, and the session stays as it was', async (_what, lie) => {
    tell({});
    const { browser } = await signIn(gateway);
    const before = await sessionOf(browser);
    lie();
    const page = await browser.follow(login());
    expect([page.status, page.json()['code']]).toEqual([403, 'sign-in.refused']);
    expect(await sessionOf(browser)).toMatchObject({ signedInAt: before.signedInAt });
  });

  it('that comes back too late begins anew, although somebody is signed in', async () => {
    tell({});
    const { browser } = await signIn(gateway);
    const { location } = await browser.visit(login());
    const { location: callback } = await browser.visit(location ?? '');
    const redis = await connectRedis();
    const state = new URL(callback ?? '').searchParams.get('state');
    for (const key of await redis.keys(`*transaction:${state}`)) await redis.del(key);
    await redis.close();
    const again = new URL((await browser.visit(callback ?? '')).location ?? '');
    expect(again.origin).toBe(provider.issuer);
    expect([again.searchParams.get('prompt'), again.searchParams.get('max_age')]).toEqual(['login', '300']);
    const landed = await browser.follow(again.href, (url) => url.endsWith('/signed-in'));
    expect(landed.location).toBe(`${gateway.origin}/signed-in`);
  });
});

describe('a service', () => {
  const problem = { code: 'step-up-required', status: 403, title: 'x', maxAge: 300 };

  it('that wants it is heard by the browser, challenge and all, and no token is renewed for it', async () => {
    tell({});
    const { browser, csrf } = await signIn(gateway);
    await write(browser, csrf);
    provider.tokenRequests.length = 0;
    services.answer = (_request, response) =>
      response
        .writeHead(403, { 'content-type': 'application/problem+json', 'www-authenticate': CHALLENGE })
        .end(JSON.stringify(problem));
    const page = await write(browser, csrf);
    expect(page.status).toBe(403);
    expect(page.headers['www-authenticate']).toBe(CHALLENGE);
    expect(page.json()).toEqual(problem);
    expect(provider.tokenRequests).toHaveLength(0);
  });

  it('that refuses every token is asked twice, not for ever', async () => {
    tell({});
    const { browser } = await signIn(gateway);
    let asked = 0;
    services.answer = (_request, response) => {
      asked += 1;
      response.writeHead(401).end();
    };
    expect((await browser.visit(`${gateway.origin}/api/hightech/x`)).status).toBe(401);
    expect(asked).toBe(2);
  });
});
