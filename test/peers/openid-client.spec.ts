import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LogoutNotice } from '#identity';
import { CookieBrowser, type Page } from '../support/cookie-browser.js';
import { freePort } from '../support/free-port.js';
import { RegisteredSystems } from '../support/registered-systems.js';
import { RelyingPartyProbe, submit } from '../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../support/test-identity.js';

let identity: TestIdentity;
let program: ChildProcess;
let origin: string;

beforeAll(async () => {
  identity = await startTestIdentity();
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const { register } = new RegisteredSystems(identity);
  const addresses = ['--redirect-uri', `${origin}/callback`, '--logout-uri', `${origin}/logout`];
  const registered = ['--type', 'oidc', '--name', 'small', ...addresses, '--portal-claims'];
  const { client_id: id, client_secret: secret } = await register(...registered);
  const facts = JSON.stringify({ issuer: identity.issuer, id, secret, port });
  program = spawn(process.execPath, [resolve('test/peers/small-relying-party.mjs'), facts], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(program.stdout!, 'data');
});
afterAll(async () => {
  program?.kill();
  await identity?.stop();
});

const open = (browser: CookieBrowser): Promise<Page> => browser.follow(`${origin}/`);

async function signedInAtPortal(login: string): Promise<CookieBrowser> {
  const browser = new CookieBrowser();
  const { issuer, portal, settings, password } = identity;
  await new RelyingPartyProbe(issuer, portal, settings.OIDC_CLIENT_SECRET).signIn(browser, login, password);
  return browser;
}

it('tells who is not signed in from who is, without a question to either', async () => {
  const nobody = await open(new CookieBrowser());
  expect([nobody.status, nobody.json()]).toEqual([403, { refused: 'login_required' }]);
  const somebody = await open(await signedInAtPortal('auditor'));
  expect([somebody.status, somebody.json()]).toMatchObject([200, { name: '罗审计（示例）' }]);
});

it('hears of a sign-out somewhere else, verifies what it hears, and lets the person go', async () => {
  const browser = await signedInAtPortal('micronano-admin');
  const bystander = await signedInAtPortal('auditor');
  const { sid } = (await open(browser)).json<{ sid: string }>();
  expect((await open(bystander)).status).toBe(200);
  await submit(browser, await browser.visit(`${identity.issuer}/session/end`), { logout: 'yes' });
  await expect.poll(async () => (await open(browser)).status, { timeout: 15_000 }).toBe(403);
  await expect
    .poll(async () => (await identity.source.manager.findOneBy(LogoutNotice, { sid }))?.deliveredAt)
    .toBeInstanceOf(Date);
  expect((await open(bystander)).status).toBe(200);
});
