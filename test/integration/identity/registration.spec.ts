import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccountMail, Person, Registration } from '#identity';
import { CookieBrowser, type Page } from '../../support/cookie-browser.js';
import { mailsTo, type ReceivedMail } from '../../support/mail-folder.js';
import { RelyingPartyProbe, submit } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';
import { typicalTimes } from '../../support/typical-times.js';

const PASSWORD = 'seven rivers below the wall';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await startTestIdentity({ SIGN_IN_TRIES_PER_ADDRESS: '10000' });
});
afterAll(() => identity?.stop());

beforeEach(async () => {
  const keys = await identity.redis.keys(`${identity.settings.REDIS_PREFIX}tries-*`);
  if (keys.length > 0) await identity.redis.del(...keys);
});

interface Filled {
  readonly login: string;
  readonly email: string;
  readonly name?: string;
  readonly new?: string;
}

async function register(filled: Filled): Promise<Page> {
  const browser = new CookieBrowser();
  const form = await browser.visit(`${identity.issuer}/register`);
  const all = { name: '王小河', new: PASSWORD, ...filled };
  return submit(browser, form, { ...all, again: all.new });
}

async function mailFor(email: string, count = 1): Promise<ReceivedMail> {
  const received = (): Promise<ReceivedMail[]> => mailsTo(identity.settings.MAIL_DIR!, email);
  await expect.poll(async () => (await received()).length, { timeout: 20_000 }).toBe(count);
  return (await received()).at(-1)!;
}

async function confirm(link: string): Promise<Page> {
  const browser = new CookieBrowser();
  return submit(browser, await browser.visit(link), {});
}

const person = (login: string): Promise<Person | null> =>
  identity.source.manager.findOneBy(Person, { login });

describe('registering', () => {
  it('makes an account once the link from the mail is confirmed, and nothing before; then one signs in', async () => {
    const answer = await register({ login: 'Wang.Xiaohe', email: 'Wang.Xiaohe@Example.CN' });
    expect([answer.status, answer.location]).toEqual([303, `${identity.issuer}/register/sent`]);
    expect(await person('wang.xiaohe')).toBeNull();
    const mail = await mailFor('wang.xiaohe@example.cn');
    const opened = await new CookieBrowser().visit(mail.link!);
    expect(opened.text).toContain('wang.xiaohe');
    // Only looking at the link makes nothing: mail programs do that on their own.
    expect(await person('wang.xiaohe')).toBeNull();
    const done = await confirm(mail.link!);
    expect([done.status, done.location]).toEqual([303, `${identity.issuer}/register/done`]);
    const page = await new CookieBrowser().visit(done.location!);
    expect(page.text).toContain(`${identity.portal}/auth/login?return_to=`);
    expect(await person('wang.xiaohe')).toMatchObject({
      name: '王小河',
      email: 'wang.xiaohe@example.cn',
      emailConfirmedAt: expect.any(Date),
    });
    const party = new RelyingPartyProbe(
      identity.issuer,
      identity.portal,
      identity.settings.OIDC_CLIENT_SECRET,
    );
    const back = await party.signIn(new CookieBrowser(), 'wang.xiaohe', PASSWORD);
    const { body } = await party.exchange(back.searchParams.get('code')!);
    expect(party.decoded(body.id_token)).toMatchObject({ email: 'wang.xiaohe@example.cn' });
    expect(await identity.source.manager.countBy(Registration, {})).toBe(0);
    expect((await new CookieBrowser().visit(mail.link!)).status).toBe(410);
    const [created] = await identity.source.query(
      "SELECT person_id FROM audit_entry WHERE kind = 'person-created' ORDER BY seq DESC LIMIT 1",
    );
    expect(created).toEqual({ person_id: (await person('wang.xiaohe'))!.id });
  });

  it('with an address that has an account says so by mail only, and the page is the same', async () => {
    const [taken, free] = [
      await register({ login: 'li.yi', email: 'auditor@demo.invalid' }),
      await register({ login: 'li.er', email: 'li.er@example.cn' }),
    ];
    expect([taken.status, taken.location, taken.text]).toEqual([free.status, free.location, free.text]);
    const mail = await mailFor('auditor@demo.invalid');
    expect(mail.text).toContain('已有账号');
    expect(mail.link).toContain('/password/forgotten');
    // Not even with the right words about the mail can its link be turned into one that confirms.
    const turned = mail.link!.replace('/password/forgotten', '/register/confirm');
    expect((await new CookieBrowser().visit(turned)).status).toBe(410);
    expect(await person('li.yi')).toBeNull();
  });

  it('puts nothing that was filled in into a mail', async () => {
    await register({ login: 'buy-now.example', email: 'stranger@example.cn', name: 'Rich Quick' });
    const { text } = await mailFor('stranger@example.cn');
    expect(text).not.toMatch(/buy-now|Rich/);
  });

  it('says when a user name is taken, and what else is wrong, beside the fields', async () => {
    const taken = await register({ login: 'AUDITOR', email: 'somebody@example.cn' });
    expect(taken.status).toBe(422);
    expect(taken.text).toContain('这个登录名已被使用');
    expect(taken.text).toContain('value="somebody@example.cn"');
    expect(taken.text).not.toContain(PASSWORD);
    const wrong = await register({ login: 'a b', email: 'nowhere', name: '', new: 'password' });
    for (const words of ['登录名须为', '请填写姓名', '邮箱地址不正确', '密码至少 12 个字符'])
      expect(wrong.text).toContain(words);
  });

  it('ends with a clear word when name or address were taken before the link was opened', async () => {
    await register({ login: 'zhao.wu', email: 'zhao.first@example.cn' });
    await register({ login: 'zhao.wu', email: 'zhao.second@example.cn' });
    await register({ login: 'zhao.liu', email: 'zhao.first@example.cn' });
    const first = await mailFor('zhao.second@example.cn');
    expect((await confirm(first.link!)).status).toBe(303);
    await mailFor('zhao.first@example.cn', 2);
    const [sameLogin, other] = await mailsTo(identity.settings.MAIL_DIR!, 'zhao.first@example.cn');
    const late = await confirm(sameLogin!.link!);
    expect([late.status, late.text.includes('已被他人使用')]).toEqual([409, true]);
    expect((await confirm(other!.link!)).status).toBe(303);
    expect((await person('zhao.wu'))!.email).toBe('zhao.second@example.cn');
    await register({ login: 'sun.qi', email: 'sun@example.cn' });
    const sun = await mailFor('sun@example.cn');
    await identity.source.manager.update(Person, { login: 'zhao.liu' }, { email: 'sun@example.cn' });
    const lateToo = await confirm(sun.link!);
    expect([lateToo.status, lateToo.text.includes('这个邮箱已有账号')]).toEqual([409, true]);
  });

  it('is over when the link is old, forged, or its form comes from elsewhere', async () => {
    await register({ login: 'qian.ba', email: 'qian@example.cn' });
    const { link } = await mailFor('qian@example.cn');
    expect((await new CookieBrowser().visit(link!.replace(/proof=.{5}/, 'proof=aaaaa'))).status).toBe(410);
    const browser = new CookieBrowser();
    const page = await browser.visit(link!);
    expect((await submit(browser, page, {}, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await submit(browser, page, { _csrf: 'guess' })).status).toBe(403);
    await identity.source.manager.update(
      AccountMail,
      { address: 'qian@example.cn' },
      { expiresAt: new Date(0) },
    );
    expect((await confirm(link!).catch(() => null))?.status ?? 410).toBe(410);
    expect(await person('qian.ba')).toBeNull();
  });

  it('makes one wait who fills in too many forms for one address', async () => {
    let answer = await register({ login: 'flood-0', email: 'flood@example.cn' });
    for (let turn = 1; turn < 7 && answer.status === 303; turn += 1)
      answer = await register({ login: `flood-${turn}`, email: 'flood@example.cn' });
    expect(answer.status).toBe(429);
    expect(answer.headers['retry-after']).toMatch(/^\d+$/);
  });

  it('takes about the same time whether the address has an account or not', async () => {
    const registering = (kind: string, email: (turn: number) => string) => async (turn: number) => {
      const keys = await identity.redis.keys(`${identity.settings.REDIS_PREFIX}tries-*`);
      if (keys.length > 0) await identity.redis.del(...keys);
      return () => register({ login: `${kind}-${turn}`, email: email(turn) });
    };
    const [free, taken] = await typicalTimes(
      12,
      registering('free', (turn) => `free-${turn}@example.cn`),
      registering('taken', () => 'municipal-reviewer@demo.invalid'),
    );
    expect(Math.abs(free - taken)).toBeLessThan(Math.max(25, free / 2));
  });
});
