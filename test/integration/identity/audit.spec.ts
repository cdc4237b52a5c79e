import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DataSource } from 'typeorm';
import {
  AuditTrail,
  identityEntities,
  identityMigrations,
  Mac,
  RotatingSecret,
  verifyAudit,
} from '#identity';
import { databaseOptions, Db, migrate } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../support/engines.js';

const KEY = new RotatingSecret(0);
KEY.hold([{ version: 1, mac: new Mac(Buffer.alloc(32, 1)), activeFrom: 0 }]);
const readKeys = async (): Promise<void> => undefined;
const PERSON = '0197a000-0000-7000-8000-00000000a001';

describe('the audit log', () => {
  let database: TestDatabase;
  let source: DataSource;
  let trails: AuditTrail[];

  beforeAll(async () => {
    database = await createTestDatabase('audit');
    const options = databaseOptions(database.url, identityEntities, identityMigrations);
    await migrate(options);
    source = await new DataSource(options).initialize();
  });
  afterAll(async () => {
    await source?.destroy();
    await database?.drop();
  });
  beforeEach(async () => {
    for (const event of ['update', 'delete']) {
      await source.query(`DROP TRIGGER IF EXISTS audit_entry_no_${event}`);
    }
    await source.query('DELETE FROM audit_entry');
    await source.query("UPDATE audit_head SET seq = 0, mac = ''");
    // Two processes write at the same time.
    trails = [new AuditTrail(new Db(source), KEY, readKeys), new AuditTrail(new Db(source), KEY, readKeys)];
    await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        trails[i % 2]!.append({
          kind: 'sign-in',
          personId: PERSON,
          address: `10.0.0.${i}`,
          note: '备注 “引号”',
        }),
      ),
    );
  });

  const endNoted = async (): Promise<string | undefined> => {
    const [head]: { seq: string }[] = await source.query('SELECT seq FROM audit_head');
    return head?.seq;
  };

  it('is one unbroken chain, however many write at once', async () => {
    expect(await verifyAudit(source.manager, KEY)).toEqual({ verified: 60, brokenAt: null });
  });

  it.each([
    [
      'an entry was changed',
      "UPDATE audit_entry SET record = REPLACE(record, '10.0.0', '10.9.9') WHERE seq = 30",
      '30',
    ],
    ['the person of an entry was changed', 'UPDATE audit_entry SET person_id = NULL WHERE seq = 12', '12'],
    [
      'the time of an entry was changed',
      'UPDATE audit_entry SET at = at - INTERVAL 1 DAY WHERE seq = 41',
      '41',
    ],
    ['an entry was removed', 'DELETE FROM audit_entry WHERE seq = 25', '25'],
    ['the last entries were removed', 'DELETE FROM audit_entry WHERE seq > 55', '56'],
  ])('shows that %s', async (_name, tampering, brokenAt) => {
    // The end is noted once a second.
    await expect.poll(endNoted, { timeout: 5000 }).toBe('60');
    await source.query(tampering);
    expect((await verifyAudit(source.manager, KEY)).brokenAt).toBe(brokenAt);
  });

  it('takes what it records and the record together, or neither', async () => {
    const at = new Date();
    const failing = trails[0]!.recording({ kind: 'password-changed', personId: PERSON }, at, async () => {
      throw new Error('the act failed');
    });
    await expect(failing).rejects.toThrow('the act failed');
    const both = [0, 1, 0, 1].map((i) =>
      trails[i]!.recording({ kind: 'password-changed', personId: PERSON }, at, async (tx) => {
        await tx.query('SELECT 1');
      }),
    );
    await Promise.all(both);
    expect(await verifyAudit(source.manager, KEY)).toEqual({ verified: 64, brokenAt: null });
  });

  it('cannot be forged without its key', async () => {
    const other = new RotatingSecret(0);
    other.hold([{ version: 1, mac: new Mac(Buffer.alloc(32, 2)), activeFrom: 0 }]);
    const forger = new AuditTrail(new Db(source), other, readKeys);
    await forger.append({ kind: 'sign-in', personId: PERSON });
    expect((await verifyAudit(source.manager, KEY)).brokenAt).toBe('61');
  });

  it('rejects when it cannot be written', async () => {
    await source.query('RENAME TABLE audit_entry TO audit_entry_away');
    await expect(trails[0]!.append({ kind: 'sign-out', personId: PERSON })).rejects.toThrow(/audit_entry/);
    await source.query('RENAME TABLE audit_entry_away TO audit_entry');
    await trails[0]!.append({ kind: 'sign-out', personId: PERSON });
    expect((await verifyAudit(source.manager, KEY)).verified).toBe(61);
  });
});

describe('a database with the triggers of the migration', () => {
  it('refuses to change or delete an entry', async () => {
    const database = await createTestDatabase('append');
    const options = databaseOptions(database.url, identityEntities, identityMigrations);
    await migrate(options);
    const source = await new DataSource(options).initialize();
    try {
      await new AuditTrail(new Db(source), KEY, readKeys).append({ kind: 'sign-in', personId: PERSON });
      await expect(source.query("UPDATE audit_entry SET kind = 'sign-out'")).rejects.toThrow(/never changed/);
      await expect(source.query('DELETE FROM audit_entry')).rejects.toThrow(/never changed/);
    } finally {
      await source.destroy();
      await database.drop();
    }
  });
});
