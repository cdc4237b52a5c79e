import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SessionEnd } from '#identity';
import {
  CompanyPeople,
  formOf,
  inDays,
  MICRONANO,
  OPTICS,
  PASSWORD,
  refusalOf,
} from '../../support/company-people.js';
import { CookieBrowser, type Page } from '../../support/cookie-browser.js';
import { submit } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

let identity: TestIdentity;
let people: CompanyPeople;

beforeAll(async () => {
  identity = await startTestIdentity({ SIGN_IN_TRIES_PER_ADDRESS: '10000' });
  people = new CompanyPeople(identity);
});
afterAll(() => identity?.stop());

describe('an invitation', () => {
  it('comes by mail and makes who accepts it a member with the stated grants, once', async () => {
    const admin = await people.signedIn('optics-admin');
    const address = 'new-colleague@example.com';
    const fields = { address, role: 'member', 'grant.hightech.fill': 'on' };
    expect((await people.invite(admin, OPTICS, fields)).location).toContain('done=invited');
    expect((await people.invite(admin, OPTICS, fields)).text).toContain('尚未答复');
    const link = await people.linkTo(address, '/invitation');
    const stranger = new CookieBrowser();
    const shown = await stranger.visit(link);
    expect(shown.text).toContain('北京光电材料示例有限公司');
    expect(shown.text).toContain('登录后接受');

    // Another address than invited: the link itself is the proof.
    await people.add('colleague');
    const browser = new CookieBrowser();
    await people.probe().signIn(browser, 'colleague', PASSWORD);
    const page = await browser.visit(link);
    const done = await submit(browser, formOf(page, '/invitation/accept'), {});
    expect([done.status, done.text.includes('您已加入')]).toEqual([200, true]);
    const colleague = await people.signedIn('colleague', undefined, PASSWORD);
    expect(colleague.claims).toMatchObject({
      company: { id: OPTICS, role: 'member' },
      grants: { hightech: ['fill'] },
    });
    expect((await new CookieBrowser().visit(link)).status).toBe(410);
    expect((await submit(browser, formOf(page, '/invitation/accept'), {})).status).toBe(410);
  });

  it('is what a person who registers first is led back to', async () => {
    const admin = await people.signedIn('optics-admin');
    const address = 'newcomer@example.com';
    await people.invite(admin, OPTICS, { address, role: 'member', 'grant.hightech.fill': 'on' });
    const link = await people.linkTo(address, '/invitation');
    const browser = new CookieBrowser();
    expect((await browser.visit(link)).text).toContain('href="/register"');
    await people.add('newcomer');
    const registered = await browser.visit(`${identity.issuer}/register/done`);
    const signIn = /href="(\/auth\?[^"]+)"/.exec(registered.text)![1]!.replaceAll('&amp;', '&');
    const page = await browser.follow(`${identity.issuer}${signIn}`);
    const answer = await submit(browser, page, { login: 'newcomer', password: PASSWORD });
    const back = await browser.follow(answer.location!);
    expect(back.text).toContain('接受邀请');
    const strangers = await new CookieBrowser().visit(`${identity.issuer}/register/done`);
    expect(strangers.text).not.toContain('href="/auth?');
  });

  it('says what is wrong with it beside the fields', async () => {
    const admin = await people.signedIn('optics-admin');
    const page = await people.invite(admin, OPTICS, { name: ' ', address: 'nobody', role: 'consultant' });
    expect(page.status).toBe(422);
    for (const id of ['name-error', 'address-error', 'grants-error', 'until-error']) {
      expect(page.text).toContain(`id="${id}"`);
    }
  });

  it('may be withdrawn, and sent again with another link in place of the first', async () => {
    const admin = await people.signedIn('optics-admin');
    const address = 'twice@example.com';
    await people.invite(admin, OPTICS, { address, role: 'member', 'grant.hightech.fill': 'on' });
    const first = await people.linkTo(address, '/invitation');
    const members = async (): Promise<Page> =>
      people.open(admin.browser, `/company/members?company=${OPTICS}`);
    const again = async (): Promise<Page> => {
      const page = await members();
      const id = /\/company\/invitations\/([\w-]+)\/send-again/.exec(
        page.text.slice(page.text.indexOf(address)),
      )![1]!;
      return submit(admin.browser, formOf(page, `/company/invitations/${id}/send-again`), {});
    };
    expect((await again()).location).toContain('done=too-soon');
    await identity.source.query('UPDATE invitation SET sent_at = sent_at - INTERVAL 2 MINUTE');
    expect((await again()).location).toContain('done=again');
    const second = await people.linkTo(address, '/invitation', first);
    expect((await new CookieBrowser().visit(first)).status).toBe(410);
    expect((await new CookieBrowser().visit(second)).status).toBe(200);

    const page = await members();
    const withdraw = formOf(page, '/company/invitations/');
    const id = /invitations\/([\w-]+)\/send-again/.exec(withdraw.text)![1]!;
    const aimed = { ...withdraw, text: withdraw.text.replace(`${id}/send-again`, `${id}/withdraw`) };
    expect((await submit(admin.browser, aimed, {})).location).toContain('done=withdrawn');
    expect((await new CookieBrowser().visit(second)).status).toBe(410);
  });

  it('may be declined without an account', async () => {
    const admin = await people.signedIn('optics-admin');
    const address = 'no-thanks@example.com';
    await people.invite(admin, OPTICS, { address, role: 'administrator' });
    const link = await people.linkTo(address, '/invitation');
    const browser = new CookieBrowser();
    const done = await submit(browser, formOf(await browser.visit(link), '/invitation/decline'), {});
    expect(done.text).toContain('您已谢绝邀请');
    expect((await browser.visit(link)).status).toBe(410);
  });

  it('is not believed with a proof that was guessed, and holds only while its sender runs the company', async () => {
    const admin = await people.signedIn('optics-admin');
    const address = 'later@example.com';
    await people.invite(admin, OPTICS, { address, role: 'administrator' });
    const link = await people.linkTo(address, '/invitation');
    const forged = link.replace(/proof=[^&]{4}/, 'proof=AAAA');
    expect((await new CookieBrowser().visit(forged)).status).toBe(410);
    const membership = await people.membershipOf('optics-admin', OPTICS);
    await identity.source.query("UPDATE membership SET role = 'member' WHERE id = ?", [membership.id]);
    expect((await new CookieBrowser().visit(link)).status).toBe(410);
    await identity.source.query("UPDATE membership SET role = 'administrator' WHERE id = ?", [membership.id]);
    expect((await new CookieBrowser().visit(link)).status).toBe(200);
  });
});

describe('a consultant', () => {
  it('acts as a member until the last day, and within seconds of its end no more', async () => {
    const admin = await people.signedIn('optics-admin');
    const address = 'adviser@example.com';
    const fields = { role: 'consultant', 'grant.hightech.fill': 'on', until: inDays(30) };
    await people.invite(admin, OPTICS, { address, ...fields });
    await people.add('adviser');
    const browser = new CookieBrowser();
    await people.probe().signIn(browser, 'adviser', PASSWORD);
    const page = await browser.visit(await people.linkTo(address, '/invitation'));
    expect(page.text).toContain('顾问');
    await submit(browser, formOf(page, '/invitation/accept'), {});
    const adviser = await people.signedIn('adviser', undefined, PASSWORD);
    expect(adviser.claims['company']).toMatchObject({ id: OPTICS, role: 'member' });
    expect((await people.open(adviser.browser, '/account')).text).toContain('顾问');

    const { id, personId } = await people.membershipOf('adviser', OPTICS);
    await identity.source.query('UPDATE membership SET valid_until = ? WHERE id = ?', [new Date(), id]);
    await expect
      .poll(() => identity.source.manager.countBy(SessionEnd, { personId, cause: 'membership-ended' }), {
        timeout: 10_000,
      })
      .toBe(1);
    await expect.poll(() => refusalOf(adviser), { timeout: 5000 }).toBe('invalid_grant');
    await new Promise((resume) => setTimeout(resume, 4500));
    expect(await identity.source.manager.countBy(SessionEnd, { personId })).toBe(1);
  });

  it('may leave without being asked why', async () => {
    const member = await people.signedIn('micronano-member', OPTICS);
    const other = await people.signedIn('micronano-member', MICRONANO);
    const page = await people.open(member.browser, `/company/leave?company=${OPTICS}`);
    await submit(member.browser, formOf(page, '/company/leave'), {});
    expect(await refusalOf(member)).toBe('invalid_grant');
    expect(await refusalOf(other)).toBeUndefined();
    const after = await people.signedIn('micronano-member');
    expect(after.claims['memberOf']).toEqual([MICRONANO]);
  });

  it('is no different from a staff role whose period is over', async () => {
    const auditor = await people.signedIn('auditor');
    await identity.source.query(
      "UPDATE staff_role SET valid_until = ? WHERE role = 'auditor' AND person_id = ?",
      [new Date(), auditor.claims['sub']],
    );
    await expect.poll(() => refusalOf(auditor), { timeout: 10_000 }).toBe('invalid_grant');
  });
});
