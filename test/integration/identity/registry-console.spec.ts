import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CasProbe } from '../../support/cas-service.js';
import { CookieBrowser } from '../../support/cookie-browser.js';
import { PARTY, RegisteredSystems } from '../../support/registered-systems.js';
import { clientIdOf, csrfOf, RegistryConsole, secretOn } from '../../support/registry-console.js';
import { pngOfSize, samplePng } from '../../support/sample-files.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

const REPORTS = {
  nameZh: '报表系统',
  nameEn: 'Reports',
  addresses: `${PARTY}/auth/callback`,
  entry: 'https://reports.example/login',
};

let identity: TestIdentity;
let systems: RegisteredSystems;
let desk: RegistryConsole;

beforeAll(async () => {
  identity = await startTestIdentity({ SIGN_IN_TRIES_PER_ADDRESS: '10000' });
  systems = new RegisteredSystems(identity);
  desk = await RegistryConsole.open(identity);
});
afterAll(() => identity?.stop());

const registered = async (): Promise<number> => {
  const [row]: { n: string }[] = await identity.source.query(
    'SELECT COUNT(*) AS n FROM oidc_client WHERE first_party = 0',
  );
  return Number(row?.n);
};

const audited = (clientId: string): Promise<{ kind: string; login: string }[]> =>
  identity.source.query(
    `SELECT a.kind, p.login FROM audit_entry a JOIN person p ON p.id = a.person_id
     WHERE a.record LIKE ? AND a.kind LIKE 'client-%' ORDER BY a.seq`,
    [`%"clientId":"${clientId}"%`],
  );

describe('the console of the registry', () => {
  it('says that nothing is registered, and how to begin', async () => {
    const page = await desk.page();
    expect(page.text).toContain('还没有登记任何系统');
    for (const kind of ['confidential', 'public', 'cas']) {
      expect((await desk.page('/new')).text).toContain(`/staff/clients/new?kind=${kind}`);
    }
  });

  it('does not exist for anybody but a platform administrator', async () => {
    const client = await systems.added();
    const paths = [
      '',
      '/new',
      '/new?kind=cas',
      ...['', '/edit', '/remove', '/confirm'].map((below) => `/${client.client_id}${below}`),
    ];
    const stranger = new CookieBrowser();
    for (const path of paths) {
      const page = await stranger.visit(`${identity.issuer}/staff/clients${path}`);
      expect([page.status, new URL(page.location ?? '').pathname]).toEqual([303, '/auth']);
    }
    for (const login of ['micronano-admin', 'municipal-reviewer', 'auditor']) {
      const other = await RegistryConsole.open(identity, login);
      const account = await other.browser.follow(`${identity.issuer}/account`);
      expect(account.text).not.toContain('/staff/clients');
      for (const path of paths) expect((await other.page(path)).status, `${login} ${path}`).toBe(404);
      for (const path of [
        '',
        '/check',
        ...['', '/logo', '/secret', '/disable', '/enable', '/remove'].map(
          (below) => `/${client.client_id}${below}`,
        ),
      ]) {
        const sent = await other.browser.visit(`${identity.issuer}/staff/clients${path}`, {
          method: 'POST',
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            origin: identity.issuer,
            accept: 'text/html',
          },
          body: new URLSearchParams({ _csrf: csrfOf(account), kind: 'public' }).toString(),
        });
        expect(sent.status, `${login} ${path}`).toBe(404);
      }
    }
    expect((await desk.page(`/${client.client_id}`)).text).toContain('命令行');
    await systems.cli('client', 'remove', client.client_id);
  });

  it('takes no form of another page, nor the portal’s own systems', async () => {
    const page = await desk.page('/new?kind=public');
    const foreign = {
      ...page,
      text: page.text.replace(/name="_csrf" value="[^"]+"/, 'name="_csrf" value="x"'),
    };
    expect((await desk.send(foreign, '', REPORTS)).status).toBe(403);
    const forged = {
      ...page,
      text: page.text.replace(/name="clientId" value="[^"]+"/, 'name="clientId" value="portal"'),
    };
    expect((await desk.send(forged, '', REPORTS)).status).toBe(422);
    expect((await desk.page('/portal')).status).toBe(404);
  });
});

describe('a system registered at the console', () => {
  it('signs people in with the secret that was shown this once', async () => {
    const form = await desk.page('/new?kind=confidential');
    const shown = await desk.send(form, '', { ...REPORTS, admits: 'everybody' });
    expect([shown.status, shown.headers['cache-control']]).toEqual([200, 'no-store']);
    const [id, secret] = [clientIdOf(shown), secretOn(shown)];
    const probe = systems.party({ client_id: id, client_secret: secret });
    expect((await probe.exchange(await systems.codeFor(probe))).status).toBe(200);
    expect(await audited(id)).toEqual([{ kind: 'client-registered', login: 'platform-admin' }]);

    const before = await registered();
    const again = await desk.send(form, '', { ...REPORTS, admits: 'everybody' });
    expect(again.location).toBe(`${identity.issuer}/staff/clients/${id}?done=again`);
    expect(await registered()).toBe(before);
    for (const path of ['', `/${id}`, `/${id}?done=again`, `/${id}/edit`, `/${id}/remove`]) {
      const page = await desk.page(path);
      expect(page.text).toContain('报表系统');
      expect(page.text, path).not.toContain(secret);
    }
    const later = systems.party({ client_id: id, client_secret: secret });
    expect((await later.exchange(await systems.codeFor(later))).status).toBe(200);
  });

  it('may be a program without a secret', async () => {
    const done = await desk.register('public', { ...REPORTS, portalClaims: 'on' });
    expect(done.location).toContain('done=registered');
    const id = clientIdOf(done);
    const probe = systems.party({ client_id: id, client_secret: null });
    const fields = {
      grant_type: 'authorization_code',
      code: await systems.codeFor(probe),
      redirect_uri: `${PARTY}/auth/callback`,
      client_id: id,
      code_verifier: probe.verifier,
    };
    const answer = await fetch(`${identity.issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
    expect(answer.status).toBe(200);
    expect((await desk.page(`/${id}`)).text).toContain('openid profile email portal');
  });

  it('may be a CAS service, whose patterns somebody has looked at', async () => {
    const cas = { ...REPORTS, addresses: 'https://old.example/app/**', entry: 'https://old.example/app/' };
    const asked = await desk.register('cas', cas);
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('https://old.example/app/page?id=1');
    expect(asked.text).toContain('https://old.example/other');
    const other = await desk.send(asked, '', {
      ...cas,
      admits: 'everybody',
      reviewed: 'https://old.example/**',
    });
    expect(other.text).toContain('请核对匹配规则的示例');
    const done = await desk.send(other, '', { ...cas, admits: 'everybody', reviewed: cas.addresses });
    expect(done.location).toContain('done=registered');
    expect((await desk.page(`/${clientIdOf(done)}`)).text).toContain(`${identity.issuer}/cas`);
    const probe = new CasProbe(identity, 'https://old.example/app/start?x=1');
    const ticket = await probe.ticket(new CookieBrowser(), 'micronano-admin');
    expect((await probe.validate(ticket)).user).toBe('micronano-admin');
  });
});

describe('a registration that is wrong', () => {
  const WRONG = {
    ...REPORTS,
    nameEn: '',
    purposeZh: '看报表',
    addresses: 'http://evil.example/cb\nhttps://a.example/*',
    logoutUri: 'ftp://x',
    audience: 'urn:portal:hightech',
    admits: 'some',
    portalClaims: 'on',
  };

  it('is told every mistake at its field, and keeps all that was typed', async () => {
    const before = await registered();
    const page = await desk.register('confidential', WRONG);
    expect([page.status, await registered()]).toEqual([422, before]);
    for (const [field, words] of [
      ['nameEn', '请填写英文名称。'],
      ['addresses', '“http://evil.example/cb”必须使用 https'],
      ['addresses', '“https://a.example/*”不能带通配符'],
      ['logoutUri', '“ftp://x”不是完整的网址'],
      ['audience', '属于本平台'],
      ['admits', '请选择谁可以进入'],
    ]) {
      const beside = new RegExp(`id="${field}-error"[\\s\\S]*?</p>`).exec(page.text)?.[0];
      expect(beside, field).toContain(words);
      expect(page.text).toMatch(new RegExp(`<a href="#${field}">[^<]*${words!.slice(0, 4)}`));
    }
    expect(page.text).toContain('value="看报表"');
    expect(page.text).toContain('http://evil.example/cb\nhttps://a.example/*</textarea>');
    expect(page.text).toMatch(/name="portalClaims" checked/);
    const english = await desk.page('/new?kind=confidential&lang=en');
    const said = await desk.send(english, '', WRONG);
    expect(said.text).toContain('Enter the name in English.');
    await desk.page('?lang=zh');
  });

  it('is told the same while one types, and nothing is registered', async () => {
    await systems.added('--audience', 'urn:example:taken');
    const before = await registered();
    const form = await desk.page('/new?kind=confidential');
    const check = {
      ...form,
      text: form.text.replace('action="/staff/clients"', 'action="/staff/clients/check"'),
    };
    const page = await desk.send(check, '/check', { ...WRONG, audience: 'urn:example:taken' });
    expect(page.status).toBe(200);
    expect(page.text).toContain('“http://evil.example/cb”必须使用 https');
    expect(page.text).toContain('这个受众已登记给其他系统');
    const sound = await desk.send(check, '/check', { ...REPORTS, admits: 'everybody' });
    expect(sound.text).not.toContain('-error"');
    expect(await registered()).toBe(before);
  });

  it('that was sent too late to be sure who sends it comes back whole', async () => {
    const form = await desk.page('/new?kind=confidential');
    const id = /name="clientId" value="([^"]+)"/.exec(form.text)?.[1] ?? '';
    await desk.growOld();
    const asked = await desk.send(form, '', { ...REPORTS, purposeZh: '看报表', admits: 'everybody' });
    expect(asked.location).toContain('prompt=login');
    const back = await desk.confirm(asked);
    expect(back.text).toContain('您填写的内容都在');
    expect(back.text).toContain('value="看报表"');
    const shown = await desk.send(back, '', { ...REPORTS, purposeZh: '看报表', admits: 'everybody' });
    expect(clientIdOf(shown)).toBe(id);
    expect(secretOn(shown)).toBeTruthy();
  });
});

describe('a logo', () => {
  it('is a small picture; anything else is refused beside its field', async () => {
    const id = clientIdOf(await desk.register('public', REPORTS));
    for (const [content, words] of [
      [Buffer.alloc(0), '请选择一张图片'],
      [Buffer.alloc(100 * 1024, 'x'), '标识图片不能超过 64 KB'],
      [Buffer.alloc(600 * 1024, 'x'), '标识图片不能超过 64 KB'],
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), '标识只接受 PNG 或 JPEG 图片'],
      [pngOfSize(60_000, 60_000), '百万像素'],
    ] as const) {
      const page = await desk.sendLogo(id, content);
      expect(page.status).toBe(422);
      expect(/id="logo-file-error"[\s\S]*?<\/p>/.exec(page.text)?.[0]).toContain(words);
    }
    expect((await desk.sendLogo(id, samplePng())).location).toContain('done=logo');
    const page = await desk.page(`/${id}`);
    const address = /src="(\/clients\/[^"]+)"/.exec(page.text)?.[1] ?? '';
    const logo = await desk.browser.visit(identity.issuer + address);
    expect([logo.status, logo.headers['content-type']]).toEqual([200, 'image/png']);
    expect((await desk.sendLogo(id, samplePng('another'))).location).toContain('done=logo');
    expect((await desk.page(`/${id}`)).text).not.toContain(address);
  });
});
