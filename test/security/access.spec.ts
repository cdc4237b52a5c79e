import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CookieBrowser } from '../support/cookie-browser.js';
import { RelyingPartyProbe } from '../support/relying-party-probe.js';
import { signInAs, startWholePortal, type WholePortal } from './whole-portal.js';

let portal: WholePortal;
beforeAll(async () => {
  portal = await startWholePortal();
});
afterAll(() => portal?.stop());

const probe = (): RelyingPartyProbe =>
  new RelyingPartyProbe(
    portal.identity.issuer,
    portal.gateway.origin,
    portal.identity.settings.OIDC_CLIENT_SECRET,
  );

async function tokensOf(login: string) {
  const party = probe();
  const back = await party.signIn(new CookieBrowser(), login, portal.identity.password);
  const code = back.searchParams.get('code')!;
  const { body } = await party.exchange(code);
  return { party, code, body };
}

const atServices = (token: string, path: string): Promise<Response> =>
  fetch(`${portal.servicesUrl}${path}`, { headers: { authorization: `Bearer ${token}` } });

describe('replay', () => {
  it('a code is good once, and its replay ends what it had brought', async () => {
    const { party, code, body } = await tokensOf('micronano-admin');
    expect((await party.exchange(code)).body.error).toBe('invalid_grant');
    expect((await party.refresh(body.refresh_token)).body.error).toBe('invalid_grant');
  });

  it('a refresh token is good once, and its replay ends the grant', async () => {
    const { party, body } = await tokensOf('micronano-admin');
    const { body: renewed } = await party.refresh(body.refresh_token);
    expect(renewed.refresh_token).not.toBe(body.refresh_token);
    // An answer that was lost on its way may be asked for again, by whoever has the client's secret, for seconds.
    const record = `${portal.identity.settings.REDIS_PREFIX}RefreshToken:${body.refresh_token}`;
    await portal.identity.redis.hset(record, 'consumed', Math.floor(Date.now() / 1000) - 11);
    expect((await party.refresh(body.refresh_token)).body.error).toBe('invalid_grant');
    expect((await party.refresh(renewed.refresh_token)).body.error).toBe('invalid_grant');
  });

  it('a refresh whose answer was lost succeeds again within seconds', async () => {
    const { party, body } = await tokensOf('micronano-admin');
    await party.refresh(body.refresh_token);
    const { body: again } = await party.refresh(body.refresh_token);
    expect((await party.refresh(again.refresh_token)).status).toBe(200);
  });

  it('a token of one audience opens no other', async () => {
    const { party, body } = await tokensOf('micronano-admin');
    const { body: hightech } = await party.refresh(body.refresh_token, { resource: 'urn:portal:hightech' });
    expect((await atServices(hightech.access_token, '/hightech/applications')).status).toBe(200);
    expect((await atServices(hightech.access_token, '/workspace/inbox')).status).toBe(401);
    expect((await atServices(hightech.id_token ?? body.id_token, '/hightech/applications')).status).toBe(401);
    expect((await atServices(hightech.refresh_token, '/hightech/applications')).status).toBe(401);
  });
});

describe('proxy headers', () => {
  it('say nothing of who somebody is', async () => {
    const answer = await new CookieBrowser().visit(`${portal.gateway.origin}/api/hightech/applications`, {
      headers: {
        'x-forwarded-user': 'auditor',
        'x-remote-user': 'auditor',
        'x-actor': '{"roles":[{"role":"auditor"}]}',
        'remote-user': 'auditor',
        authorization: 'Bearer guess',
      },
    });
    expect(answer.status).toBe(401);
  });

  it('do not move the addresses of identity', async () => {
    const answer = await new CookieBrowser().visit(
      `${portal.identity.issuer}/.well-known/openid-configuration`,
      { headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', host: 'evil.example' } },
    );
    expect(answer.text).not.toContain('evil.example');
  });
});

describe('clickjacking and injection', () => {
  it('pages cannot be framed, and run nothing that is written into them', async () => {
    const party = probe();
    const payload = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const browser = new CookieBrowser();
    const pages = [
      await browser.follow(party.authorizeUrl({ login_hint: payload })),
      await browser.visit(`${portal.identity.issuer}/${encodeURIComponent(payload)}`, {
        headers: { accept: 'text/html' },
      }),
      await browser.visit(party.authorizeUrl({ redirect_uri: payload }), {
        headers: { accept: 'text/html' },
      }),
      await browser.visit(`${portal.gateway.origin}/auth/callback?error=${encodeURIComponent(payload)}`, {
        headers: { accept: 'text/html' },
      }),
    ];
    for (const page of pages) {
      const policy = String(page.headers['content-security-policy'] ?? '');
      if (page.status < 300 || page.status >= 400) {
        expect(policy).toContain("frame-ancestors 'none'");
        expect(policy).not.toContain('unsafe-inline');
        expect(policy).not.toContain('unsafe-eval');
      }
      expect(page.text).not.toContain('<script>alert');
      expect(page.text).not.toContain('<img src=x');
    }
  });
});

describe('horizontal access', () => {
  it('another company’s case is not found, whatever is tried on it', async () => {
    const owner = await signInAs(portal, 'micronano-admin');
    const begun = await owner.call('POST', '/hightech/applications', { programme: 'national-hte' });
    expect([begun.status, begun.text]).toEqual([201, expect.any(String)]);
    const { id } = begun.json<{ id: string }>();
    const stranger = await signInAs(portal, 'optics-admin');
    const nobodys = '01970000-0000-7000-8000-000000000000';
    for (const path of ['', `/attachments/${nobodys}`, '/certificate.pdf']) {
      const [foreign, unknown] = [
        await stranger.call('GET', `/hightech/applications/${id}${path}`),
        await stranger.call('GET', `/hightech/applications/${nobodys}${path}`),
      ];
      expect([path, foreign.status]).toEqual([path, 404]);
      expect(unknown.status).toBe(404);
    }
    const changes = { version: 1, changes: [{ pointer: '/company/contact', value: 'x' }] };
    expect((await stranger.call('PATCH', `/hightech/applications/${id}/draft`, changes)).status).toBe(404);
    expect((await stranger.call('POST', `/hightech/applications/${id}/submit`, { version: 1 })).status).toBe(
      404,
    );
    expect((await stranger.call('GET', '/hightech/applications')).text).not.toContain(id);
  });
});
