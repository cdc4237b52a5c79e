import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grantMembership, SessionEnd } from '#identity';
import {
  CompanyPeople,
  formOf,
  MICRONANO,
  OPTICS,
  PASSWORD,
  refusalOf,
} from '../../support/company-people.js';
import { type Page } from '../../support/cookie-browser.js';
import { submit } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

let identity: TestIdentity;
let people: CompanyPeople;

beforeAll(async () => {
  identity = await startTestIdentity({ SIGN_IN_TRIES_PER_ADDRESS: '10000' });
  people = new CompanyPeople(identity);
});
afterAll(() => identity?.stop());

describe('the members of a company', () => {
  it('are seen by its administrator with role, grants and last sign-in, and by nobody else', async () => {
    await people.signedIn('micronano-filler');
    const admin = await people.signedIn('micronano-admin');
    const page = await people.open(admin.browser, '/company/members');
    expect(page.status).toBe(200);
    for (const text of ['micronano-filler', '企业管理员', '高新技术企业申报：填报', '尚未登录']) {
      expect(page.text).toContain(text);
    }
    expect(page.text).not.toContain('<script');
    const filler = await people.signedIn('micronano-filler');
    expect((await people.open(filler.browser, '/company/members')).status).toBe(404);
    expect((await people.open(admin.browser, `/company/members?company=${OPTICS}`)).status).toBe(404);
    const foreign = await people.membershipOf('optics-admin', OPTICS);
    expect((await people.open(admin.browser, `/company/members/${foreign.id}`)).status).toBe(404);
  });

  it('cannot be changed by the administrator of another company, even with a form of their own', async () => {
    const admin = await people.signedIn('software-admin');
    const own = await people.membershipOf('software-admin', '0197a000-0000-7000-8000-00000000c003');
    const page = formOf(await people.open(admin.browser, `/company/members/${own.id}`), '/company/members');
    const foreign = await people.membershipOf('optics-admin', OPTICS);
    for (const act of ['', '/end', '/end-sessions']) {
      const aimed = { ...page, text: page.text.replace(own.id, foreign.id + act) };
      expect((await submit(admin.browser, aimed, { role: 'member' })).status).toBe(404);
    }
    expect((await people.membershipOf('optics-admin', OPTICS)).validUntil).toBeNull();
  });

  it('get other grants at once: what was taken away ends with the open sessions', async () => {
    const member = await people.signedIn('micronano-member', MICRONANO);
    const elsewhere = await people.signedIn('micronano-member', OPTICS);
    const admin = await people.signedIn('micronano-admin');
    const { id } = await people.membershipOf('micronano-member', MICRONANO);
    const change = async (fields: Record<string, string>): Promise<Page> =>
      submit(
        admin.browser,
        formOf(await people.open(admin.browser, `/company/members/${id}`), `/company/members/${id}"`),
        {
          'grant.voucher.fill': 'on',
          'grant.voucher.submit': 'on',
          'grant.finder.fill': 'on',
          'grant.finder.submit': 'on',
          ...fields,
        },
      );
    const more = await change({ role: 'member', 'grant.hightech.fill': 'on', 'grant.hightech.submit': 'on' });
    expect(more.location).toContain('done=changed');
    expect(await refusalOf(member)).toBeUndefined();
    const again = await people.signedIn('micronano-member', MICRONANO);
    await change({ role: 'member', 'grant.hightech.fill': 'on' });
    expect(await refusalOf(again)).toBe('invalid_grant');
    expect(await refusalOf(elsewhere)).toBeUndefined();
    const now = await people.signedIn('micronano-member', MICRONANO);
    const both = ['fill', 'submit'];
    expect(now.claims['grants']).toEqual({ hightech: ['fill'], voucher: both, finder: both });
  });

  it('lose everything with their membership, for this company only, and are told', async () => {
    const member = await people.signedIn('micronano-filler');
    const admin = await people.signedIn('micronano-admin');
    const { id, personId } = await people.membershipOf('micronano-filler', MICRONANO);
    const page = await people.open(admin.browser, `/company/members/${id}`);
    const done = await submit(admin.browser, formOf(page, `/company/members/${id}/end"`), {});
    expect(done.location).toContain('done=ended');
    expect(await refusalOf(member)).toBe('invalid_grant');
    const [end] = await identity.source.manager.findBy(SessionEnd, { personId, cause: 'membership-ended' });
    expect(end).toMatchObject({ companyId: MICRONANO, sessions: expect.any(Number) });
    const after = await people.signedIn('micronano-filler');
    expect(after.claims['company']).toBeUndefined();
    expect((await people.open(admin.browser, `/company/members/${id}`)).status).toBe(404);
  });

  it('always include an administrator: the last one is neither demoted nor removed, and cannot leave', async () => {
    const admin = await people.signedIn('rail-admin');
    const { id, companyId } = await people.membershipOf('rail-admin', '0197a000-0000-7000-8000-00000000c005');
    const page = await people.open(admin.browser, `/company/members/${id}`);
    const demoted = await submit(admin.browser, formOf(page, `/company/members/${id}"`), {
      role: 'member',
      'grant.hightech.fill': 'on',
    });
    const removed = await submit(admin.browser, formOf(page, `/company/members/${id}/end"`), {});
    const leaving = await people.open(admin.browser, `/company/leave?company=${companyId}`);
    const left = await submit(admin.browser, formOf(leaving, '/company/leave'), {});
    for (const answer of [demoted, removed, left]) {
      expect([422, 409]).toContain(answer.status);
      expect(answer.text).toContain('至少要有一名企业管理员');
    }
    expect(await people.membershipOf('rail-admin', companyId)).toMatchObject({
      role: 'administrator',
      validUntil: null,
    });
    expect(await refusalOf(admin)).toBeUndefined();
  });

  it('may have their sign-ins ended, and may sign in again', async () => {
    const member = await people.signedIn('micronano-member', MICRONANO);
    const admin = await people.signedIn('micronano-admin');
    const { id } = await people.membershipOf('micronano-member', MICRONANO);
    const page = await people.open(admin.browser, `/company/members/${id}`);
    await submit(admin.browser, formOf(page, `/company/members/${id}/end-sessions`), {});
    expect(await refusalOf(member)).toBe('invalid_grant');
    expect((await people.signedIn('micronano-member', MICRONANO)).claims['company']).toMatchObject({
      id: MICRONANO,
    });
  });
});

describe('the company acted for', () => {
  it('is changed without signing out: the session stays, its tokens are the new company’s', async () => {
    const colleague = await people.add('commuter');
    await identity.source.transaction(async (tx) => {
      for (const companyId of [MICRONANO, OPTICS])
        await grantMembership(tx, {
          personId: colleague,
          companyId,
          role: 'administrator',
          from: new Date(),
        });
    });
    const signed = await people.signedIn('commuter', MICRONANO, PASSWORD);
    const party = people.probe();
    const asked = await signed.browser.follow(party.authorizeUrl({ prompt: 'company' }), party.atPortal);
    expect(asked.text).toContain('请选择本次代表的企业');
    const posted = await submit(signed.browser, asked, { company: OPTICS });
    const back = await party.onward(signed.browser, posted);
    const { body } = await party.exchange(new URL(back.location!).searchParams.get('code')!);
    expect(party.decoded(body.id_token)['company']).toMatchObject({ id: OPTICS });
    expect(party.decoded(body.id_token)['sid']).toBe(signed.claims['sid']);
    expect((await people.open(signed.browser, '/company/members')).text).toContain(
      '由企业管理员决定谁可以代表北京光电材料示例有限公司办事',
    );
    const members = await people.open(signed.browser, `/company/members?company=${MICRONANO}`);
    expect(members.text).toContain('北京微纳传感示例有限公司办事');
  });
});

describe('the record of a company', () => {
  it('shows its administrator who did what for it, and nothing of other companies', async () => {
    const admin = await people.signedIn('micronano-admin');
    const page = await people.open(admin.browser, '/company/activity');
    for (const text of ['登录，代表本企业', '移出成员', '结束成员的登录', '张敏（示例）', '127.0.0.1']) {
      expect(page.text).toContain(text);
    }
    expect(page.text).not.toContain('optics');
    const english = await people.open(admin.browser, '/company/activity?lang=en');
    expect(english.text).toContain('Ended a membership');
    expect((await people.open(admin.browser, `/company/activity?company=${OPTICS}`)).status).toBe(404);
  });

  it('comes in pages', async () => {
    const admin = await people.signedIn('diagnostics-admin');
    for (let turn = 0; turn < 3; turn += 1) await people.signedIn('diagnostics-admin');
    const first = await people.open(admin.browser, '/company/activity');
    expect(first.text.match(/登录，代表本企业/g)).toHaveLength(4);
    const [latest]: { seq: string }[] = await identity.source.query(
      'SELECT seq FROM audit_entry WHERE company_id = ? ORDER BY seq DESC LIMIT 1',
      ['0197a000-0000-7000-8000-00000000c004'],
    );
    const earlier = await people.open(admin.browser, `/company/activity?before=${latest!.seq}`);
    expect(earlier.text.match(/登录，代表本企业/g)).toHaveLength(3);
  });
});
