import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CasProbe, registerCasService } from '../../support/cas-service.js';
import { CookieBrowser } from '../../support/cookie-browser.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

const LIBRARY = 'https://library.old.example/index.php?lang=zh';
const WISHES: Record<string, string>[] = [{}, { gateway: 'true' }, { renew: 'true' }];

let identity: TestIdentity;
const probe = (service = LIBRARY): CasProbe => new CasProbe(identity, service);

beforeAll(async () => {
  identity = await startTestIdentity({ SIGN_IN_TRIES_PER_ADDRESS: '10000' });
  await registerCasService(identity, 'library', { addresses: [LIBRARY] });
  await registerCasService(identity, 'archive', {
    addresses: ['https://archive.old.example/cases/*'],
  });
});
afterAll(() => identity?.stop());

describe('a service that is not registered', () => {
  it.each([
    ['a foreign one', 'https://evil.example/'],
    ['one that looks alike', 'https://library.old.example.evil.example/index.php?lang=zh'],
    ['another port', 'https://library.old.example:8443/index.php?lang=zh'],
    ['another scheme', 'http://library.old.example/index.php?lang=zh'],
    ['a script', 'javascript:alert(1)'],
    ['one with a user in it', 'https://library.old.example@evil.example/index.php?lang=zh'],
    ['one with a backslash in it', 'https://evil.example\\@library.old.example/index.php?lang=zh'],
    ['a trailing dot', 'https://library.old.example./index.php?lang=zh'],
    ['another path', 'https://library.old.example/INDEX.php?lang=zh'],
    ['more in the query', `${LIBRARY}&next=https://evil.example`],
    ['an encoded slash', 'https://library.old.example%2f.evil.example/index.php?lang=zh'],
    ['one that a pattern only begins', 'https://archive.old.example/cases/12/../../x'],
    ['one that hides a pattern', 'https://evil.example/#https://archive.old.example/cases/12'],
    ['a line break', `${LIBRARY}\r\nset-cookie: a=b`],
  ])('is led nowhere, signed in or not: %s', async (_what, service) => {
    const browser = new CookieBrowser();
    for (const more of WISHES) {
      const page = await browser.visit(probe(service).loginUrl(more));
      expect([page.status, page.location]).toEqual([403, null]);
    }
    await probe().ticket(browser, 'auditor');
    const page = await browser.visit(probe(service).loginUrl());
    expect([page.status, page.location]).toEqual([403, null]);
    expect(page.text).toContain('该系统未在本平台登记');
  });

  it('is entered where a fragment or another spelling leads to the registered address', async () => {
    const browser = new CookieBrowser();
    await probe().ticket(browser, 'auditor');
    for (const service of [
      `${LIBRARY}#https://evil.example`,
      'HTTPS://LIBRARY.old.example:443/x/../index.php?lang=zh',
    ]) {
      const page = await browser.visit(probe(service).loginUrl());
      expect(page.location).toMatch(
        /^https:\/\/library\.old\.example\/index\.php\?lang=zh&ticket=ST-[0-9a-f]+$/,
      );
    }
    const page = await browser.visit(probe('https://archive.old.example/cases/12').loginUrl());
    expect(page.location).toMatch(/^https:\/\/archive\.old\.example\/cases\/12\?ticket=ST-/);
  });
});

it('a CAS service is no client of the OpenID Provider', async () => {
  const query = new URLSearchParams({
    client_id: 'library',
    response_type: 'code',
    redirect_uri: LIBRARY,
    scope: 'openid',
  });
  const page = await new CookieBrowser().visit(`${identity.issuer}/auth?${query.toString()}`);
  expect([page.status, page.location]).toEqual([400, null]);
});
