import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CompanyClaim } from '#contracts';
import { newId } from '#kernel';
import { Contacts, Message, Notify, PersonContact, mailDue, type Notice } from '#notify';
import { OutboxRow } from '#platform';
import { TestServices } from '../../support/test-services.js';
import type { Bearer } from '../../support/access-tokens.js';

const company: CompanyClaim = {
  id: newId(),
  uscc: '91110108MADEM0011M',
  name: '北京微纳传感示例有限公司',
  district: '110108',
  registeredOn: '2021-02-17',
  role: 'member',
};
const otherCompany: CompanyClaim = { ...company, id: newId() };

function member(of: CompanyClaim, email?: string): Bearer {
  return {
    sub: newId(),
    name: '王磊',
    company: of,
    memberOf: [of.id],
    grants: ['fill'],
    ...(email ? { email } : {}),
  };
}

describe('notices and the inbox', () => {
  let services: TestServices;
  let notify: Notify;

  beforeAll(async () => {
    services = await TestServices.start();
    notify = services.app.get(Notify);
  });
  afterAll(() => services.stop());
  beforeEach(async () => {
    await services.db.read.query('DELETE FROM message');
  });

  const notice = (to: Notice['to'], more: Partial<Notice> = {}): Notice => ({
    to,
    kind: 'test.returned',
    key: `test.returned:${newId()}`,
    title: { zh: '您的申请被退回修改', en: 'Your application was returned' },
    body: { zh: '请于 10 个工作日内修改。', en: 'Correct it within 10 working days.' },
    link: '/workspace/applications/1',
    ...more,
  });
  const send = (wanted: Notice) => services.db.run((tx) => notify.send(tx, wanted));
  const inbox = (bearer: Bearer, query = '') => services.call(bearer, 'get', `/workspace/inbox${query}`);
  const comeOnce = (bearer: Bearer) => inbox(bearer);

  it('reach a person in both languages, unread until they are read', async () => {
    const person = member(company);
    expect(await send(notice({ persons: [person.sub] }, { company: company.id }))).toBe(1);
    const { body } = await inbox(person);
    expect(body).toMatchObject({
      unread: 1,
      next: null,
      items: [
        {
          kind: 'test.returned',
          title: { zh: '您的申请被退回修改', en: 'Your application was returned' },
          link: '/workspace/applications/1',
          readAt: null,
        },
      ],
    });
    const read = await services.call(person, 'post', `/workspace/inbox/${body.items[0].id}/read`);
    expect([read.status, read.body]).toEqual([200, { unread: 0 }]);
    const first = (await inbox(person)).body.items[0].readAt;
    services.clock.set('2026-10-13T02:00:00Z');
    await services.call(person, 'post', `/workspace/inbox/${body.items[0].id}/read`);
    expect((await inbox(person)).body.items[0].readAt).toBe(first);
  });

  it('reach nobody twice under one key', async () => {
    const person = member(company);
    const same = notice({ persons: [person.sub, person.sub] });
    expect(await send(same)).toBe(1);
    expect(await send(same)).toBe(0);
    expect(await services.db.read.countBy(Message, { personId: person.sub })).toBe(1);
  });

  it('reach all who were seen to belong to a company, and those who left no longer', async () => {
    const stays = member(otherCompany);
    const leaves = member(otherCompany);
    await comeOnce(stays);
    await comeOnce(leaves);
    expect(await send(notice({ company: otherCompany.id }, { company: otherCompany.id }))).toBe(2);
    await comeOnce({ ...leaves, company: null, memberOf: [] });
    expect(await send(notice({ company: otherCompany.id }, { company: otherCompany.id }))).toBe(1);
  });

  it('reach the reviewers of one district, not those of another', async () => {
    const reviewer = (district: string): Bearer => ({
      sub: newId(),
      name: '李审核',
      roles: [{ role: 'district-reviewer', district }],
    });
    const [haidian, chaoyang] = [reviewer('110108'), reviewer('110105')];
    await comeOnce(haidian);
    await comeOnce(chaoyang);
    expect(await send(notice({ role: 'district-reviewer', district: '110108' }))).toBe(1);
    expect((await inbox(haidian)).body.unread).toBe(1);
    expect((await inbox(chaoyang)).body.unread).toBe(0);
    expect(await send(notice({ role: 'district-reviewer' }))).toBe(2);
  });

  it('of one company stay out of sight while acting for another', async () => {
    const person = { ...member(company), memberOf: [company.id, otherCompany.id] };
    await send(notice({ persons: [person.sub] }, { company: company.id }));
    await send(notice({ persons: [person.sub] }));
    expect((await inbox(person)).body.unread).toBe(2);
    const asOther = { ...person, company: otherCompany };
    expect((await inbox(asOther)).body.unread).toBe(1);
    await services.call(asOther, 'post', '/workspace/inbox/read-all');
    expect((await inbox(person)).body.unread).toBe(1);
  });

  it('of somebody else cannot be read', async () => {
    const owner = member(company);
    await send(notice({ persons: [owner.sub] }, { company: company.id }));
    const { id } = (await inbox(owner)).body.items[0];
    for (const wrong of [id, newId(), 'x', '../../x']) {
      const answer = await services.call(member(company), 'post', `/workspace/inbox/${wrong}/read`);
      expect(answer.status).toBe(404);
    }
    expect((await inbox(owner)).body.unread).toBe(1);
    expect((await services.call(null, 'get', '/workspace/inbox')).status).toBe(401);
  });

  it('come page by page, the latest first', async () => {
    const person = member(company);
    for (let i = 0; i < 65; i += 1) {
      services.clock.set(new Date(Date.UTC(2026, 9, 14) + i * 1000));
      await send(notice({ persons: [person.sub] }, { title: { zh: `第 ${i} 条`, en: `No. ${i}` } }));
    }
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { body } = await inbox(person, next && `?before=${next}`);
      seen.push(...body.items.map((item: { title: { en: string } }) => item.title.en));
      next = body.next;
    }
    expect(seen).toEqual(Array.from({ length: 65 }, (_, i) => `No. ${64 - i}`));
    expect((await services.call(person, 'post', '/workspace/inbox/read-all')).body).toEqual({ unread: 0 });
  });

  it('go on to mail only for those whose address is known', async () => {
    const [reachable, unknown] = [member(company, 'wang@demo.invalid'), member(company)];
    await comeOnce(reachable);
    await comeOnce(unknown);
    const before = await services.db.read.countBy(OutboxRow, { type: mailDue.type });
    await send(notice({ persons: [reachable.sub, unknown.sub] }, { company: company.id }));
    expect(await services.db.read.countBy(OutboxRow, { type: mailDue.type })).toBe(before + 1);
  });

  it('keep a known address when a later token does not carry one', async () => {
    const person = member(company, 'keep@demo.invalid');
    const contacts = services.app.get(Contacts);
    await comeOnce(person);
    await services.db.run((tx) =>
      contacts.write(tx, { id: person.sub, name: '王磊磊', email: null, roles: [], companies: [] }, 'en'),
    );
    expect(await services.db.read.findOneBy(PersonContact, { personId: person.sub })).toMatchObject({
      name: '王磊磊',
      email: 'keep@demo.invalid',
      language: 'en',
    });
  });

  it('are lost with the transaction that wrote them', async () => {
    const person = member(company);
    await expect(
      services.db.run(async (tx) => {
        await notify.send(tx, notice({ persons: [person.sub] }));
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect((await inbox(person)).body.items).toEqual([]);
  });
});
