import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person } from '#identity';
import { CasProbe, registerCasService } from '../../support/cas-service.js';
import { CookieBrowser } from '../../support/cookie-browser.js';
import { enter, submit } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

const LIBRARY = 'https://library.old.example/index.php?lang=zh';
const ARCHIVE = 'https://archive.old.example/';
const AUDITED = 'https://audited.old.example/';
const MEMBERS = 'https://members.old.example/';

let identity: TestIdentity;
const probe = (service = LIBRARY): CasProbe => new CasProbe(identity, service);

beforeAll(async () => {
  identity = await startTestIdentity({ SIGN_IN_TRIES_PER_ADDRESS: '10000', CAS_TICKET_SECONDS: '2' });
  await registerCasService(identity, 'library', { addresses: [LIBRARY] });
  await registerCasService(identity, 'archive', {
    addresses: [ARCHIVE],
  });
  await registerCasService(identity, 'audited', {
    addresses: [AUDITED],
    admits: ['auditor'],
  });
  await registerCasService(identity, 'members', {
    addresses: [MEMBERS],
    admits: ['company-administrator'],
  });
});
afterAll(() => identity?.stop());

describe('entering a CAS service', () => {
  it('asks who is there once, and leads back with a ticket that names the person', async () => {
    const browser = new CookieBrowser();
    const ticket = await probe().ticket(browser, 'micronano-admin');
    expect(ticket).toMatch(/^ST-[0-9a-f]{48}$/);
    const seen = await probe().validate(ticket);
    expect(seen.user).toBe('micronano-admin');
    expect(seen.attributes).toMatchObject({
      name: ['张敏（示例）'],
      companyName: ['北京微纳传感示例有限公司'],
      companyUscc: [expect.stringMatching(/^[0-9A-Z]{18}$/)],
      companyId: [expect.any(String)],
      companyRole: ['administrator'],
      isFromNewLogin: ['true'],
      longTermAuthenticationRequestTokenUsed: ['false'],
    });
    expect(Date.parse(seen.attributes['authenticationDate']![0]!)).toBeGreaterThan(Date.now() - 60_000);
  });

  it('asks nothing at the next service, which learns that the sign-in is not new', async () => {
    const browser = new CookieBrowser();
    await probe().ticket(browser, 'auditor');
    const page = await browser.visit(probe(ARCHIVE).loginUrl());
    expect(page.location).toMatch(/^https:\/\/archive\.old\.example\/\?ticket=ST-/);
    const seen = await probe(ARCHIVE).validate(new URL(page.location!).searchParams.get('ticket')!);
    expect(seen).toMatchObject({
      user: 'auditor',
      attributes: { isFromNewLogin: ['false'], roles: ['auditor'] },
    });
  });

  it('asks for the company first when there are several to act for', async () => {
    const browser = new CookieBrowser();
    const page = await probe().enter(browser, 'micronano-member');
    const [control] = /<[^>]*name="company"[^>]*>/.exec(page.text)!;
    const company = /value="([^"]+)"/.exec(control)![1]!;
    const done = await probe().onward(browser, await submit(browser, page, { company }));
    const seen = await probe().validate(new URL(done.location!).searchParams.get('ticket')!);
    expect(seen.attributes['companyId']).toEqual([company]);
  });

  it('lets the form of the sign-in page lead on to the service, and to no other place', async () => {
    const page = await new CookieBrowser().follow(probe().loginUrl());
    const policy = String(page.headers['content-security-policy']);
    expect(/form-action ([^;]*)/.exec(policy)![1]!.split(' ').toSorted()).toEqual(
      ["'self'", 'https://library.old.example', identity.issuer].toSorted(),
    );
  });

  it('without a service leads to the account page, by way of signing in', async () => {
    const browser = new CookieBrowser();
    const page = await browser.follow(`${identity.issuer}/cas/login`);
    expect(page.text).toContain('name="password"');
    const posted = await enter(browser, page, 'auditor', identity.password);
    expect(new URL((await browser.follow(posted.location!)).url).pathname).toBe('/account');
  });

  it('keeps out who has none of the roles that the service is for', async () => {
    const page = await probe(AUDITED).enter(new CookieBrowser(), 'micronano-admin');
    expect([page.status, page.location]).toEqual([403, null]);
    expect(page.text).toContain('您不能进入该系统');
    expect((await probe(AUDITED).enter(new CookieBrowser(), 'auditor')).location).toContain('ticket=ST-');
  });

  it('counts the role in the company that the person acts for', async () => {
    const refused = await probe(MEMBERS).enter(new CookieBrowser(), 'micronano-filler');
    expect(refused.status).toBe(403);
    const entered = await probe(MEMBERS).enter(new CookieBrowser(), 'micronano-admin');
    expect(entered.location).toContain('ticket=ST-');
  });
});

describe('renew and gateway', () => {
  it('renew asks anew although the person is signed in, and the ticket says so', async () => {
    const browser = new CookieBrowser();
    await probe().ticket(browser, 'auditor');
    const page = await browser.follow(probe().loginUrl({ renew: 'true' }));
    expect(page.text).toContain('name="password"');
    const ticket = await probe().ticket(browser, 'auditor', { renew: 'true' });
    expect(await probe().validate(ticket, { renew: 'true' })).toMatchObject({
      user: 'auditor',
      attributes: { isFromNewLogin: ['true'] },
    });
  });

  it('renew cannot be got round by the address of an earlier renewal', async () => {
    const browser = new CookieBrowser();
    const page = await browser.follow(probe().loginUrl({ renew: 'true' }));
    const posted = await enter(browser, page, 'auditor', identity.password);
    const resumed = await browser.visit(posted.location!);
    expect(resumed.location).toContain('begun=');
    expect((await browser.visit(resumed.location!)).location).toContain('ticket=ST-');
    const again = await browser.follow(resumed.location!);
    expect(again.text).toContain('name="password"');
    const made = await browser.follow(probe().loginUrl({ renew: 'true', begun: 'guess' }));
    expect(made.text).toContain('name="password"');
  });

  it('a ticket of a session that went on fails a validation that asks for renewal', async () => {
    const browser = new CookieBrowser();
    await probe().ticket(browser, 'auditor');
    const ticket = await probe().ticket(browser, 'auditor');
    expect((await probe().validate(ticket, { renew: 'true' })).code).toBe('INVALID_TICKET');
    expect((await probe().validate(ticket)).code).toBe('INVALID_TICKET');
  });

  it('gateway asks nothing: with a ticket when there is a session, without one when there is none', async () => {
    const browser = new CookieBrowser();
    expect((await browser.visit(probe().loginUrl({ gateway: 'true' }))).location).toBe(LIBRARY);
    await probe().ticket(browser, 'auditor');
    const entered = await browser.visit(probe().loginUrl({ gateway: 'true' }));
    expect(entered.location).toMatch(/&ticket=ST-[0-9a-f]{48}$/);
  });

  it('gateway lets who may not enter go back without a ticket', async () => {
    const browser = new CookieBrowser();
    await probe().ticket(browser, 'micronano-admin');
    expect((await browser.visit(probe(AUDITED).loginUrl({ gateway: 'true' }))).location).toBe(AUDITED);
  });

  it('renew goes before gateway', async () => {
    const page = await new CookieBrowser().follow(probe().loginUrl({ renew: 'true', gateway: 'true' }));
    expect(page.text).toContain('name="password"');
  });
});

describe('a ticket', () => {
  it('is good once, however many ask at the same time', async () => {
    const ticket = await probe().ticket(new CookieBrowser(), 'auditor');
    const answers = await Promise.all(Array.from({ length: 8 }, () => probe().validate(ticket)));
    expect(answers.filter(({ user }) => user === 'auditor')).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'INVALID_TICKET')).toHaveLength(7);
  });

  it('is good for seconds', async () => {
    const ticket = await probe().ticket(new CookieBrowser(), 'auditor');
    await pause(2300);
    expect((await probe().validate(ticket)).code).toBe('INVALID_TICKET');
  });

  it('is good for its service alone, and spent when another has shown it', async () => {
    const ticket = await probe().ticket(new CookieBrowser(), 'auditor');
    expect((await probe(ARCHIVE).validate(ticket)).code).toBe('INVALID_SERVICE');
    expect((await probe().validate(ticket)).code).toBe('INVALID_TICKET');
    const other = await probe().ticket(new CookieBrowser(), 'auditor');
    expect((await probe(`${LIBRARY}&more=1`).validate(other)).code).toBe('INVALID_SERVICE');
  });

  it('is good for the same address written in another way', async () => {
    const ticket = await probe().ticket(new CookieBrowser(), 'auditor');
    const written = new CasProbe(identity, LIBRARY.replace('https://library', 'HTTPS://Library'));
    expect((await written.validate(ticket)).user).toBe('auditor');
  });

  it('is good no more when the session has ended meanwhile', async () => {
    const browser = new CookieBrowser();
    const ticket = await probe().ticket(browser, 'rail-admin');
    const page = await browser.visit(`${identity.issuer}/session/end`);
    await submit(browser, page, { logout: 'yes' });
    expect((await probe().validate(ticket)).code).toBe('INVALID_TICKET');
  });

  it('is good no more when the account has been disabled meanwhile', async () => {
    const ticket = await probe().ticket(new CookieBrowser(), 'optics-admin');
    await identity.source.manager.update(Person, { login: 'optics-admin' }, { disabledAt: new Date() });
    expect((await probe().validate(ticket)).code).toBe('INVALID_TICKET');
  });

  it('that was made up is not valid, nor is a name of something else in the store', async () => {
    for (const ticket of ['ST-1', 'PT-1', `ST-${'0'.repeat(48)}`, '*', '../Session:x', 'ST-\r\n', 'é'])
      expect((await probe().validate(ticket)).code).toBe('INVALID_TICKET');
  });
});

describe('what the protocol says when something is wrong', () => {
  it('a request without ticket or service, or with two of them', async () => {
    const { issuer } = identity;
    for (const query of ['', 'ticket=ST-1', `service=${ARCHIVE}`, `service=a&service=b&ticket=ST-1`]) {
      const answer = await fetch(`${issuer}/cas/serviceValidate?${query}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8');
      expect(await answer.text()).toContain('<cas:authenticationFailure code="INVALID_REQUEST">');
    }
  });

  it('a service that wants to be a proxy', async () => {
    const ticket = await probe().ticket(new CookieBrowser(), 'auditor');
    const seen = await probe().validate(ticket, { pgtUrl: 'https://library.old.example/pgt' });
    expect(seen.code).toBe('UNAUTHORIZED_SERVICE_PROXY');
  });

  it('a service that was closed to the person after the ticket was given', async () => {
    const ticket = await probe(AUDITED).ticket(new CookieBrowser(), 'auditor');
    await identity.source.query("UPDATE staff_role SET valid_until = '2020-01-01' WHERE role = 'auditor'");
    try {
      expect((await probe(AUDITED).validate(ticket)).code).toBe('UNAUTHORIZED_SERVICE');
    } finally {
      await identity.source.query("UPDATE staff_role SET valid_until = NULL WHERE role = 'auditor'");
    }
  });

  it('a store that fails', async () => {
    const list = identity.settings.REDIS_PREFIX;
    const name = `ST-${'a'.repeat(48)}`;
    await identity.redis.hset(`${list}cas-ticket:${name}`, 'not', 'text');
    const { response, text } = await probe().ask('serviceValidate', { service: LIBRARY, ticket: name });
    expect(response.status).toBe(503);
    expect(text).toContain('code="INTERNAL_ERROR"');
    expect(text).not.toContain('WRONGTYPE');
  });

  it('says the same in JSON, and in CAS 1.0', async () => {
    const json = await probe().ask('p3/serviceValidate', {
      service: LIBRARY,
      ticket: 'ST-1',
      format: 'JSON',
    });
    expect(json.response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(JSON.parse(json.text)).toEqual({
      serviceResponse: {
        authenticationFailure: { code: 'INVALID_TICKET', description: expect.any(String) },
      },
    });
    expect((await probe().ask('validate', { service: LIBRARY, ticket: 'ST-1' })).text).toBe('no\n\n');
  });

  it('is never kept by a cache', async () => {
    const { response } = await probe().ask('serviceValidate', {});
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

describe('the forms of the answer', () => {
  it('JSON with attributes, XML of CAS 2.0 without, two lines of CAS 1.0', async () => {
    const browser = new CookieBrowser();
    const ask = async (path: string, more = {}): Promise<string> => {
      const ticket = await probe().ticket(browser, 'auditor');
      return (await probe().ask(path, { service: LIBRARY, ticket, ...more })).text;
    };
    expect(JSON.parse(await ask('p3/serviceValidate', { format: 'JSON' }))).toMatchObject({
      serviceResponse: { authenticationSuccess: { user: 'auditor', attributes: { roles: ['auditor'] } } },
    });
    expect(await ask('serviceValidate')).not.toContain('cas:attributes');
    expect(await ask('validate')).toBe('yes\nauditor\n');
  });

  it('a name cannot break out of its element', async () => {
    const name = '</cas:name><cas:roles>platform-administrator</cas:roles><cas:name>&"';
    await identity.source.manager.update(Person, { login: 'software-admin' }, { name });
    const ticket = await probe().ticket(new CookieBrowser(), 'software-admin');
    const seen = await probe().validate(ticket);
    expect(seen.attributes['name']).toEqual([name]);
    expect(seen.attributes['roles']).toBeUndefined();
  });
});
