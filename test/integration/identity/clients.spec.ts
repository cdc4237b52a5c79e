import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCasService } from '#identity';
import { runCli } from '../../../apps/cli/src/run-cli.js';
import { CookieBrowser } from '../../support/cookie-browser.js';
import { listenForLogout, type LogoutListener } from '../../support/logout-listener.js';
import { RelyingPartyProbe, submit } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

let identity: TestIdentity;
let listener: LogoutListener;

beforeAll(async () => {
  listener = await listenForLogout();
  identity = await startTestIdentity();
});
afterAll(async () => {
  await identity?.stop();
  await listener?.close();
});

interface Run {
  readonly code: number;
  readonly out: string;
  readonly note: string;
}

async function cli(...args: string[]): Promise<Run> {
  const [out, note]: [string[], string[]] = [[], []];
  const output = { out: (line: string) => out.push(line), note: (line: string) => note.push(line) };
  const code = await runCli(args, { ...identity.environment }, output);
  return { code, out: out.join('\n'), note: note.join('\n') };
}

interface Added {
  readonly client_id: string;
  readonly client_secret: string | null;
}

const PARTY = 'http://127.0.0.1:4999';

async function added(...more: string[]): Promise<Added> {
  const base = ['--type', 'oidc', '--name', '报表系统', '--name-en', 'Reports'];
  const { code, out, note } = await cli(
    'client',
    'add',
    ...base,
    '--redirect-uri',
    `${PARTY}/auth/callback`,
    ...more,
  );
  expect([code, note]).toEqual([0, '']);
  return JSON.parse(out) as Added;
}

const party = ({ client_id: id, client_secret: secret }: Added, ...audiences: string[]): RelyingPartyProbe =>
  new RelyingPartyProbe(identity.issuer, PARTY, secret ?? '', id, audiences);

const PLAIN = { scope: 'openid profile email' };

/** Opens the system as somebody who is signed in or signs in on the way. */
async function enter(probe: RelyingPartyProbe, browser: CookieBrowser, login = 'micronano-admin') {
  let page = await browser.follow(probe.authorizeUrl(PLAIN), probe.atPortal);
  if (!page.location) page = await submit(browser, page, { login, password: identity.password });
  page = await probe.onward(browser, page);
  return page;
}

async function codeFor(probe: RelyingPartyProbe, browser = new CookieBrowser()): Promise<string> {
  const page = await enter(probe, browser);
  return new URL(page.location ?? 'http://none').searchParams.get('code') ?? page.text;
}

describe('a system that the command line has registered', () => {
  it('lets people in with no question but their password, and learns name and e-mail alone', async () => {
    const client = await added();
    expect(client.client_secret).toMatch(/^[\w-]{43}$/);
    const probe = party(client);
    const { status, body } = await probe.exchange(await codeFor(probe));
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
    await codeFor(party(await added()), browser);
    const other = party(await added());
    for (const more of [{}, { prompt: 'none' }, { prompt: 'consent' }] as Record<string, string>[]) {
      const page = await browser.follow(other.authorizeUrl({ ...PLAIN, ...more }), other.atPortal);
      expect(new URL(page.location ?? page.url).searchParams.get('code'), page.text).toBeTruthy();
    }
  });

  it('gets company and roles only when that was registered', async () => {
    const refused = await new CookieBrowser().visit(
      party(await added()).authorizeUrl({ scope: 'openid portal' }),
    );
    expect(new URL(refused.location ?? '').searchParams.get('error')).toBe('invalid_scope');
    const probe = party(await added('--portal-claims'));
    const browser = new CookieBrowser();
    const back = await probe.signIn(browser, 'micronano-admin', identity.password);
    const { body } = await probe.exchange(back.searchParams.get('code')!);
    const answer = await fetch(`${identity.issuer}/me`, {
      headers: { authorization: `Bearer ${body.access_token}` },
    });
    expect(await answer.json()).toMatchObject({ company: { role: 'administrator' } });
  });

  it('may be a program without a secret, which must show its code verifier', async () => {
    const client = await added('--public');
    expect(client.client_secret).toBeNull();
    const probe = party(client);
    const fields = {
      grant_type: 'authorization_code',
      code: await codeFor(probe),
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
    fields.code = await codeFor(probe);
    expect(await ask({ code_verifier: probe.verifier })).toBe(200);
    const noChallenge = new URL(probe.authorizeUrl(PLAIN));
    noChallenge.searchParams.delete('code_challenge');
    const refused = await new CookieBrowser().visit(noChallenge.href);
    expect(new URL(refused.location ?? '').searchParams.get('error')).toBe('invalid_request');
  });

  it('is told all mistakes at once when it cannot be registered, and nothing is', async () => {
    const before = await cli('client', 'list', '--json');
    const { code, out, note } = await cli(
      ...['client', 'add', '--type', 'oidc', '--name', 'X', '--redirect-uri', 'http://evil.example/cb'],
      ...['--redirect-uri', 'https://a.example/*', '--logout-uri', 'ftp://x', '--roles', 'king'],
    );
    expect([code, out]).toEqual([1, '']);
    expect(note).toContain('addresses/0: “http://evil.example/cb” must use https');
    expect(note).toContain('addresses/1: “https://a.example/*” must not contain *');
    expect(note).toContain('logoutUri: “ftp://x” is not a whole address');
    expect(note).toContain('admits: There is no role “king”.');
    expect((await cli('client', 'list', '--json')).out).toBe(before.out);
  });

  it('cannot have what belongs to the portal or to another system', async () => {
    await added('--audience', 'urn:example:taken');
    const again = await cli(
      ...['client', 'add', '--type', 'oidc', '--name', 'X', '--redirect-uri', `${PARTY}/`],
      ...['--audience', 'urn:example:taken'],
    );
    expect(again.note).toContain('Another system has registered this audience.');
    for (const verb of ['disable', 'remove', 'rotate-secret'])
      expect((await cli('client', verb, 'portal')).note).toContain('client.first-party');
    expect((await cli('client', 'disable', 'nobody')).note).toContain('client.unknown');
  });
});

describe('access tokens of a registered system', () => {
  it('are for its own audience, and carry no company unless that was registered', async () => {
    const client = await added('--audience', 'urn:example:reports', '--logout-uri', `${listener.url}/logout`);
    const probe = party(client, 'urn:example:reports');
    const code = await codeFor(probe);
    const { body } = await probe.exchange(code, { resource: 'urn:example:reports' });
    const claims = await probe.verified(body.access_token, 'urn:example:reports');
    expect(claims).toMatchObject({ client_id: client.client_id, sid: expect.any(String) });
    expect(claims).not.toHaveProperty('company');
    expect(claims).not.toHaveProperty('memberOf');
  });

  it.each(['urn:portal:hightech', 'urn:portal:workspace', 'urn:example:other'])(
    'are never for %s, whether asked at the beginning or for the code',
    async (audience) => {
      const client = await added('--portal-claims');
      const refused = await new CookieBrowser().visit(party(client, audience).authorizeUrl(PLAIN));
      expect(new URL(refused.location ?? '').searchParams.get('error')).toBe('invalid_target');
      const probe = party(client);
      const { body } = await probe.exchange(await codeFor(probe), { resource: audience });
      expect(body.error).toBe('invalid_target');
    },
  );
});

describe('the secret of a system', () => {
  it('changes without one failed sign-in: old and new are good together, then the new one alone', async () => {
    const client = await added();
    const rotated = await cli('client', 'rotate-secret', client.client_id, '--keep', '24h');
    const next = JSON.parse(rotated.out) as Added;
    expect(next.client_secret).not.toBe(client.client_secret);
    for (const one of [client, next, client, next]) {
      const probe = party(one);
      expect((await probe.exchange(await codeFor(probe))).status).toBe(200);
    }
    const last = JSON.parse(
      (await cli('client', 'rotate-secret', client.client_id, '--keep', '0m')).out,
    ) as Added;
    const probe = party(last);
    expect((await probe.exchange(await codeFor(probe))).status).toBe(200);
    await expect
      .poll(async () => (await party(next).exchange(await codeFor(party(next)))).status, { timeout: 8000 })
      .toBe(401);
    expect((await party(client).exchange('x')).status).toBe(401);
  });

  it('stands in no table, list or log but sealed', async () => {
    const client = await added();
    const secret = client.client_secret ?? '';
    expect((await cli('client', 'list', '--json')).out).not.toContain(secret);
    const tables: Record<string, string>[] = await identity.source.query('SHOW TABLES');
    for (const table of tables.flatMap((row) => Object.values(row))) {
      const rows: unknown = await identity.source.query(`SELECT * FROM \`${table}\``);
      expect(JSON.stringify(rows), table).not.toContain(secret);
    }
  });
});

describe('a system that is disabled', () => {
  it('is told, gets no more sign-ins and no tokens, while the person goes on elsewhere', async () => {
    const client = await added('--logout-uri', `${listener.url}/logout`);
    const portal = new RelyingPartyProbe(
      identity.issuer,
      identity.portal,
      identity.settings.OIDC_CLIENT_SECRET,
    );
    const browser = new CookieBrowser();
    const back = await portal.signIn(browser, 'micronano-admin', identity.password);
    const { body: kept } = await portal.exchange(back.searchParams.get('code')!);
    const probe = party(client);
    const { body } = await probe.exchange(await codeFor(probe, browser));
    const { sid } = await probe.verified(body.id_token, client.client_id);
    const unused = await codeFor(party(client), browser);

    expect((await cli('client', 'disable', client.client_id)).out).toBe(`${client.client_id} is disabled`);
    await expect
      .poll(() => listener.tokens.map((token) => probe.decoded(token)['sid']), { timeout: 10_000 })
      .toContain(sid);
    await expect
      .poll(async () => (await browser.visit(party(client).authorizeUrl(PLAIN))).status, { timeout: 8000 })
      .toBe(400);
    expect((await probe.exchange(unused)).body.error).toBe('invalid_client');
    const me = await fetch(`${identity.issuer}/me`, {
      headers: { authorization: `Bearer ${body.access_token}` },
    });
    expect(me.status).toBe(401);
    expect((await portal.refresh(kept.refresh_token)).status).toBe(200);

    await cli('client', 'enable', client.client_id);
    const again = party(client);
    await expect
      .poll(async () => (await browser.visit(again.authorizeUrl(PLAIN))).status, { timeout: 8000 })
      .toBe(303);
    const { body: later } = await again.exchange(await codeFor(again, browser));
    expect((await again.verified(later.id_token, client.client_id))['sid']).not.toBe(sid);
  });

  it('and one that is removed is told as well, and its id never works again', async () => {
    const client = await added('--logout-uri', `${listener.url}/logout`);
    const browser = new CookieBrowser();
    const probe = party(client);
    const { body } = await probe.exchange(await codeFor(probe, browser));
    const { sid } = await probe.verified(body.id_token, client.client_id);
    expect((await cli('client', 'remove', client.client_id)).code).toBe(0);
    await expect
      .poll(() => listener.tokens.map((token) => probe.decoded(token)['sid']), { timeout: 10_000 })
      .toContain(sid);
    expect((await cli('client', 'enable', client.client_id)).note).toContain('client.unknown');
    expect((await cli('client', 'list')).out).not.toContain(client.client_id);
  });
});

describe('a system that is for some people only', () => {
  it('lets these in; others see whom to ask, and the system learns access_denied', async () => {
    const client = await added('--roles', 'auditor,municipal-reviewer');
    const allowed = await enter(party(client), new CookieBrowser(), 'auditor');
    expect(new URL(allowed.location ?? '').searchParams.get('code')).toBeTruthy();

    const probe = party(client);
    const browser = new CookieBrowser();
    const page = await enter(probe, browser, 'micronano-admin');
    expect([page.status, page.location]).toEqual([403, null]);
    expect(page.text).toContain('您的账号不能进入“报表系统”');
    expect(page.text).toContain('请联系本企业管理员');
    const back = await submit(browser, page, {});
    expect(new URL(back.location ?? '').searchParams.get('error')).toBe('access_denied');
    const silent = await browser.visit(probe.authorizeUrl({ ...PLAIN, prompt: 'none' }));
    expect(new URL(silent.location ?? '').searchParams.get('error')).toBe('access_denied');
  });

  it('may be for whoever acts for a company', async () => {
    const client = await added('--roles', 'company');
    const company = await enter(party(client), new CookieBrowser(), 'micronano-admin');
    expect(new URL(company.location ?? '').searchParams.get('code')).toBeTruthy();
    expect((await enter(party(client), new CookieBrowser(), 'auditor')).status).toBe(403);
  });
});

describe('a CAS service', () => {
  it('is found by its exact address first, then by a pattern, and not at all once it is disabled', async () => {
    const cas = async (...more: string[]): Promise<Added> =>
      JSON.parse((await cli('client', 'add', '--type', 'cas', '--name', '旧系统', ...more)).out) as Added;
    const exact = await cas('--redirect-uri', 'https://old.example/app/start');
    const wide = await cas('--redirect-uri', 'https://old.example/app/**', '--entry', 'https://old.example/');
    expect(exact.client_secret).toBeNull();
    const found = async (address: string) => (await findCasService(identity.source.manager, address))?.id;
    expect(await found('https://old.example/app/start')).toBe(exact.client_id);
    expect(await found('https://old.example/app/other?x=1')).toBe(wide.client_id);
    expect(await found('https://old.example/application')).toBeUndefined();
    await cli('client', 'disable', exact.client_id);
    expect(await found('https://old.example/app/start')).toBe(wide.client_id);
  });

  it('cannot use the provider', async () => {
    const { client_id: id } = JSON.parse(
      (
        await cli(
          'client',
          'add',
          '--type',
          'cas',
          '--name',
          '旧系统',
          '--redirect-uri',
          `${PARTY}/auth/callback`,
        )
      ).out,
    ) as Added;
    const page = await new CookieBrowser().visit(
      party({ client_id: id, client_secret: null }).authorizeUrl(PLAIN),
    );
    expect([page.status, page.location]).toEqual([400, null]);
  });
});
