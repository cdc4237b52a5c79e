import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountMail, Person, ResetRequest } from '#identity';
import { CookieBrowser, type Page } from '../../support/cookie-browser.js';
import { mailsTo, type ReceivedMail } from '../../support/mail-folder.js';
import { RelyingPartyProbe, submit } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';
import { typicalTimes } from '../../support/typical-times.js';

const NEW = 'seven rivers below the wall';

let identity: TestIdentity;
const probe = (): RelyingPartyProbe =>
  new RelyingPartyProbe(identity.issuer, identity.portal, identity.settings.OIDC_CLIENT_SECRET);

beforeAll(async () => {
  identity = await startTestIdentity({ SIGN_IN_TRIES_PER_ADDRESS: '10000' });
});
afterAll(() => identity?.stop());

async function ask(typed: string, browser = new CookieBrowser()): Promise<Page> {
  const form = await browser.visit(`${identity.issuer}/password/forgotten`);
  return submit(browser, form, { typed });
}

/** Waits until the queue has looked at everything that was asked. */
async function lookedUp(): Promise<void> {
  await expect.poll(() => identity.source.manager.countBy(ResetRequest, {}), { timeout: 20_000 }).toBe(0);
}

const received = (login: string): Promise<ReceivedMail[]> =>
  mailsTo(identity.settings.MAIL_DIR!, `${login}@demo.invalid`);

/** The link of the latest of so many mails. */
async function linkOf(login: string, count = 1): Promise<string> {
  const links = async (): Promise<string[]> => (await received(login)).flatMap(({ link }) => link ?? []);
  await expect.poll(async () => (await links()).length, { timeout: 20_000 }).toBe(count);
  return (await links()).at(-1)!;
}

async function setPassword(link: string, password: string, again = password): Promise<Page> {
  const browser = new CookieBrowser();
  return submit(browser, await browser.visit(link), { new: password, again });
}

async function signsIn(login: string, password: string): Promise<boolean> {
  const browser = new CookieBrowser();
  const page = await browser.follow(probe().authorizeUrl());
  return (await submit(browser, page, { login, password })).status === 303;
}

describe('a forgotten password', () => {
  it('is asked for from the sign-in page', async () => {
    const page = await new CookieBrowser().follow(probe().authorizeUrl());
    expect(page.text).toContain('href="/password/forgotten"');
  });

  it('is set anew with the link from the mail; all sessions end, the owner hears of it, the log has it', async () => {
    const [party, elsewhere] = [probe(), new CookieBrowser()];
    const back = await party.signIn(elsewhere, 'optics-admin', identity.password);
    const { body } = await party.exchange(back.searchParams.get('code')!);
    expect((await ask('Optics-Admin')).location).toBe(`${identity.issuer}/password/forgotten/sent`);
    const link = await linkOf('optics-admin');
    const [mail] = await received('optics-admin');
    expect(mail!.text).toContain('optics-admin');
    expect(mail!.text).toContain('30 分钟');
    expect((await setPassword(link, 'short')).text).toContain('密码至少 12 个字符');
    expect((await setPassword(link, NEW, 'other')).text).toContain('不一致');
    const done = await setPassword(link, NEW);
    expect([done.status, done.location]).toEqual([303, `${identity.issuer}/password/reset/done`]);
    expect((await party.refresh(body.refresh_token)).body.error).toBe('invalid_grant');
    expect(await signsIn('optics-admin', identity.password)).toBe(false);
    expect(await signsIn('optics-admin', NEW)).toBe(true);
    await expect.poll(async () => (await received('optics-admin')).length, { timeout: 20_000 }).toBe(2);
    expect((await received('optics-admin'))[1]!.text).toContain('刚刚修改');
    const kinds: { kind: string }[] = await identity.source.query(
      "SELECT kind FROM audit_entry WHERE kind LIKE 'password-reset%' ORDER BY seq",
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['password-reset-requested', 'password-reset']);
    const causes: unknown[] = await identity.source.query(
      "SELECT cause FROM session_end WHERE cause = 'password-changed'",
    );
    expect(causes).toHaveLength(1);
  });

  it('may be asked for by e-mail address', async () => {
    await ask('Rail-Admin@DEMO.invalid');
    expect(await linkOf('rail-admin')).toContain('/password/reset?mail=');
  });

  it('is set once with one link, by nobody with a link that is forged, of another kind or too old', async () => {
    await ask('auditor');
    const link = await linkOf('auditor');
    const forged = link.replace(/proof=[^&]+/, `proof=${'x'.repeat(43)}`);
    for (const useless of [forged, link.replace(/mail=[^&]+&/, ''), `${identity.issuer}/password/reset`])
      expect((await new CookieBrowser().visit(useless)).status).toBe(410);
    await ask('auditor');
    const second = await linkOf('auditor', 2);
    const [late, inTime] = [new CookieBrowser(), new CookieBrowser()];
    const opened = await late.visit(link);
    expect((await submit(inTime, await inTime.visit(second), { new: NEW, again: NEW })).status).toBe(303);
    // Every link that was under way before goes out of use with it.
    expect(
      (await submit(late, opened, { new: 'another one of theirs', again: 'another one of theirs' })).status,
    ).toBe(410);
    expect((await new CookieBrowser().visit(second)).status).toBe(410);
    await ask('huawei-operator');
    const old = await linkOf('huawei-operator');
    await identity.source.manager.update(AccountMail, { kind: 'password-reset' }, { expiresAt: new Date(0) });
    expect((await new CookieBrowser().visit(old)).status).toBe(410);
  });

  it('goes out of use when the password is changed otherwise', async () => {
    await ask('software-admin');
    const link = await linkOf('software-admin');
    const browser = new CookieBrowser();
    await probe().signIn(browser, 'software-admin', identity.password);
    const account = await browser.follow(`${identity.issuer}/account`);
    const at = account.text.indexOf('action="/account/password"') - 60;
    const form = { ...account, text: account.text.slice(at) };
    const changed = await submit(browser, form, { current: identity.password, new: NEW, again: NEW });
    expect(changed.status).toBe(303);
    expect((await new CookieBrowser().visit(link)).status).toBe(410);
  });
});

describe('whoever has a second factor', () => {
  it('may have a shorter password, and keeps the factor when it is set anew', async () => {
    const { id } = await identity.source.manager.findOneByOrFail(Person, { login: 'rail-admin' });
    await ask('rail-admin');
    const link = await linkOf('rail-admin', 2);
    expect((await setPassword(link, 'Kq7-fh29')).status).toBe(422);
    await identity.source.query(
      `INSERT INTO totp_factor (person_id, secret_sealed, confirmed_at, last_step) VALUES (?, 'sealed', NOW(), 0)`,
      [id],
    );
    expect((await setPassword(link, 'Kq7-fh2')).status).toBe(422);
    expect((await setPassword(link, 'Kq7-fh29')).status).toBe(303);
    const kept: unknown[] = await identity.source.query(
      'SELECT secret_sealed FROM totp_factor WHERE person_id = ?',
      [id],
    );
    expect(kept).toEqual([{ secret_sealed: 'sealed' }]);
  });
});

describe('asking for a new password', () => {
  it('answers alike for accounts that exist, do not exist, are disabled or have no address', async () => {
    await identity.source.manager.update(Person, { login: 'micronano-filler' }, { disabledAt: new Date() });
    await identity.source.manager.update(
      Person,
      { login: 'micronano-member' },
      { email: null, emailConfirmedAt: null },
    );
    const answers: unknown[] = [];
    for (const typed of [
      'haidian-reviewer',
      'nobody-at-all',
      'micronano-filler',
      'micronano-member',
      'no@body.example',
    ]) {
      const browser = new CookieBrowser();
      const answer = await ask(typed, browser);
      const page = await browser.visit(answer.location!);
      answers.push([answer.status, answer.location, answer.headers['set-cookie'], page.status, page.text]);
    }
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    await lookedUp();
    await linkOf('haidian-reviewer');
    expect(await received('micronano-filler')).toEqual([]);
    expect(await received('micronano-member')).toEqual([]);
  });

  it('takes about the same time for an account that exists and one that does not', async () => {
    const asking = (typed: (turn: number) => string) => async (turn: number) => {
      await clearTries();
      const browser = new CookieBrowser();
      const form = await browser.visit(`${identity.issuer}/password/forgotten`);
      return () => submit(browser, form, { typed: typed(turn) });
    };
    const [unknown, known] = await typicalTimes(
      20,
      asking((turn) => `unknown-${turn}`),
      asking(() => 'municipal-reviewer'),
    );
    expect(Math.abs(known - unknown)).toBeLessThan(Math.max(10, unknown));
    await clearTries();
    await lookedUp();
  });

  it('makes one wait who asks too often, in the same words whether there is an account', async () => {
    const until429 = async (typed: string): Promise<Page> => {
      for (let turn = 0; turn < 10; turn += 1) {
        const answer = await ask(typed);
        if (answer.status === 429) return answer;
      }
      throw new Error('nobody had to wait');
    };
    const [known, unknown] = [await until429('diagnostics-admin'), await until429('no-such-account')];
    const words = (page: Page): string =>
      /role="alert"[\s\S]*?<\/section>/.exec(page.text)![0].replace(/\d+/g, 'N');
    expect(words(known)).toBe(words(unknown));
    expect(known.headers['retry-after']).toMatch(/^\d+$/);
  });

  it('sends one account only a few mails in a row, and the owner always has a link that works', async () => {
    await clearTries();
    for (let turn = 0; turn < 8; turn += 1) {
      await ask('micronano-admin');
      await identity.redis.del(
        ...(await identity.redis.keys(`${identity.settings.REDIS_PREFIX}tries-reset:*`)),
      );
    }
    await lookedUp();
    const links = async (): Promise<string[]> =>
      (await received('micronano-admin')).flatMap(({ link }) => link ?? []);
    await expect.poll(async () => (await links()).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(3);
    expect((await links()).length).toBeLessThan(8);
    for (const link of await links()) expect((await new CookieBrowser().visit(link)).status).toBe(200);
  });

  it('takes no form of another site', async () => {
    const browser = new CookieBrowser();
    const form = await browser.visit(`${identity.issuer}/password/forgotten`);
    const foreign = await submit(browser, form, { typed: 'auditor' }, { origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
  });
});

async function clearTries(): Promise<void> {
  const keys = await identity.redis.keys(`${identity.settings.REDIS_PREFIX}tries-*`);
  if (keys.length > 0) await identity.redis.del(...keys);
}
