import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createConnection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import Bull from 'bull';
import { totpCode, verifyPassword, type DemoAccount } from '#identity';
import { newId } from '#kernel';
import { queueOptions, type EventJob } from '#platform';
import { runCli } from '../../../apps/cli/src/run-cli.js';
import { eventually } from '../../support/browserless.js';
import {
  createSharedDatabase,
  createTestDatabase,
  databaseAdminUrl,
  type SharedDatabase,
  type TestDatabase,
} from '../../support/engines.js';
import { ownRedis } from '../../support/own-redis.js';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly note: string;
}

describe('the command line', () => {
  let portal: SharedDatabase;
  let identity: TestDatabase;
  let folder: string;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    portal = await createSharedDatabase('cli_portal');
    identity = await createTestDatabase('cli_people');
    folder = await mkdtemp(path.join(tmpdir(), 'cli '));
    env = {
      DATABASE_URL: portal.applicationUrl,
      DATABASE_MIGRATION_URL: portal.url,
      IDENTITY_DATABASE_URL: identity.url,
      IDENTITY_DATABASE_MIGRATION_URL: identity.url,
      REDIS_URL: await ownRedis(),
      DATA_DIR: folder,
      KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    };
  });
  afterAll(async () => {
    await portal.drop();
    await identity.drop();
    await rm(folder, { recursive: true });
  });

  async function run(...args: string[]): Promise<Run> {
    const out: string[] = [];
    const note: string[] = [];
    const code = await runCli(args, env, { out: (line) => out.push(line), note: (line) => note.push(line) });
    return { code, out: out.join('\n'), note: note.join('\n') };
  }

  async function rows<T>(database: TestDatabase, sql: string): Promise<T[]> {
    const connection = await createConnection(database.url);
    try {
      const [found] = await connection.query(sql);
      return found as T[];
    } finally {
      await connection.end();
    }
  }

  it('brings both databases up to date, and finds nothing to do the second time', async () => {
    const first = await run('migrate');
    expect([first.code, first.note]).toEqual([0, '']);
    expect(first.out).toMatch(/^portal: applied Outbox\d+, .*\nidentity: applied .*\bIdentity\d+/);
    const rights = `portal: ${portal.name}_app@% may add to the ledger, and not change it`;
    expect((await run('migrate')).out).toBe(`portal: up to date\nidentity: up to date\n${rights}`);
  });

  it('narrows the rights of an installation that had them all, and says when it must be given leave to', async () => {
    const old = await createSharedDatabase('cli_old');
    const asAdministrator = async (statement: string) => {
      const connection = await createConnection(databaseAdminUrl());
      await connection.query(statement);
      await connection.end();
    };
    const everyday = `SELECT, INSERT, UPDATE, DELETE ON ${old.name}.*`;
    await asAdministrator(`GRANT ${everyday} TO ${old.name}_app`);
    await asAdministrator(`REVOKE GRANT OPTION ON ${old.name}.* FROM ${old.name}`);
    const before = env;
    env = { ...env, DATABASE_MIGRATION_URL: old.url, DATABASE_URL: old.applicationUrl };
    const refused = await run('migrate');
    const remedy = /run: (GRANT .* WITH GRANT OPTION)$/.exec(refused.note)?.[1] ?? '';
    await asAdministrator(remedy);
    const narrowed = await run('migrate');
    const delete_ = (table: string) =>
      rows({ ...old, url: old.applicationUrl }, `DELETE FROM ${table}`).then(() => 'done', String);
    const attempts = [await delete_('ledger_entry'), await delete_('outbox')];
    const unset = await run('migrate');
    env = { ...env, DATABASE_URL: '' };
    const without = await run('migrate');
    env = { ...env, DATABASE_URL: old.url };
    const same = await run('migrate');
    env = before;
    await old.drop();
    expect([refused.code, refused.note]).toEqual([1, expect.stringMatching(/^database.no-grant-option: /)]);
    expect([narrowed.code, unset.code]).toEqual([0, 0]);
    expect(attempts).toEqual([expect.stringContaining('DELETE command denied'), 'done']);
    expect([without.code, without.note]).toEqual([0, expect.stringMatching(/^without DATABASE_URL/)]);
    expect([same.code, same.note]).toEqual([
      0,
      expect.stringMatching(/^the processes connect as the migrator/),
    ]);
  });

  it('verifies the ledger, and fails when it does not match', async () => {
    const sound = await run('verify-ledger');
    expect([sound.code, sound.note]).toEqual([0, '']);
    expect(sound.out).toMatch(
      /^0 accounts, 0 transfers, 0 entries in .* s, as of .*\n {2}ledger\.older-transfers: ok/,
    );
    await rows(portal, "INSERT INTO ledger_account VALUES ('a', 'x:1', 'available', 0, NOW(3))");
    const unsound = await run('verify-ledger');
    expect([unsound.code, unsound.note]).toEqual([
      1,
      expect.stringMatching(/^ledger.unsound: .*: 1 findings/),
    ]);
    expect(unsound.out).toContain('ledger.balances: 1 findings');
    expect(unsound.out).toContain('    Account a has no balance.');
    expect(JSON.parse((await run('verify-ledger', '--json')).out)).toMatchObject({
      sound: false,
      accounts: 1,
    });
    await rows(portal, 'DELETE FROM ledger_account');
  });

  it('seeds only what production needs when told so', async () => {
    expect(await run('seed', '--no-demo')).toMatchObject({ code: 0, out: 'seeded organisations' });
    expect(await rows(identity, 'SELECT id FROM person')).toEqual([]);
    expect(await rows(portal, 'SELECT person_id FROM person_contact')).toEqual([]);
    expect(await rows(portal, 'SELECT id FROM voucher_budget_line')).toEqual([]);
    expect((await rows(portal, 'SELECT id FROM organisation LIMIT 1')).length).toBe(1);
    expect(await rows(portal, 'SELECT DISTINCT demo FROM finder_entry')).toEqual([{ demo: 0 }]);
  });

  it('seeds the demonstration once, with accounts that their owner alone may read', async () => {
    const first = await run('seed');
    expect([first.code, first.note]).toEqual([0, '']);
    const file = path.join(folder, 'demo-accounts.json');
    const accounts = JSON.parse(await readFile(file, 'utf8')) as DemoAccount[];
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(first.out).toBe(`seeded organisations and ${accounts.length} demonstration accounts`);
    expect((await run('seed')).code).toBe(0);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(accounts);
    expect(await rows(identity, 'SELECT id FROM person')).toHaveLength(accounts.length);
    const money = await rows(portal, 'SELECT amount, person_name FROM voucher_budget_move');
    expect(money).toEqual([{ amount: 500_000_000, person_name: '曹财务（示例）' }]);
    expect((await run('verify-ledger')).out).toMatch(/7 accounts, 1 transfers/);
  });

  it('prints the present code of the demonstration’s staff, and says who has none', async () => {
    const accounts = JSON.parse(
      await readFile(path.join(folder, 'demo-accounts.json'), 'utf8'),
    ) as DemoAccount[];
    const { login, totp } = accounts.find((account) => account.totp)!;
    const codes = [0, 1].map((step) => totpCode(totp!, new Date(Date.now() + step * 30_000)));
    expect(codes).toContain((await run('demo-code', login)).out);
    const company = await run('demo-code', 'micronano-admin');
    expect([company.code, company.out]).toEqual([2, '']);
    expect(company.note).toContain(login);
  });

  it('makes the demonstration’s reviewers known to notices before they have ever come', async () => {
    const reviewers = await rows<{ email: string }>(
      portal,
      `SELECT c.email FROM staff_seat s JOIN person_contact c ON c.person_id = s.person_id
       WHERE s.role = 'district-reviewer' AND s.district = '110108'`,
    );
    expect(reviewers).toEqual([{ email: 'haidian-reviewer@demo.invalid' }]);
    const members = await rows(portal, 'SELECT person_id FROM company_seat');
    expect(members.length).toBeGreaterThan(5);
  });

  it('creates an administrator whose first password it prints, and leaves a trace of that', async () => {
    const { code, out } = await run('create-admin', '--login', 'Root.Admin', '--name', '管理员');
    expect(code).toBe(0);
    expect(out).toMatch(/^[a-z2-9]{5}(?:-[a-z2-9]{5}){3}$/);
    const [admin] = await rows<{ hash: string; role: string; district: string }>(
      identity,
      `SELECT w.hash, r.role, r.district FROM person p JOIN password w ON w.person_id = p.id
       JOIN staff_role r ON r.person_id = p.id WHERE p.login = 'root.admin'`,
    );
    expect(admin).toMatchObject({ role: 'platform-administrator', district: '' });
    expect(await verifyPassword(admin?.hash ?? '', out)).toBe(true);
    const trail = await rows<{ kind: string }>(identity, 'SELECT kind FROM audit_entry ORDER BY seq');
    expect(trail.map(({ kind }) => kind)).toEqual(['person-created', 'staff-role-granted']);
  });

  it('says in words why an administrator cannot be created', async () => {
    const taken = await run('create-admin', '--login', 'root.admin', '--name', 'X');
    expect([taken.code, taken.out]).toEqual([1, '']);
    expect(taken.note).toBe('person.login-taken: The user name root.admin is already taken.');
  });

  it('registers a company, so that an installation without demonstration data can begin', async () => {
    const given = ['--name', '示例科技有限公司', '--district', '110108', '--registered-on', '2020-03-04'];
    const made = await run('create-company', '--uscc', '91350100M000100Y43', ...given);
    expect([made.code, made.note]).toEqual([0, '']);
    const [company] = await rows<{ uscc: string; district: string }>(
      identity,
      `SELECT uscc, district FROM company WHERE id = '${made.out}'`,
    );
    expect(company).toEqual({ uscc: '91350100M000100Y43', district: '110108' });
    const again = await run('create-company', '--uscc', '91350100M000100Y43', ...given);
    expect([again.code, again.note]).toEqual([1, expect.stringContaining('is known already')]);
    const wrong = await run('create-company', '--uscc', '914403001922038217', ...given);
    expect([wrong.code, wrong.note]).toEqual([1, expect.stringMatching(/^uscc\.check-digit/)]);
    const nowhere = await run(
      'create-company',
      '--uscc',
      '9144030071526726XG',
      '--name',
      'X',
      '--district',
      '1',
    );
    expect(nowhere.code).toBe(2);
  });

  it('shows an empty dead-letter list and refuses what is not in it', async () => {
    expect(await run('dead-letters', 'list', '--json')).toMatchObject({ code: 0, out: '[]' });
    expect(await run('dead-letters', 'list')).toMatchObject({ code: 0, out: 'no job waits' });
    const unknown = await run('dead-letters', 'retry', 'x:y');
    expect([unknown.code, unknown.note]).toEqual([
      1,
      'dead-letter.unknown: The dead-letter list has no such job.',
    ]);
    expect((await run('dead-letters', 'dismiss', 'x:y', '--reason', 'r', '--by', 'b')).code).toBe(1);
  });

  it('lists a job that has failed for good, lets it run again and gives it up with a reason', async () => {
    const queue = new Bull<EventJob>('certificate', queueOptions('certificate', env['REDIS_URL'] ?? ''));
    const eventId = newId();
    const id = `${eventId}:certificate.render`;
    let tries = 0;
    void queue.process('certificate.render', () => {
      tries += 1;
      return Promise.reject(new Error(`no paper, try ${tries}`));
    });
    const job: EventJob = { eventId, type: 'certificate.issued', payload: {}, requestId: eventId };
    await queue.add('certificate.render', job, { jobId: id, attempts: 1 });
    try {
      const listed = (words: string) =>
        eventually(async () => expect((await run('dead-letters', 'list')).out).toContain(words));
      await listed(`${id}  `);
      await listed('1 tries  no paper, try 1');
      expect(await run('dead-letters', 'retry', id)).toMatchObject({ code: 0, out: `${id} runs again` });
      await listed('no paper, try 2');
      const dismissal = await run('dead-letters', 'dismiss', id, '--reason', '作废', '--by', '郑运维');
      expect(dismissal).toMatchObject({ code: 0, out: `${id} is dismissed` });
      expect((await run('dead-letters', 'list')).out).toBe('no job waits');
      expect(await rows(portal, `SELECT outcome, note FROM inbox WHERE event_id = '${eventId}'`)).toEqual([
        { outcome: 'dismissed', note: '郑运维: 作废' },
      ]);
    } finally {
      await queue.obliterate({ force: true });
      await queue.close();
    }
  });

  it('refuses to revoke a certificate that does not exist', async () => {
    const { code, note } = await run('revoke-certificate', 'GR2026 11 000001', '--reason', 'r', '--by', 'b');
    expect([code, note]).toEqual([1, 'problem.not-found: Not found, or not yours to see.']);
  });

  it.each([
    [[], /^usage: npm run cli -- COMMAND/],
    [['explode'], /^there is no command explode\nusage/],
    [['dead-letters'], /^there is no command dead-letters\nusage/],
    [['migrate', '--now'], /--now[\s\S]*usage: migrate/],
    [['migrate', 'all'], /usage: migrate/],
    [['create-admin', '--login', 'x'], /^--name is missing\nusage: create-admin/],
    [['create-admin', '--login', ' ', '--name', 'x'], /^--login is missing/],
    [['dead-letters', 'retry'], /^an argument is missing\nusage: dead-letters retry ID/],
    [['dead-letters', 'dismiss', 'x'], /^--reason is missing/],
  ])('answers %j with the usage and code 2', async (args, text) => {
    const { code, out, note } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(note).toMatch(text);
  });

  it('explains itself when asked', async () => {
    const { code, out } = await run('help');
    expect(code).toBe(0);
    expect(out).toContain('dead-letters dismiss ID --reason "WHY" --by "WHO"');
  });

  it.each([
    ['Redis', { REDIS_URL: 'redis://127.0.0.1:1' }, ['dead-letters', 'list']],
    [
      'MariaDB',
      { DATABASE_URL: 'mysql://u:p@127.0.0.1:1/x' },
      ['revoke-certificate', 'X', '--reason', 'r', '--by', 'b'],
    ],
  ])('says so when %s is away, and ends', async (_, wrong, args) => {
    const before = env;
    env = { ...env, ...wrong };
    const { code, note } = await run(...args);
    env = before;
    expect([code, note]).toEqual([1, expect.stringMatching(/^an engine cannot be reached: .*/)]);
  });

  it('lists every mistake of its environment', async () => {
    const before = env;
    env = { DATABASE_MIGRATION_URL: 'postgres://x' };
    const { code, note } = await run('migrate');
    env = before;
    expect(code).toBe(1);
    expect(note).toContain('DATABASE_MIGRATION_URL: must be mysql://');
    expect(note).toContain('IDENTITY_DATABASE_MIGRATION_URL:');
  });
});
