import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CookieBrowser, type Page } from '../../support/cookie-browser.js';
import { listenForLogout, type LogoutListener } from '../../support/logout-listener.js';
import { RelyingPartyProbe, type Tokens } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

let identity: TestIdentity;
let listener: LogoutListener;

beforeAll(async () => {
  listener = await listenForLogout();
  identity = await startTestIdentity({
    GATEWAY_INTERNAL_URL: listener.url,
    SIGN_IN_TRIES_PER_ADDRESS: '10000',
    // The test stands in for a proxy, so that sessions can come from different places.
    TRUSTED_PROXIES: '127.0.0.1',
  });
});
afterAll(async () => {
  await identity?.stop();
  await listener?.close();
});

interface SignedIn {
  readonly browser: CookieBrowser;
  readonly party: RelyingPartyProbe;
  readonly tokens: Tokens;
}

/** Sends what a browser elsewhere would. */
class BrowserElsewhere extends CookieBrowser {
  constructor(private readonly headers: Record<string, string>) {
    super();
  }

  override visit(url: string, visit: Parameters<CookieBrowser['visit']>[1] = {}): Promise<Page> {
    return super.visit(url, { ...visit, headers: { ...this.headers, ...visit.headers } });
  }
}

async function signedIn(login: string, browser = new CookieBrowser()): Promise<SignedIn> {
  const party = new RelyingPartyProbe(identity.issuer, identity.portal, identity.settings.OIDC_CLIENT_SECRET);
  const back = await party.signIn(browser, login, identity.password);
  const { body } = await party.exchange(back.searchParams.get('code')!);
  return { browser, party, tokens: body };
}

const open = ({ browser }: SignedIn): Promise<Page> => browser.follow(`${identity.issuer}/account/sessions`);
const refreshes = async ({ party, tokens }: SignedIn): Promise<boolean> =>
  (await party.refresh(tokens.refresh_token)).status === 200;
const uidsOn = (page: Page): string[] =>
  [...page.text.matchAll(/name="session" value="([^"]+)"/g)].map(([, uid]) => uid!);
const tokenOn = (page: Page): string => /name="_csrf" value="([^"]+)"/.exec(page.text)![1]!;

function post({ browser }: SignedIn, path: string, fields: Record<string, string>): Promise<Page> {
  return browser.visit(`${identity.issuer}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'text/html',
      origin: identity.issuer,
    },
    body: new URLSearchParams(fields).toString(),
  });
}

describe('the page of one’s own sessions', () => {
  it('says device, kind of network, time and systems of each, and marks this one', async () => {
    await signedIn(
      'micronano-admin',
      new BrowserElsewhere({
        'user-agent': 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/141.0 Safari/537.36',
        'x-forwarded-for': '203.0.113.77',
      }),
    );
    await signedIn('micronano-admin', new BrowserElsewhere({ 'x-forwarded-for': '10.1.2.3' }));
    const here = await signedIn('micronano-admin');
    const page = await open(here);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Windows 上的 Chrome');
    expect(page.text).toContain('互联网，203.0.113.*');
    expect(page.text).not.toContain('203.0.113.77');
    expect(page.text).toContain('单位内部网络');
    expect(page.text).toContain('平台所在的计算机');
    expect(page.text.match(/本设备<\/span>/g)).toHaveLength(1);
    expect(page.text).toContain('<li>国际科技创新中心网络服务平台</li>');
    expect(page.text).toContain('最近使用');
    expect(uidsOn(page)).toHaveLength(2);
  });

  it('ends one: its tokens no longer refresh, its systems are told, the others go on', async () => {
    const [here, there, third] = [
      await signedIn('optics-admin'),
      await signedIn('optics-admin', new BrowserElsewhere({ 'x-forwarded-for': '203.0.113.5' })),
      await signedIn('optics-admin', new BrowserElsewhere({ 'x-forwarded-for': '198.51.100.5' })),
    ];
    const page = await open(here);
    const row = /<tr[^>]*>(?:(?!<\/tr>)[\s\S])*203\.0\.113\.\*[\s\S]*?<\/tr>/.exec(page.text)![0];
    const done = await post(here, '/account/sessions/end', {
      _csrf: tokenOn(page),
      session: /name="session" value="([^"]+)"/.exec(row)![1]!,
    });
    expect([done.status, done.location]).toEqual([303, `${identity.issuer}/account/sessions?ended=one`]);
    expect([await refreshes(there), await refreshes(here), await refreshes(third)]).toEqual([
      false,
      true,
      true,
    ]);
    await expect
      .poll(() => listener.tokens.map((token) => here.party.decoded(token)['sid']), { timeout: 10_000 })
      .toContain(here.party.decoded(there.tokens.id_token)['sid']);
    const after = await here.browser.visit(done.location!);
    expect(after.text).toContain('已退出所选设备');
    expect(after.text).not.toContain('203.0.113.*');
    const causes: unknown[] = await identity.source.query(
      'SELECT cause FROM session_end WHERE session_uid IS NOT NULL',
    );
    expect(causes).toEqual([{ cause: 'ended-by-person' }]);
  });

  it('ends all others and keeps this one', async () => {
    const [here, there] = [await signedIn('software-admin'), await signedIn('software-admin')];
    const page = await open(here);
    const done = await post(here, '/account/sessions/end-others', { _csrf: tokenOn(page) });
    expect(done.location).toBe(`${identity.issuer}/account/sessions?ended=others`);
    expect([await refreshes(there), await refreshes(here)]).toEqual([false, true]);
    const after = await here.browser.visit(done.location!);
    expect(uidsOn(after)).toEqual([]);
    expect(after.text).not.toContain('/account/sessions/end-others');
  });

  it('ends nobody else’s: not found, in the same words as a session that never was', async () => {
    const [victim, stranger] = [await signedIn('rail-admin'), await signedIn('auditor')];
    await signedIn('rail-admin');
    const foreign = uidsOn(await open(victim))[0]!;
    const token = tokenOn(await open(stranger));
    const answers = [
      await post(stranger, '/account/sessions/end', { _csrf: token, session: foreign }),
      await post(stranger, '/account/sessions/end', { _csrf: token, session: 'never-was' }),
    ];
    const words = answers.map(({ status, text }) => [status, text.replaceAll(/[0-9a-f-]{36}/g, 'id')]);
    expect(words[0]).toEqual(words[1]);
    expect(answers[0]!.status).toBe(404);
    expect(await refreshes(victim)).toBe(true);
    expect(uidsOn(await open(victim))).toContain(foreign);
  });

  it('takes no form of another page, and sends who is not signed in to sign in', async () => {
    const here = await signedIn('diagnostics-admin');
    expect((await post(here, '/account/sessions/end-others', { _csrf: 'guess' })).status).toBe(403);
    const nobody = await new CookieBrowser().follow(`${identity.issuer}/account/sessions`);
    expect(nobody.text).toContain('name="password"');
  });
});
