import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EmailChange, LogoutNotice, Person, registerClient } from '#identity';
import { newId } from '#kernel';
import { runCli } from '../../../apps/cli/src/run-cli.js';
import { startAttackingSubsystem, type AttackingSubsystem } from '../../support/attacking-subsystem.js';
import { mailsTo } from '../../support/mail-folder.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';
import { WrittenSessions } from '../../support/written-sessions.js';

let identity: TestIdentity;
let sessions: WrittenSessions;
let subsystem: AttackingSubsystem;

beforeAll(async () => {
  subsystem = await startAttackingSubsystem();
  identity = await startTestIdentity();
  sessions = new WrittenSessions(identity);
  const metadata = {
    client_id: 'vouchers',
    client_secret: 'a secret of a subsystem of the test',
    redirect_uris: ['https://vouchers.example/callback'],
    backchannel_logout_uri: subsystem.url,
    backchannel_logout_session_required: true,
    response_types: ['code'],
    grant_types: ['authorization_code'],
  };
  await identity.source.transaction((tx) =>
    registerClient(tx, identity.settings.KEY_ENCRYPTION_KEY, metadata, true, new Date()),
  );
});
afterAll(async () => {
  await identity?.stop();
  await subsystem?.close();
});
beforeEach(() => {
  subsystem.tokens.length = 0;
  subsystem.answer = (_request, response) => void response.end();
});

async function run(...args: string[]): Promise<{ code: number; out: string; note: string }> {
  const [out, note]: [string[], string[]] = [[], []];
  const code = await runCli(
    args,
    { ...identity.environment },
    {
      out: (line) => out.push(line),
      note: (line) => note.push(line),
    },
  );
  return { code, out: out.join('\n'), note: note.join('\n') };
}

const personOf = async (login: string): Promise<string> =>
  (await identity.source.manager.findOneByOrFail(Person, { login })).id;
const isGone = (uid: string): Promise<void> =>
  expect
    .poll(() => identity.redis.exists(`${identity.settings.REDIS_PREFIX}uid:${uid}`), { timeout: 10_000 })
    .toBe(0);
const audited = async (kind: string): Promise<{ personId?: string; companyId?: string; note?: string }[]> => {
  const rows: { record: string }[] = await identity.source.query(
    'SELECT record FROM audit_entry WHERE kind = ? ORDER BY seq',
    [kind],
  );
  return rows.map(({ record }) => JSON.parse(record) as { note?: string });
};

describe('session', () => {
  it('list shows where a person is signed in, and end takes one of them away', async () => {
    const personId = await personOf('rail-admin');
    const [one, two] = [
      await sessions.write(['vouchers'], personId),
      await sessions.write(['portal'], personId),
    ];
    const { out } = await run('session', 'list', '--person', 'Rail-Admin', '--json');
    const listed = JSON.parse(out) as { id: string; systems: string[] }[];
    expect(Object.fromEntries(listed.map(({ id, systems }) => [id, systems]))).toEqual({
      [one.uid]: ['vouchers'],
      [two.uid]: ['portal'],
    });
    const ended = await run(
      'session',
      'end',
      `--session=${one.uid}`,
      '--reason',
      '设备遗失',
      '--by',
      '郑运维',
    );
    expect([ended.code, ended.note]).toEqual([0, '']);
    await isGone(one.uid);
    await expect.poll(() => subsystem.tokens.length, { timeout: 10_000 }).toBe(1);
    expect((await run('session', 'list', '--person', 'rail-admin')).out).toContain(two.uid);
    expect((await audited('sessions-ended')).at(-1)).toMatchObject({
      session: one.uid,
      note: '郑运维: 设备遗失',
    });
  });

  it.each([
    [['session', 'end'], 2, /one of --person, --session and --everybody is needed/],
    [['session', 'end', '--person', 'x', '--everybody'], 2, /one of --person/],
    [['session', 'end', '--person', 'nobody-at-all'], 1, /person.unknown/],
    [['session', 'list'], 2, /--person is missing/],
  ])('%j is refused in words', async (args, code, words) => {
    const refused = await run(...args);
    expect([refused.code, refused.note]).toEqual([code, expect.stringMatching(words)]);
  });
});

describe('logout', () => {
  it('list shows who has not been told and why; retry tells them as soon as they are back', async () => {
    subsystem.answer = (_request, response) => void response.writeHead(503).end();
    const session = await sessions.write(['vouchers'], await personOf('optics-admin'));
    await sessions.request({ cause: 'ended-by-operator', sessionUid: session.uid });
    await expect
      .poll(async () => (await run('logout', 'list')).out, { timeout: 10_000 })
      .toMatch(/^[0-9a-f-]{36} {2}vouchers {2}optics-admin .* [1-9]\d* tries .*503/m);
    expect((await run('logout', 'list', '--stuck')).out).toBe('no notice waits');
    const notice = await identity.source.manager.findOneByOrFail(LogoutNotice, { sessionUid: session.uid });
    // A quarter of an hour later, and the queue's next try far away.
    await identity.source.query(
      'UPDATE logout_notice SET created_at = created_at - INTERVAL 15 MINUTE WHERE id = ?',
      [notice.id],
    );
    expect(JSON.parse((await run('logout', 'list', '--stuck', '--json')).out)).toMatchObject([
      { id: notice.id, clientId: 'vouchers' },
    ]);
    const metrics = await (await fetch(`${identity.issuer}/metrics`)).text();
    expect(metrics).toMatch(/^logout_notices_waiting 1$/m);
    expect(metrics).toMatch(/^logout_notices_stuck 1$/m);
    subsystem.answer = (_request, response) => void response.end();
    expect((await run('logout', 'retry', notice.id)).out).toBe(`${notice.id} is told again`);
    await expect.poll(() => subsystem.tokens.length, { timeout: 10_000 }).toBeGreaterThan(0);
    await expect
      .poll(async () => (await run('logout', 'list')).out, { timeout: 10_000 })
      .toBe('no notice waits');
    expect((await audited('logout-retried')).at(-1)).toMatchObject({ note: `${notice.id} by command` });
  });

  it('retry revives what was given up after a day', async () => {
    const session = await sessions.write(['vouchers']);
    subsystem.answer = (_request, response) => void response.writeHead(503).end();
    await sessions.request({ cause: 'ended-by-operator', sessionUid: session.uid });
    await expect.poll(() => subsystem.tokens.length, { timeout: 10_000 }).toBeGreaterThan(0);
    await identity.source.query("UPDATE logout_notice SET tried_until = '2020-01-01' WHERE session_uid = ?", [
      session.uid,
    ]);
    subsystem.answer = (_request, response) => void response.end();
    expect((await run('logout', 'retry', '--all')).code).toBe(0);
    await expect
      .poll(
        async () =>
          (await identity.source.manager.findOneByOrFail(LogoutNotice, { sessionUid: session.uid }))
            .deliveredAt,
        { timeout: 10_000 },
      )
      .toBeInstanceOf(Date);
  });

  it('dismiss gives a notice up for good: it is not told, not shown, not counted, and who did it stands on record', async () => {
    const session = await sessions.write(['vouchers']);
    subsystem.answer = (_request, response) => void response.writeHead(503).end();
    await sessions.request({ cause: 'ended-by-operator', sessionUid: session.uid });
    await expect.poll(() => subsystem.tokens.length, { timeout: 10_000 }).toBeGreaterThan(0);
    const { id } = await identity.source.manager.findOneByOrFail(LogoutNotice, { sessionUid: session.uid });
    expect((await run('logout', 'dismiss', id, '--by', '郑运维')).note).toContain('--reason is missing');
    const because = ['--by', '郑运维', '--reason', '系统已下线'];
    expect((await run('logout', 'dismiss', id, ...because)).out).toBe(`${id} is dismissed`);
    expect((await run('logout', 'list')).out).toBe('no notice waits');
    expect((await run('logout', 'retry', '--all')).out).toBe('0 notices are told again');
    expect((await run('logout', 'dismiss', id, ...because)).note).toContain('logout.not-waiting');
    expect(await (await fetch(`${identity.issuer}/metrics`)).text()).toMatch(/^logout_notices_waiting 0$/m);
    expect(await audited('logout-dismissed')).toEqual([{ note: `${id} 郑运维: 系统已下线` }]);
  });

  it('retry says so when there is nothing of that name, or none was given', async () => {
    expect(await run('logout', 'retry', newId())).toMatchObject({
      code: 1,
      note: expect.stringContaining('logout.not-waiting'),
    });
    expect((await run('logout', 'retry')).code).toBe(2);
  });
});

describe('an account or company', () => {
  it('whose e-mail address is lost gets another: the lost one is told and opens nothing, the new one is asked', async () => {
    const [login, lost, email] = ['rail-admin', 'rail-admin@demo.invalid', 'guidao@example.cn'];
    const personId = await personOf(login);
    const session = await sessions.write(['vouchers'], personId);
    const because = ['--by', '郑运维', '--reason', '原邮箱已注销'];
    const replaced = await run('person', 'email', login, ' Guidao@Example.cn', ...because);
    expect([replaced.code, replaced.out]).toEqual([0, expect.stringContaining('guidao@example.cn is asked')]);
    await isGone(session.uid);
    const folder = identity.settings.MAIL_DIR!;
    const mails = (address: string) => mailsTo(folder, address);
    await expect
      .poll(async () => [await mails(lost), await mails(email)].map(({ length }) => length), {
        timeout: 20_000,
      })
      .toEqual([1, 1]);
    expect((await mails(lost))[0]!.text).toContain(`账号 ${login} 的邮箱`);
    expect((await mails(email))[0]).toMatchObject({ link: expect.stringContaining('/email/confirm?') });
    expect(await identity.source.manager.findOneByOrFail(Person, { login })).toMatchObject({ email: null });
    expect(await identity.source.manager.findOneByOrFail(EmailChange, { personId })).toMatchObject({
      email,
      former: null,
      endedAt: null,
    });
    expect(await audited('email-replaced')).toEqual([{ personId, note: '郑运维: 原邮箱已注销' }]);
  });

  it.each([
    [['rail-admin', 'no address', '--by', 'x', '--reason', 'y'], 2, /no e-mail address/],
    [['rail-admin', 'a@example.cn', '--by', 'x'], 2, /--reason is missing/],
    [['rail-admin', 'auditor@demo.invalid', '--by', 'x', '--reason', 'y'], 1, /person.email-taken/],
    [['rail-admin', 'a@example.cn', '--by', 'x', '--reason', 'y', '--language', 'fr'], 2, /zh or en/],
  ])('keeps its address when the command is %j', async (args, code, words) => {
    const refused = await run('person', 'email', ...args);
    expect([refused.code, refused.note]).toEqual([code, expect.stringMatching(words)]);
  });

  it('is disabled with its sessions and enabled again, both on record', async () => {
    const personId = await personOf('diagnostics-admin');
    const session = await sessions.write(['vouchers'], personId);
    expect((await run('person', 'disable', 'diagnostics-admin', '--by', '郑运维')).out).toBe(
      'diagnostics-admin is disabled; the sessions end now',
    );
    await isGone(session.uid);
    expect((await run('person', 'enable', 'diagnostics-admin')).code).toBe(0);
    expect((await audited('person-disabled')).at(-1)).toMatchObject({ personId, note: '郑运维' });
    expect(await audited('person-enabled')).toHaveLength(1);
  });

  it('that nobody knows is refused by name', async () => {
    expect((await run('person', 'disable', 'nobody-at-all')).note).toContain('person.unknown');
    expect((await run('company', 'disable', '91110000000000000X')).note).toContain('company.unknown');
  });

  it('is found by its code however that is written', async () => {
    const [company]: { uscc: string; name: string }[] = await identity.source.query(
      'SELECT uscc, name FROM company LIMIT 1',
    );
    const written = company!.uscc.toLowerCase();
    expect((await run('company', 'disable', written)).out).toContain(company!.name);
    expect((await run('company', 'enable', written)).code).toBe(0);
    expect([await audited('company-disabled'), await audited('company-enabled')]).toEqual([
      [expect.objectContaining({ note: 'by command' })],
      [expect.objectContaining({ note: 'by command' })],
    ]);
  });
});
