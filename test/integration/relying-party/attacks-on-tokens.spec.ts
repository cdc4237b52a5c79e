import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { json } from '../../support/lying-provider.js';
import { startPlain } from './relying-parties.js';
import { ours, plain, provider, signIn, setUpAttacks } from './attack-world.js';

setUpAttacks();

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

  it.each(['exp', 'iat'] as const)('ten seconds apart (%s) are the most that ours allows', async (claim) => {
    const sign = claim === 'exp' ? -1 : 1;
    shifted(claim, sign * 7);
    expect((await signIn(ours)).status).toBe(200);
    shifted(claim, sign * 15);
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
