import { setTimeout as pause } from 'node:timers/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KeyRotation, loadSecrets, SECRET_NAMES, SigningKey, verifyAudit } from '#identity';
import { Db } from '#platform';
import { RotateKeys } from '../../../apps/identity/src/keys/rotate-keys.js';
import { IdentityRuntime } from '../../../apps/identity/src/runtime.js';
import { CookieBrowser } from '../../support/cookie-browser.js';
import { RelyingPartyProbe, submit, type Tokens } from '../../support/relying-party-probe.js';
import { startRoundRobin, type RoundRobin } from '../../support/round-robin.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

const HOUR = 3_600_000;
const NOW_TERMS = { overlapMs: 0, publishAfterMs: 0, keepMs: 12 * 3_600_000 };
/** Every process has read the keys again by then. */
const READ_BY_ALL = 7000;
/** Milliseconds between two sign-ins: many dozens fall into each change, and other tests have the processor as well. */
const BETWEEN = 100;

describe('keys change while people sign in at two processes', () => {
  let front: RoundRobin;
  let identity: TestIdentity;
  let second: NestExpressApplication;
  let rotation: KeyRotation;

  beforeAll(async () => {
    front = await startRoundRobin();
    identity = await startTestIdentity({
      OIDC_ISSUER: front.origin,
      OIDC_CLIENT_SECRET_PREVIOUS: 'the secret that the portal had before',
    });
    second = await identity.another();
    await second.listen(0, '127.0.0.1');
    front.ports.push(identity.settings.IDENTITY_PORT, Number(new URL(await second.getUrl()).port));
    rotation = await KeyRotation.open(
      new Db(identity.source),
      identity.settings.KEY_ENCRYPTION_KEY,
      new Date(),
    );
  });
  afterAll(async () => {
    await second?.close();
    await identity?.stop();
    await front?.stop();
  });

  const probe = (secret = identity.settings.OIDC_CLIENT_SECRET): RelyingPartyProbe =>
    new RelyingPartyProbe(identity.issuer, identity.portal, secret);

  async function signIn(browser = new CookieBrowser()): Promise<Tokens> {
    const party = probe();
    const back = await party.signIn(browser, 'municipal-reviewer', identity.password);
    const { status, body } = await party.exchange(back.searchParams.get('code') ?? '', {
      resource: 'urn:portal:hightech',
    });
    if (status !== 200) throw new Error(`no tokens: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  const states = async (): Promise<string[]> =>
    (await identity.source.manager.find(SigningKey)).map(({ state }) => state).toSorted();

  it(
    'and nobody notices, not even with a sign-out hint from before both changes',
    { timeout: 120_000 },
    async () => {
      const keys = createRemoteJWKSet(new URL('/jwks', identity.issuer), { cooldownDuration: 2000 });
      const signedBy = new Set<string>();
      const early = new CookieBrowser();
      const { id_token: hint } = await signIn(early);
      const stop = new AbortController();
      let done = 0;
      const failures: unknown[] = [];
      const load = (async () => {
        while (!stop.signal.aborted) {
          try {
            const tokens = await signIn();
            for (const token of [tokens.id_token, tokens.access_token]) {
              await jwtVerify(token, keys, { issuer: identity.issuer });
              signedBy.add(String(decodeProtectedHeader(token).kid));
            }
            done += 1;
            await pause(BETWEEN);
          } catch (error) {
            failures.push(error);
          }
        }
      })();
      for (const _round of [1, 2]) {
        expect((await rotation.signingKey({ ...NOW_TERMS, now: new Date() })).published).not.toBeNull();
        await pause(READ_BY_ALL);
        expect((await rotation.signingKey({ ...NOW_TERMS, now: new Date() })).promoted).not.toBeNull();
        await pause(READ_BY_ALL);
      }
      stop.abort();
      await load;
      expect(failures).toEqual([]);
      expect(done).toBeGreaterThan(10);
      expect(signedBy.size).toBe(3);
      expect(await states()).toEqual(['active', 'retired', 'retired']);

      const query = new URLSearchParams({
        id_token_hint: hint,
        post_logout_redirect_uri: `${identity.portal}/`,
      });
      const page = await early.visit(`${identity.issuer}/session/end?${query.toString()}`);
      expect([page.status, page.text.includes('/session/end/confirm')]).toEqual([200, true]);
      const left = await submit(early, page, { logout: 'yes' });
      // The page that says who is told leads on to where the hint's client may ask to go.
      expect(left.status).toBe(303);
      expect(new URL(left.location!).searchParams.get('onward')).toBe(`${identity.portal}/`);
    },
  );

  it('and a key that was published for too short a time does not sign yet', async () => {
    const first = await rotation.signingKey({ ...NOW_TERMS, overlapMs: HOUR, now: new Date() });
    expect(first.published).not.toBeNull();
    const again = await rotation.signingKey({ ...NOW_TERMS, overlapMs: HOUR, now: new Date() });
    expect(again).toMatchObject({ promoted: null, published: null, waitsUntil: first.waitsUntil });
    expect(await states()).toEqual(['active', 'published', 'retired', 'retired']);
  });

  it('by the clock as well, and old keys go when all that they have signed has expired', async () => {
    const schedule = second.get(RotateKeys);
    const later = new Date(Date.now() + 100 * 24 * HOUR);
    await schedule.run(later);
    expect(await states()).toEqual(['active', 'retired']);
    await schedule.run(new Date(later.getTime() + 14 * HOUR));
    expect(await states()).toEqual(['active']);
    await schedule.run(new Date(later.getTime() + 90 * 24 * HOUR));
    expect(await states()).toEqual(['active', 'published']);
  });

  it('and so do the keys of cookies, forms, devices, mails and the audit log, and nobody is signed out', async () => {
    const browser = new CookieBrowser();
    await signIn(browser);
    const before = browser.cookie('localhost', 'identity.sig');
    for (const name of SECRET_NAMES) await rotation.secret(name, new Date());
    for (const process of [identity.app(), second]) {
      const { secretStore } = process.get(IdentityRuntime);
      await secretStore.refresh();
    }
    // As if a minute had passed: the new versions begin.
    await identity.source.query('UPDATE sealed_secret SET active_from = created_at');
    for (const process of [identity.app(), second]) await process.get(IdentityRuntime).secretStore.refresh();

    const page = await browser.visit(`${identity.issuer}/account`);
    expect(page.status).toBe(200);
    await browser.follow(probe().authorizeUrl(), probe().atPortal);
    expect(browser.cookie('localhost', 'identity.sig')).not.toBe(before);
    await signIn();
    const { audit } = await loadSecrets(identity.source, identity.settings.KEY_ENCRYPTION_KEY, new Date());
    expect(audit.newest).toBeGreaterThan(1);
    expect(await verifyAudit(identity.source.manager, audit)).toMatchObject({ brokenAt: null });
  });

  it('and the portal comes with its former secret until that is taken away', async () => {
    const party = probe('the secret that the portal had before');
    const back = await party.signIn(new CookieBrowser(), 'municipal-reviewer', identity.password);
    expect((await party.exchange(back.searchParams.get('code') ?? '')).status).toBe(200);
    const stranger = probe('a secret that nobody has ever had');
    const again = await stranger.signIn(new CookieBrowser(), 'municipal-reviewer', identity.password);
    expect((await stranger.exchange(again.searchParams.get('code') ?? '')).status).toBe(401);
  });
});
