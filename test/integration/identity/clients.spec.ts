import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CookieBrowser } from '../../support/cookie-browser.js';
import { listenForLogout, type LogoutListener } from '../../support/logout-listener.js';
import { PARTY, PLAIN, RegisteredSystems, type Added } from '../../support/registered-systems.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

let identity: TestIdentity;
let listener: LogoutListener;
let systems: RegisteredSystems;

beforeAll(async () => {
  listener = await listenForLogout();
  identity = await startTestIdentity();
  systems = new RegisteredSystems(identity);
});
afterAll(async () => {
  await identity?.stop();
  await listener?.close();
});

describe('a system that the command line has registered', () => {
  it('lets people in with no question but their password, and learns name and e-mail alone', async () => {
    const client = await systems.added();
    expect(client.client_secret).toMatch(/^[\w-]{43}$/);
    const probe = systems.party(client);
    const { status, body } = await probe.exchange(await systems.codeFor(probe));
    expect(status).toBe(200);
    const claims = await probe.verified(body.id_token, client.client_id);
    expect(claims).toMatchObject({ nonce: probe.nonce });
    const answer = await fetch(`${identity.issuer}/me`, {
      headers: { authorization: `Bearer ${body.access_token}` },
    });
    expect(Object.keys((await answer.json()) as object).toSorted()).toEqual([
      'email',
      'email_verified',
      'name',
      'sub',
    ]);
    expect(body.refresh_token).toBeUndefined();
  });

  it('is entered without a second sign-in by whoever is signed in, also when it asks for consent', async () => {
    const browser = new CookieBrowser();
    await systems.codeFor(systems.party(await systems.added()), browser);
    const other = systems.party(await systems.added());
    for (const more of [{}, { prompt: 'none' }, { prompt: 'consent' }] as Record<string, string>[]) {
      const page = await browser.follow(other.authorizeUrl({ ...PLAIN, ...more }), other.atPortal);
      expect(new URL(page.location ?? page.url).searchParams.get('code'), page.text).toBeTruthy();
    }
  });

  it('gets company and roles only when that was registered', async () => {
    const refused = await new CookieBrowser().visit(
      systems.party(await systems.added()).authorizeUrl({ scope: 'openid portal' }),
    );
    expect(new URL(refused.location ?? '').searchParams.get('error')).toBe('invalid_scope');
    const probe = systems.party(await systems.added('--portal-claims'));
    const browser = new CookieBrowser();
    const back = await probe.signIn(browser, 'micronano-admin', identity.password);
    const { body } = await probe.exchange(back.searchParams.get('code')!);
    const answer = await fetch(`${identity.issuer}/me`, {
      headers: { authorization: `Bearer ${body.access_token}` },
    });
    expect(await answer.json()).toMatchObject({ company: { role: 'administrator' } });
  });

  it('may be a program without a secret, which must show its code verifier', async () => {
    const client = await systems.added('--public');
    expect(client.client_secret).toBeNull();
    const probe = systems.party(client);
    const fields = {
      grant_type: 'authorization_code',
      code: await systems.codeFor(probe),
      redirect_uri: `${PARTY}/auth/callback`,
      client_id: client.client_id,
    };
    const ask = async (more: Record<string, string>) =>
      (
        await fetch(`${identity.issuer}/token`, {
          method: 'POST',
          body: new URLSearchParams({ ...fields, ...more }),
        })
      ).status;
    expect(await ask({ code_verifier: 'x'.repeat(43) })).toBe(400);
    fields.code = await systems.codeFor(probe);
    expect(await ask({ code_verifier: probe.verifier })).toBe(200);
    const noChallenge = new URL(probe.authorizeUrl(PLAIN));
    noChallenge.searchParams.delete('code_challenge');
    const refused = await new CookieBrowser().visit(noChallenge.href);
    expect(new URL(refused.location ?? '').searchParams.get('error')).toBe('invalid_request');
  });

  it('is told all mistakes at once when it cannot be registered, and nothing is', async () => {
    const before = await systems.cli('client', 'list', '--json');
    const { code, out, note } = await systems.cli(
      'client',
      'add',
      '--type',
      'oidc',
      '--name',
      'X',
      '--redirect-uri',
      'http://evil.example/cb',
      '--redirect-uri',
      'https://a.example/*',
      '--logout-uri',
      'ftp://x',
      '--roles',
      'king',
    );
    expect([code, out]).toEqual([1, '']);
    expect(note).toContain('addresses/0: “http://evil.example/cb” must use https');
    expect(note).toContain('addresses/1: “https://a.example/*” must not contain *');
    expect(note).toContain('logoutUri: “ftp://x” is not a whole address');
    expect(note).toContain('admits: There is no role “king”.');
    expect((await systems.cli('client', 'list', '--json')).out).toBe(before.out);
  });

  it('cannot have what belongs to the portal or to another system', async () => {
    await systems.added('--audience', 'urn:example:taken');
    const again = await systems.cli(
      'client',
      'add',
      '--type',
      'oidc',
      '--name',
      'X',
      '--redirect-uri',
      `${PARTY}/`,
      '--audience',
      'urn:example:taken',
    );
    expect(again.note).toContain('Another system has registered this audience.');
    for (const verb of ['disable', 'remove', 'rotate-secret'])
      expect((await systems.cli('client', verb, 'portal')).note).toContain('client.first-party');
    expect((await systems.cli('client', 'disable', 'nobody')).note).toContain('client.unknown');
  });
});

describe('access tokens of a registered system', () => {
  it('are for its own audience, and carry no company unless that was registered', async () => {
    const client = await systems.added(
      '--audience',
      'urn:example:reports',
      '--logout-uri',
      `${listener.url}/logout`,
    );
    const probe = systems.party(client, 'urn:example:reports');
    const code = await systems.codeFor(probe);
    const { body } = await probe.exchange(code, { resource: 'urn:example:reports' });
    const claims = await probe.verified(body.access_token, 'urn:example:reports');
    expect(claims).toMatchObject({ client_id: client.client_id, sid: expect.any(String) });
    expect(claims).not.toHaveProperty('company');
    expect(claims).not.toHaveProperty('memberOf');
  });

  it.each(['urn:portal:hightech', 'urn:portal:workspace', 'urn:example:other'])(
    'are never for %s, whether asked at the beginning or for the code',
    async (audience) => {
      const client = await systems.added('--portal-claims');
      const refused = await new CookieBrowser().visit(systems.party(client, audience).authorizeUrl(PLAIN));
      expect(new URL(refused.location ?? '').searchParams.get('error')).toBe('invalid_target');
      const probe = systems.party(client);
      const { body } = await probe.exchange(await systems.codeFor(probe), { resource: audience });
      expect(body.error).toBe('invalid_target');
    },
  );
});

describe('the secret of a system', () => {
  it('changes without one failed sign-in: old and new are good together, then the new one alone', async () => {
    const client = await systems.added();
    const rotated = await systems.cli('client', 'rotate-secret', client.client_id, '--keep', '24h');
    const next = JSON.parse(rotated.out) as Added;
    expect(next.client_secret).not.toBe(client.client_secret);
    for (const one of [client, next, client, next]) {
      const probe = systems.party(one);
      expect((await probe.exchange(await systems.codeFor(probe))).status).toBe(200);
    }
    const last = JSON.parse(
      (await systems.cli('client', 'rotate-secret', client.client_id, '--keep', '0m')).out,
    ) as Added;
    const probe = systems.party(last);
    expect((await probe.exchange(await systems.codeFor(probe))).status).toBe(200);
    await expect
      .poll(
        async () => (await systems.party(next).exchange(await systems.codeFor(systems.party(next)))).status,
        { timeout: 8000 },
      )
      .toBe(401);
    expect((await systems.party(client).exchange('x')).status).toBe(401);
  });

  it('stands in no table and no list but sealed', async () => {
    const client = await systems.added();
    const secret = client.client_secret ?? '';
    expect((await systems.cli('client', 'list', '--json')).out).not.toContain(secret);
    const tables: Record<string, string>[] = await identity.source.query('SHOW TABLES');
    for (const table of tables.flatMap((row) => Object.values(row))) {
      const rows: unknown = await identity.source.query(`SELECT * FROM \`${table}\``);
      expect(JSON.stringify(rows), table).not.toContain(secret);
    }
  });
});
