import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { totpCode } from '#identity';
import { CookieBrowser, type Page } from '../../support/cookie-browser.js';
import { enter, RelyingPartyProbe, submit, submitTo } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

let identity: TestIdentity;

beforeAll(async () => {
  identity = await startTestIdentity({ SIGN_IN_TRIES_PER_ADDRESS: '10000' });
}, 60_000);
afterAll(() => identity?.stop());

const probe = (): RelyingPartyProbe =>
  new RelyingPartyProbe(identity.issuer, identity.portal, identity.settings.OIDC_CLIENT_SECRET);
const secretOf = (login: string): string => identity.accounts.find((one) => one.login === login)!.totp!;
const idOf = async (login: string): Promise<string> => {
  const [row]: { id: string }[] = await identity.source.query('SELECT id FROM person WHERE login = ?', [
    login,
  ]);
  return row!.id;
};
const auditOf = async (login: string): Promise<string[]> => {
  const rows: { kind: string }[] = await identity.source.query(
    'SELECT kind FROM audit_entry WHERE person_id = ? ORDER BY seq',
    [await idOf(login)],
  );
  return rows.map(({ kind }) => kind);
};
const unused = () => identity.source.query('UPDATE totp_factor SET last_step = 0');
const forgetTries = async (): Promise<void> => {
  const keys = await identity.redis.keys(`${identity.settings.REDIS_PREFIX}tries*`);
  if (keys.length > 0) await identity.redis.del(...keys);
};

/** User name and password are in; the page that comes then. */
async function afterPassword(
  browser: CookieBrowser,
  login: string,
  party = probe(),
  more: Record<string, string> = {},
): Promise<Page> {
  const first = await browser.follow(party.authorizeUrl(more), party.atPortal);
  const answer = await submit(browser, first, { login, password: identity.password });
  return answer.location ? browser.follow(answer.location, party.atPortal) : answer;
}

beforeEach(async () => {
  await forgetTries();
  await unused();
});

describe('the second step of a sign-in', () => {
  it('asks for a code after the right password, and says in the tokens that two factors were shown', async () => {
    const party = probe();
    const browser = new CookieBrowser();
    const page = await afterPassword(browser, 'auditor', party);
    expect(page.text).toContain('两步验证');
    expect(page.text).toMatch(/autocomplete="one-time-code"/i);
    const done = await submit(browser, page, { code: totpCode(secretOf('auditor'), new Date()) });
    const { body } = await party.exchange(new URL(done.location!).searchParams.get('code')!);
    expect(party.decoded(body.id_token)).toMatchObject({
      amr: ['pwd', 'otp', 'mfa'],
      acr: 'urn:portal:acr:2',
      roles: [{ role: 'auditor' }],
    });
    expect((await auditOf('auditor')).slice(-2)).toEqual(['password-accepted', 'sign-in']);
  });

  it('takes each code once, and none that is older than one taken', async () => {
    const sign = async (code: string): Promise<Page> => {
      const browser = new CookieBrowser();
      return submit(browser, await afterPassword(browser, 'auditor'), { code });
    };
    const now = Date.now();
    const code = totpCode(secretOf('auditor'), new Date(now));
    expect((await sign(code)).location).toContain('code=');
    const again = await sign(code);
    expect(again.status).toBe(422);
    expect(again.text).toContain('验证码不正确或已使用过');
    expect((await sign(totpCode(secretOf('auditor'), new Date(now - 30_000)))).status).toBe(422);
  });

  it('lets only one of two in that bring the same code at once', async () => {
    const code = totpCode(secretOf('auditor'), new Date());
    const ready = await Promise.all(
      [1, 2, 3].map(async () => {
        const browser = new CookieBrowser();
        return { browser, page: await afterPassword(browser, 'auditor') };
      }),
    );
    const answers = await Promise.all(ready.map(({ browser, page }) => submit(browser, page, { code })));
    expect(answers.filter(({ location }) => location !== null)).toHaveLength(1);
  });

  it('slows guessing down wherever it comes from, but not recovery codes', async () => {
    const browser = new CookieBrowser();
    const page = await afterPassword(browser, 'auditor');
    const guesses = [];
    do guesses.push(await submit(browser, page, { code: String(100_000 + guesses.length) }));
    while (guesses.at(-1)!.status === 422 && guesses.length < 20);
    const delayed = guesses.at(-1)!;
    expect(delayed.status).toBe(429);
    expect(Number(delayed.headers['retry-after'])).toBeGreaterThan(0);
    // However slow this machine is: the delay still lasts when the next one tries.
    const [counted] = await identity.redis.keys(`${identity.settings.REDIS_PREFIX}tries-factor:*:code`);
    await identity.redis.hset(counted!, 'until', Date.now() + 600_000);
    const elsewhere = new CookieBrowser();
    const right = { code: totpCode(secretOf('auditor'), new Date()) };
    const other = await submit(elsewhere, await afterPassword(elsewhere, 'auditor'), right);
    expect(other.status).toBe(429);
    const recovery = await submitTo(elsewhere, await afterPassword(elsewhere, 'auditor'), 'recovery', {
      recovery: 'AAAAA',
    });
    expect(recovery.status).toBe(422);
    expect(recovery.text).toContain('恢复码不正确');
  });

  it('shows nobody without the right password whether there is one', async () => {
    const answers = await Promise.all(
      ['auditor', 'micronano-admin', 'nobody-at-all'].map(async (login) => {
        const browser = new CookieBrowser();
        const page = await browser.follow(probe().authorizeUrl());
        const answer = await submit(browser, page, { login, password: 'not the password' });
        return [
          answer.status,
          answer.text.replaceAll(
            /value="[^"]*"|action="[^"]*"|data-options="[^"]*"|href="[^"]*"|[0-9a-f-]{36}/g,
            '',
          ),
        ];
      }),
    );
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(answers[0]![0]).toBe(422);
  });

  it('is nothing that one can pass by or bring from another sign-in', async () => {
    const party = probe();
    const browser = new CookieBrowser();
    const page = await afterPassword(browser, 'auditor', party);
    expect(page.url).toContain('/interaction/');
    // Not signed in anywhere: neither at the portal nor at identity itself.
    const again = await browser.follow(party.authorizeUrl({ prompt: 'none' }), party.atPortal);
    expect(again.location).toContain('error=login_required');
    const account = await browser.visit(`${identity.issuer}/account`);
    expect(account.location).toContain('/auth?');
    // Another browser cannot go on with it.
    const stranger = new CookieBrowser();
    const code = totpCode(secretOf('auditor'), new Date());
    const stolen = await submit(stranger, page, { code });
    expect(stolen.location ?? '').not.toContain('code=');
  });

  it('can be left for another account', async () => {
    const party = probe();
    const browser = new CookieBrowser();
    const page = await afterPassword(browser, 'auditor', party);
    const over = await submitTo(browser, page, 'start-over', {});
    const fresh = await browser.follow(over.location!);
    const done = await enter(browser, fresh, 'micronano-admin', identity.password);
    expect(done.location).toContain('code=');
  });
});

describe('staff without a second factor', () => {
  const noFactor = async (): Promise<void> => {
    const personId = await idOf('chaoyang-reviewer');
    await identity.source.query('DELETE FROM totp_factor WHERE person_id = ?', [personId]);
    await identity.source.query('DELETE FROM recovery_code WHERE person_id = ?', [personId]);
  };

  it('set one up before they get anywhere, see their recovery codes once, and are in', async () => {
    await noFactor();
    const party = probe();
    const browser = new CookieBrowser();
    const page = await afterPassword(browser, 'chaoyang-reviewer', party);
    expect(page.text).toContain('设置两步验证');
    expect(page.text).toContain('data:image/svg+xml;base64,');
    const secret = /class="mono secret">([A-Z2-7 ]+)</.exec(page.text)![1]!.replaceAll(' ', '');
    const wrong = await submit(browser, page, { code: '000000' });
    expect(wrong.status).toBe(422);
    expect(wrong.text.replaceAll(' ', '')).toContain(`class="monosecret">${secret}`);
    const codes = await submit(browser, wrong, { code: totpCode(secret, new Date()) });
    const shown = [...codes.text.matchAll(/[0-9A-Z]{7}(?:-[0-9A-Z]{7}){3}/g)].map(([code]) => code);
    expect(new Set(shown).size).toBe(10);
    const reloaded = await browser.visit(codes.url.replace('/enrolment', ''));
    expect(reloaded.text).not.toContain(shown[0]);
    const done = await submit(browser, codes, {});
    const { body } = await party.exchange(new URL(done.location!).searchParams.get('code')!);
    expect(party.decoded(body.id_token)).toMatchObject({ acr: 'urn:portal:acr:2' });
    expect(await auditOf('chaoyang-reviewer')).toContain('factor-added');

    const once = async (): Promise<Page> => {
      const elsewhere = new CookieBrowser();
      const ask = await afterPassword(elsewhere, 'chaoyang-reviewer');
      return submitTo(elsewhere, ask, 'recovery', { recovery: shown[3]!.toLowerCase().replaceAll('-', ' ') });
    };
    expect((await once()).location).toContain('code=');
    expect((await once()).status).toBe(422);
    expect(await auditOf('chaoyang-reviewer')).toContain('recovery-code-used');
  });

  it('get no token by asking for less, by pretending, or by leaving the page', async () => {
    await noFactor();
    const party = probe();
    const browser = new CookieBrowser();
    const claims = { acr_values: 'urn:portal:acr:1', amr: 'otp', acr: 'urn:portal:acr:2' };
    const page = await afterPassword(browser, 'chaoyang-reviewer', party, claims);
    expect(page.text).toContain('设置两步验证');
    for (const step of ['codes', 'code', 'recovery']) {
      const address = page.url.replace(/\?.*/, `/${step}`);
      const forged = await submit(
        browser,
        { ...page, text: page.text.replace(/action="[^"]*"/, `action="${address}"`) },
        {},
      );
      expect(forged.location ?? '').not.toContain('code=');
    }
    const silent = await browser.follow(party.authorizeUrl({ prompt: 'none' }), party.atPortal);
    expect(silent.location).toContain('error=login_required');
  });

  it('cannot put an app in the place of one that was set up meanwhile', async () => {
    await noFactor();
    const thief = new CookieBrowser();
    const theirs = await afterPassword(thief, 'chaoyang-reviewer');
    const owner = new CookieBrowser();
    const own = await afterPassword(owner, 'chaoyang-reviewer');
    const secretIn = (page: Page): string =>
      /class="mono secret">([A-Z2-7 ]+)</.exec(page.text)![1]!.replaceAll(' ', '');
    await submit(owner, own, { code: totpCode(secretIn(own), new Date()) });
    const refused = await submit(thief, theirs, { code: totpCode(secretIn(theirs), new Date()) });
    expect(refused.status).toBe(409);
    const still = await afterPassword(new CookieBrowser(), 'chaoyang-reviewer');
    expect(still.text).toContain('动态验证码');
  });

  it('who became staff in a session of one factor gets no role from it, and is asked for the second', async () => {
    const party = probe();
    const browser = new CookieBrowser();
    const back = await party.signIn(browser, 'software-admin', identity.password);
    const { body } = await party.exchange(back.searchParams.get('code')!);
    await identity.source.query(
      `INSERT INTO staff_role (id, person_id, role, district, valid_from)
       VALUES (UUID(), ?, 'auditor', '', '2020-01-01')`,
      [await idOf('software-admin')],
    );
    const refreshed = await party.refresh(body.refresh_token, { resource: 'urn:portal:hightech' });
    expect(party.decoded(refreshed.body.access_token)['roles']).toEqual([]);
    expect((await browser.visit(`${identity.issuer}/account`)).location).toContain('/auth?');
    const page = await browser.follow(party.authorizeUrl(), party.atPortal);
    expect(page.text).toContain('请确认是您本人');
    const next = await submit(browser, page, { password: identity.password });
    expect((await browser.follow(next.location!)).text).toContain('设置两步验证');
  });
});
