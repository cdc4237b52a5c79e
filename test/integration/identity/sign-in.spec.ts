import { createHash } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessTokenClaims, portalClaims } from '#contracts';
import { Password, Person } from '#identity';
import { CookieBrowser, type Page } from '../../support/cookie-browser.js';
import { RelyingPartyProbe, submit } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';
import { typicalTimes } from '../../support/typical-times.js';

let identity: TestIdentity;
const probe = (): RelyingPartyProbe =>
  new RelyingPartyProbe(identity.issuer, identity.portal, identity.settings.OIDC_CLIENT_SECRET);
const openSignIn = (browser: CookieBrowser, party = probe()): Promise<Page> =>
  browser.follow(party.authorizeUrl(), party.atPortal);

beforeAll(async () => {
  identity = await startTestIdentity({ SIGN_IN_TRIES_PER_ADDRESS: '10000' });
});
afterAll(() => identity?.stop());

describe('signing in with a password', () => {
  it('leads to tokens that say who acts for which company, and what they may do', async () => {
    const party = probe();
    const back = await party.signIn(new CookieBrowser(), 'Micronano-Admin ', identity.password);
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
    const verified = await party.verified(refreshed.body.access_token, 'urn:portal:hightech');
    const access = accessTokenClaims.parse(verified);
    expect(access).toMatchObject({
      name: '张敏（示例）',
      grants: ['fill', 'submit'],
      roles: [],
      company: { uscc: '91110108MADEM0011M', role: 'administrator' },
      client_id: 'portal',
      sid: idToken['sid'],
      memberOf: [claims.company?.id],
    });
    expect(access.exp - access.iat).toBe(300);
  });

  it('says the same in UserInfo', async () => {
    const party = probe();
    const back = await party.signIn(new CookieBrowser(), 'micronano-filler', identity.password);
    const { body } = await party.exchange(back.searchParams.get('code')!);
    const answer = await fetch(`${identity.issuer}/me`, {
      headers: { authorization: `Bearer ${body.access_token}` },
    });
    const info = (await answer.json()) as Record<string, unknown>;
    expect(portalClaims.parse(info)).toEqual(portalClaims.parse(party.decoded(body.id_token)));
    expect(info['grants']).toEqual({ hightech: ['fill'], voucher: ['fill'] });
  });

  it('lets staff go straight on, with roles and district and no company', async () => {
    const party = probe();
    const back = await party.signIn(new CookieBrowser(), 'haidian-reviewer', identity.password);
    const { body } = await party.exchange(back.searchParams.get('code')!);
    const claims = portalClaims.parse(party.decoded(body.id_token));
    expect(claims.company).toBeUndefined();
    expect(claims.roles).toEqual([{ role: 'district-reviewer', district: '110108' }]);
  });

  it('asks who has two companies for which one they act, keeps the choice, and asks again on request', async () => {
    const browser = new CookieBrowser();
    const optics = '0197a000-0000-7000-8000-00000000c002';
    const party = probe();
    const back = await party.signIn(browser, 'micronano-member', identity.password, optics);
    const { body } = await party.exchange(back.searchParams.get('code')!);
    expect(portalClaims.parse(party.decoded(body.id_token)).company?.id).toBe(optics);

    const again = probe();
    const silent = await browser.follow(again.authorizeUrl(), again.atPortal);
    const second = await again.exchange(new URL(silent.location!).searchParams.get('code')!);
    expect(portalClaims.parse(again.decoded(second.body.id_token)).company?.id).toBe(optics);

    const third = probe();
    const asked = await browser.follow(third.authorizeUrl({ prompt: 'company' }), third.atPortal);
    expect(asked.text).toContain('北京微纳传感示例有限公司');
  });

  it('refuses a company that the person does not belong to', async () => {
    const party = probe();
    const browser = new CookieBrowser();
    const page = await submit(browser, await openSignIn(browser, party), {
      login: 'micronano-member',
      password: identity.password,
    });
    const choice = await party.onward(browser, page);
    const foreign = await submit(browser, choice, { company: '0197a000-0000-7000-8000-00000000c003' });
    expect(foreign.status).toBe(422);
    expect(foreign.text).toContain('您已不能代表这家企业');
  });
});

describe('a wrong password', () => {
  it('and an unknown account get the same words', async () => {
    const answers = await Promise.all(
      ['micronano-admin', 'nobody-of-that-name'].map(async (login) => {
        const browser = new CookieBrowser();
        const page = await openSignIn(browser);
        const answer = await submit(browser, page, { login, password: 'wrong password entirely' });
        return { status: answer.status, text: withoutSecrets(answer.text, login) };
      }),
    );
    expect(answers[0]!.status).toBe(422);
    expect(answers[0]!.text).toContain('登录名或密码不正确');
    expect(answers[1]).toEqual(answers[0]);
  });

  it('and an unknown account take the same time', async () => {
    const mistaking = (login: (turn: number) => string) => async (turn: number) => {
      const tries = await keys('tries:*');
      if (turn % 4 === 0) await identity.redis.del(...tries);
      const browser = new CookieBrowser();
      const page = await openSignIn(browser);
      return () => submit(browser, page, { login: login(turn), password: 'wrong password entirely' });
    };
    const [known, unknown] = await typicalTimes(
      16,
      mistaking((turn) => ['optics-admin', 'software-admin', 'rail-admin', 'auditor'][turn % 4]!),
      mistaking((turn) => `nobody-${turn}`),
    );
    // Without the dummy hash the unknown account would answer in a fraction of the time (about 5 ms against 30).
    expect(unknown / known).toBeGreaterThan(0.6);
    expect(unknown / known).toBeLessThan(1.6);
  });

  it('beside an empty field is not looked at', async () => {
    const browser = new CookieBrowser();
    const answer = await submit(browser, await openSignIn(browser), { login: '', password: '' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('href="#login"');
    expect(answer.text).toContain('href="#password"');
  });

  it('makes the next try wait, longer each time, whatever account and place', async () => {
    const waits: number[] = [];
    for (let round = 0; round < 7; round++) {
      const browser = new CookieBrowser();
      const answer = await submit(browser, await openSignIn(browser), {
        login: 'diagnostics-admin',
        password: 'no',
      });
      if (answer.status === 429) waits.push(Number(answer.headers['retry-after']));
    }
    expect(waits).toHaveLength(2);
    expect(waits[0]).toBe(1);
  });

  it('of a stranger does not slow down a browser that is known to the account', async () => {
    const known = new CookieBrowser();
    await probe().signIn(known, 'software-admin', identity.password);
    for (let round = 0; round < 8; round++) {
      const stranger = new CookieBrowser();
      await submit(stranger, await openSignIn(stranger), { login: 'software-admin', password: 'guess' });
    }
    const stranger = new CookieBrowser();
    const blocked = await submit(stranger, await openSignIn(stranger), {
      login: 'software-admin',
      password: identity.password,
    });
    expect(blocked.status).toBe(429);
    known.forget('localhost', 'identity');
    const back = await probe().signIn(known, 'software-admin', identity.password);
    expect(back.searchParams.get('code')).toBeTruthy();
  });
});

describe('stored passwords', () => {
  it('are hashed again at sign-in when the parameters were raised since', async () => {
    const person = await identity.source.manager.findOneByOrFail(Person, { login: 'auditor' });
    const weak = await hash(identity.password, {
      algorithm: 2,
      memoryCost: 8192,
      timeCost: 1,
      parallelism: 1,
    });
    await identity.source.manager.update(Password, { personId: person.id }, { hash: weak });
    await identity.redis.del(...(await keys('tries:*')));
    await probe().signIn(new CookieBrowser(), 'auditor', identity.password);
    const stored = await identity.source.manager.findOneByOrFail(Password, { personId: person.id });
    expect(stored.hash).toContain('m=19456,t=2,p=1');
  });

  it('of a disabled person open nothing', async () => {
    const person = await identity.source.manager.findOneByOrFail(Person, { login: 'rail-admin' });
    await identity.source.manager.update(Person, { id: person.id }, { disabledAt: new Date() });
    const browser = new CookieBrowser();
    const answer = await submit(browser, await openSignIn(browser), {
      login: 'rail-admin',
      password: identity.password,
    });
    expect(answer.status).toBe(422);
    await identity.source.manager.update(Person, { id: person.id }, { disabledAt: null });
  });
});

function withoutSecrets(html: string, login: string): string {
  return html
    .replaceAll(login, 'LOGIN')
    .replace(/value="[\w-]{40,}"/g, 'TOKEN')
    .replace(/\/interaction\/[\w-]+/g, '/interaction/UID')
    .replace(/value="LOGIN"/g, 'value=""');
}

async function keys(pattern: string): Promise<string[]> {
  const found = await identity.redis.keys(`${identity.settings.REDIS_PREFIX}${pattern}`);
  return found.length > 0 ? found : [`nothing-${createHash('sha1').digest('hex')}`];
}
