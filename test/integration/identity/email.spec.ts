import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmailChange, Person } from '#identity';
import { CookieBrowser, type Page } from '../../support/cookie-browser.js';
import { mailsTo, type ReceivedMail } from '../../support/mail-folder.js';
import { RelyingPartyProbe, submit, type Tokens } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

let identity: TestIdentity;
const probe = (): RelyingPartyProbe =>
  new RelyingPartyProbe(identity.issuer, identity.portal, identity.settings.OIDC_CLIENT_SECRET);

beforeAll(async () => {
  identity = await startTestIdentity({ SIGN_IN_TRIES_PER_ADDRESS: '10000' });
});
afterAll(() => identity?.stop());

interface SignedIn {
  readonly browser: CookieBrowser;
  readonly party: RelyingPartyProbe;
  readonly tokens: Tokens;
}

async function signedIn(login: string): Promise<SignedIn> {
  const [party, browser] = [probe(), new CookieBrowser()];
  const back = await party.signIn(browser, login, identity.password);
  const { body } = await party.exchange(back.searchParams.get('code')!);
  return { browser, party, tokens: body };
}

const open = ({ browser }: SignedIn): Promise<Page> => browser.follow(`${identity.issuer}/account/email`);
const form = (page: Page, action: string): Page => ({
  ...page,
  text: page.text.slice(page.text.indexOf(`action="${action}"`) - 60),
});

async function wish(signed: SignedIn, email: string): Promise<Page> {
  return submit(signed.browser, form(await open(signed), '/account/email'), { email });
}

async function mailFor(email: string, count = 1): Promise<ReceivedMail> {
  const received = (): Promise<ReceivedMail[]> => mailsTo(identity.settings.MAIL_DIR!, email);
  await expect.poll(async () => (await received()).length, { timeout: 20_000 }).toBe(count);
  return (await received()).at(-1)!;
}

const confirm = async ({ browser }: SignedIn, link: string): Promise<Page> =>
  submit(browser, await browser.visit(link), {});
/** Nobody is signed in where the former address is read. */
async function answer(link: string, word: 'agree' | 'refuse'): Promise<Page> {
  const browser = new CookieBrowser();
  return submit(browser, await browser.visit(link), { answer: word });
}

const emailOf = async (login: string): Promise<string | null> =>
  (await identity.source.manager.findOneByOrFail(Person, { login })).email;
const refreshes = async ({ party, tokens }: SignedIn): Promise<boolean> =>
  (await party.refresh(tokens.refresh_token)).status === 200;

async function withoutAddress(login: string): Promise<void> {
  await identity.source.manager.update(Person, { login }, { email: null, emailConfirmedAt: null });
}

describe('an e-mail address', () => {
  it('is added once its link was confirmed by whoever asked; tokens carry it from then on', async () => {
    await withoutAddress('optics-admin');
    const signed = await signedIn('optics-admin');
    expect(signed.party.decoded(signed.tokens.id_token)).not.toHaveProperty('email');
    expect((await open(signed)).text).toContain('还没有邮箱');
    const sent = await wish(signed, ' Guang.Xue@例子.中国 ');
    expect(sent.location).toBe(`${identity.issuer}/account/email?news=sent`);
    const waiting = await signed.browser.visit(sent.location!);
    expect(waiting.text).toContain('打开 guang.xue@例子.中国 收到的链接确认');
    expect(waiting.text).not.toContain('原邮箱 ');
    const { link } = await mailFor('guang.xue@xn--fsqu00a.xn--fiqs8s');
    expect(await emailOf('optics-admin')).toBeNull();
    const done = await confirm(signed, link!);
    expect(done.location).toBe(`${identity.issuer}/account/email?news=done`);
    expect((await signed.browser.visit(done.location!)).text).toContain('新邮箱已生效');
    expect(await emailOf('optics-admin')).toBe('guang.xue@xn--fsqu00a.xn--fiqs8s');
    const { body } = await signed.party.refresh(signed.tokens.refresh_token, {
      resource: 'urn:portal:workspace',
    });
    expect(signed.party.decoded(body.access_token)).toMatchObject({
      email: 'guang.xue@xn--fsqu00a.xn--fiqs8s',
    });
  });

  it('that was mistyped gives its owner no account: the link counts only in a session of whoever asked', async () => {
    await withoutAddress('software-admin');
    await wish(await signedIn('software-admin'), 'mistyped@example.cn');
    const { link, text } = await mailFor('mistyped@example.cn');
    expect(text).not.toContain('software-admin');
    const nobody = await new CookieBrowser().follow(link!);
    expect(nobody.text).toContain('name="password"');
    const stranger = await signedIn('auditor');
    const page = await stranger.browser.visit(link!);
    expect([page.status, page.text.includes('属于另一个账号')]).toEqual([403, true]);
    expect(await emailOf('software-admin')).toBeNull();
  });

  it.each(['new first', 'former first'])('changes when both have answered, %s', async (order) => {
    const login = order === 'new first' ? 'rail-admin' : 'diagnostics-admin';
    const [former, email] = [`${login}@demo.invalid`, `${login}@example.cn`];
    const signed = await signedIn(login);
    await wish(signed, email);
    const [atNew, atFormer] = [await mailFor(email), await mailFor(former)];
    expect(atFormer.text).toContain(email);
    const steps = [
      async () => void (await confirm(signed, atNew.link!)),
      async () => void (await answer(atFormer.link!, 'agree')),
    ];
    if (order !== 'new first') steps.reverse();
    await steps[0]!();
    expect(await emailOf(login)).toBe(former);
    const between = await open(signed);
    expect(between.text).toContain(order === 'new first' ? `${email} 已确认` : `原邮箱 ${former} 已同意`);
    expect(between.text).toContain(
      order === 'new first' ? `打开原邮箱 ${former} 收到的链接` : `打开 ${email} 收到的链接确认`,
    );
    await steps[1]!();
    expect(await emailOf(login)).toBe(email);
    const { body } = await signed.party.refresh(signed.tokens.refresh_token, {
      resource: 'urn:portal:workspace',
    });
    expect(signed.party.decoded(body.access_token)).toMatchObject({ email });
    for (const used of [atNew.link!, atFormer.link!])
      expect((await signed.browser.visit(used)).status).toBe(410);
  });

  it('stays when the former address refuses: the change ends, all sessions end, and the page says so', async () => {
    const thief = await signedIn('huawei-operator');
    await wish(thief, 'thief@example.cn');
    const [atNew, atFormer] = [
      await mailFor('thief@example.cn'),
      await mailFor('huawei-operator@demo.invalid'),
    ];
    await confirm(thief, atNew.link!);
    const refused = await answer(atFormer.link!, 'refuse');
    expect(refused.text).toContain('更换已取消');
    expect(refused.text).toContain('href="/password/forgotten"');
    expect(await emailOf('huawei-operator')).toBe('huawei-operator@demo.invalid');
    expect(await refreshes(thief)).toBe(false);
    expect((await new CookieBrowser().visit(atFormer.link!)).status).toBe(410);
    expect((await open(await signedIn('huawei-operator'))).text).toContain('原邮箱的使用者不同意');
    const kinds: { kind: string }[] = await identity.source.query(
      `SELECT kind FROM audit_entry WHERE kind LIKE 'email-change%' AND person_id =
         (SELECT id FROM person WHERE login = 'huawei-operator') ORDER BY seq`,
    );
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'email-change-requested',
      'email-change-confirmed',
      'email-change-refused',
    ]);
  });

  it('of another account is not told to be one: the page is the same, only the address hears of it', async () => {
    const signed = await signedIn('micronano-filler');
    const mask = (page: Page): string =>
      page.text
        .replaceAll(/(municipal-reviewer@demo\.invalid|nobodys@example\.cn)/g, 'ADDRESS')
        .replaceAll(/\d+ 日 \d\d:\d\d/g, 'WHEN')
        .replaceAll(/value="[^"]*"/g, '');
    const taken = await wish(signed, 'municipal-reviewer@demo.invalid');
    const takenPage = mask(await signed.browser.visit(taken.location!));
    const mail = await mailFor('municipal-reviewer@demo.invalid');
    expect(mail.text).toContain('一个邮箱只能用于一个账号');
    expect(mail.link).toBeNull();
    const free = await wish(signed, 'nobodys@example.cn');
    expect([taken.status, taken.location]).toEqual([free.status, free.location]);
    expect(mask(await signed.browser.visit(free.location!))).toBe(takenPage);
    expect(await emailOf('municipal-reviewer')).toBe('municipal-reviewer@demo.invalid');
  });

  it('that somebody else got before the last answer stays theirs', async () => {
    const signed = await signedIn('auditor');
    await wish(signed, 'sought-after@example.cn');
    const [atNew, atFormer] = [
      await mailFor('sought-after@example.cn'),
      await mailFor('auditor@demo.invalid'),
    ];
    await confirm(signed, atNew.link!);
    await identity.source.manager.update(
      Person,
      { login: 'micronano-member' },
      { email: 'sought-after@example.cn' },
    );
    expect((await answer(atFormer.link!, 'agree')).text).toContain('已用于另一个账号');
    expect(await emailOf('auditor')).toBe('auditor@demo.invalid');
  });

  it('may be given up or replaced by a further one, and the links before do nothing more', async () => {
    const signed = await signedIn('haidian-reviewer');
    await wish(signed, 'first@example.cn');
    const first = await mailFor('first@example.cn');
    await wish(signed, 'second@example.cn');
    expect((await signed.browser.visit(first.link!)).status).toBe(410);
    const second = await mailFor('second@example.cn');
    const withdrawn = await submit(signed.browser, form(await open(signed), '/account/email/withdraw'), {});
    expect(withdrawn.location).toBe(`${identity.issuer}/account/email?news=withdrawn`);
    expect((await signed.browser.visit(second.link!)).status).toBe(410);
    expect(
      await identity.source.manager.countBy(EmailChange, { outcome: 'withdrawn' }),
    ).toBeGreaterThanOrEqual(2);
  });

  it('is held against what an address looks like, and nobody is flooded with mail', async () => {
    const signed = await signedIn('micronano-admin');
    expect((await wish(signed, 'nowhere')).text).toContain('邮箱地址不正确');
    expect((await wish(signed, 'Micronano-Admin@demo.invalid')).text).toContain('这已经是您的邮箱');
    // The wait begins with a second and doubles: a slow machine may need some turns more to meet it.
    const statuses: number[] = [];
    while (statuses.length < 14 && statuses.at(-1) !== 429) {
      statuses.push((await wish(signed, `flood-${statuses.length}@example.cn`)).status);
    }
    expect(statuses.at(-1)).toBe(429);
  });

  it('is not changed by a form of another site', async () => {
    const signed = await signedIn('municipal-reviewer');
    const page = form(await open(signed), '/account/email');
    const foreign = await submit(
      signed.browser,
      page,
      { email: 'x@example.cn' },
      { origin: 'https://evil.example' },
    );
    expect(foreign.status).toBe(403);
  });
});
