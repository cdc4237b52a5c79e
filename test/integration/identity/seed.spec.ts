import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  identityEntities,
  identityMigrations,
  Password,
  Person,
  readAccount,
  seedIdentity,
  totpCode,
  useTotpCode,
  verifyPassword,
} from '#identity';
import { databaseOptions, migrate } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../support/engines.js';

describe('the seed of identity', () => {
  let database: TestDatabase;
  let source: DataSource;
  let dataDir: string;
  const key = randomBytes(32);
  const seed = () => seedIdentity(source, { demo: true, configDir: resolve('config'), dataDir, key });

  beforeAll(async () => {
    database = await createTestDatabase('seed');
    dataDir = await mkdtemp(join(tmpdir(), 'seed-'));
    const options = databaseOptions(database.url, identityEntities, identityMigrations);
    expect(await migrate(options)).toHaveLength(identityMigrations.length);
    source = await new DataSource(options).initialize();
  });

  afterAll(async () => {
    await source?.destroy();
    await database?.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('makes an account for every role and writes them for the owner only', async () => {
    const accounts = await seed();
    const roles = new Set(accounts.flatMap((account) => account.roles));
    expect([...roles].toSorted()).toEqual([
      'auditor',
      'company-administrator',
      'company-member',
      'district-reviewer',
      'expert',
      'finance-approver',
      'finance-officer',
      'finder-editor',
      'municipal-reviewer',
      'platform-administrator',
      'voucher-approver',
      'voucher-officer',
    ]);
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(1);
    expect(accounts[0]!.password.length).toBeGreaterThanOrEqual(16);
    const file = join(dataDir, 'demo-accounts.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(accounts);
  });

  it('changes nothing when it runs again', async () => {
    const before = await source.manager.find(Password, { order: { personId: 'ASC' } });
    const accounts = await seed();
    expect(await source.manager.find(Password, { order: { personId: 'ASC' } })).toEqual(before);
    expect(await verifyPassword(before[0]!.hash, accounts[0]!.password)).toBe(true);
  });

  it('gives staff an authenticator app and nobody else, also those of an older demonstration', async () => {
    const accounts = await seed();
    const staff = accounts.filter(({ roles }) => roles.some((role) => !role.startsWith('company-')));
    expect(staff.length).toBeGreaterThan(3);
    expect(accounts.filter(({ totp }) => totp)).toEqual(staff);
    const { login, totp } = staff[0]!;
    const { id: personId } = await source.manager.findOneByOrFail(Person, { login });
    const code = { personId, code: totpCode(totp!, new Date()) };
    expect(await useTotpCode(source.manager, key, code, new Date())).toBe(true);

    await source.query('DELETE FROM totp_factor WHERE person_id = ?', [personId]);
    const file = join(dataDir, 'demo-accounts.json');
    const older = accounts.map(({ totp: _totp, ...account }) => account);
    await writeFile(file, JSON.stringify(older), { mode: 0o600 });
    const again = await seed();
    const renewed = again.find((account) => account.login === login)!;
    expect(
      await useTotpCode(
        source.manager,
        key,
        { ...code, code: totpCode(renewed.totp!, new Date()) },
        new Date(),
      ),
    ).toBe(true);
    // The others have an app that this file does not know: it may be their own by now.
    expect(again.filter((account) => account.totp)).toEqual([renewed]);
    await rm(file);
    expect((await seed()).filter((account) => account.totp)).toHaveLength(staff.length);
  });

  it('gives new passwords when the file of accounts was lost', async () => {
    const [before] = await seed();
    await rm(join(dataDir, 'demo-accounts.json'));
    const [after] = await seed();
    expect(after!.password).not.toBe(before!.password);
    const person = await source.manager.findOneByOrFail(Person, { login: after!.login });
    const stored = await source.manager.findOneByOrFail(Password, { personId: person.id });
    expect(await verifyPassword(stored.hash, after!.password)).toBe(true);
  });

  it('is read back as the account sees itself', async () => {
    const person = await source.manager.findOneByOrFail(Person, { login: 'micronano-member' });
    const account = await readAccount(source.manager, person.id, new Date());
    const all = ['fill', 'submit'];
    const everywhere = { hightech: all, voucher: all, finder: all };
    expect(account?.memberships.map(({ company, grants }) => [company.uscc, company.role, grants])).toEqual([
      ['91110108MADEM002XD', 'member', everywhere],
      ['91110108MADEM0011M', 'member', everywhere],
    ]);
    expect(account?.memberships[1]?.company.registeredOn).toBe('2021-02-17');
    const later = await readAccount(source.manager, person.id, new Date('2000-01-01'));
    expect(later?.memberships).toEqual([]);
  });
});
