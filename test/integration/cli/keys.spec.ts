import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  identityEntities,
  loadSecrets,
  loadSigningKeys,
  SEALED_COLUMNS,
  SigningKey,
  verifyAudit,
} from '#identity';
import { databaseOptions } from '#platform';
import { runCli } from '../../../apps/cli/src/run-cli.js';
import { CookieBrowser } from '../../support/cookie-browser.js';
import { RelyingPartyProbe } from '../../support/relying-party-probe.js';
import { startTestIdentity, type TestIdentity } from '../../support/test-identity.js';

describe('the commands on keys', () => {
  let identity: TestIdentity;
  let folder: string;

  beforeAll(async () => {
    identity = await startTestIdentity();
    folder = await mkdtemp(path.join(tmpdir(), 'keys-'));
  });
  afterAll(async () => {
    await identity?.stop();
    await rm(folder, { recursive: true });
  });

  async function run(...args: string[]): Promise<{ code: number; out: string; note: string }> {
    const out: string[] = [];
    const note: string[] = [];
    const code = await runCli(args, identity.environment, {
      out: (line) => out.push(line),
      note: (line) => note.push(line),
    });
    return { code, out: out.join('\n'), note: note.join('\n') };
  }

  async function keyFile(key: string): Promise<string> {
    const file = path.join(folder, randomBytes(4).toString('hex'));
    await writeFile(file, `${key}\n`);
    return file;
  }

  const active = async (): Promise<string> =>
    (await identity.source.manager.findOneByOrFail(SigningKey, { state: 'active' })).kid;

  it('publish the next signing key and say from when it may sign', async () => {
    const before = await active();
    const first = await run('rotate-keys');
    expect([first.code, first.note]).toEqual([0, '']);
    expect(first.out).toMatch(/^published [\w-]{43}; it may sign from \d{4}-/);
    expect((await run('rotate-keys')).out).toMatch(/^a key is published already/);
    expect(await active()).toBe(before);
  });

  it(
    'refuse to hurry so that relying parties would refuse the key, unless forced',
    { timeout: 60_000 },
    async () => {
      const hurried = await run('rotate-keys', '--now', '--overlap', '5');
      expect([hurried.code, hurried.note]).toEqual([2, expect.stringContaining('at least 15 minutes')]);
      expect((await run('rotate-keys', '--force')).code).toBe(2);
      expect((await run('rotate-keys', '--now')).out).toMatch(/^a key is published already/);
      const before = await active();
      expect((await run('rotate-keys', '--now', '--force')).out).toMatch(/signs from now on/);
      expect(await active()).not.toBe(before);
    },
  );

  it('put another key in the place of one that has leaked, and delete it', { timeout: 60_000 }, async () => {
    const before = await active();
    const { code, out } = await run('rotate-keys', '--leaked');
    expect([code, out]).toEqual([0, expect.stringContaining(`deleted ${before}`)]);
    expect(await identity.source.manager.find(SigningKey)).toMatchObject([{ state: 'active' }]);
  });

  it('renew a secret by its name, and the audit log stays one chain', async () => {
    expect((await run('rotate-secrets', '--only', 'passwords')).code).toBe(2);
    expect((await run('rotate-secrets', '--only', 'audit')).out).toMatch(/^renewed audit/);
    expect((await run('rotate-secrets')).out).toMatch(/^renewed cookie, form, device/);
    const key = identity.settings.KEY_ENCRYPTION_KEY;
    const { audit } = await loadSecrets(identity.source, key, new Date());
    expect(audit.newest).toBe(3);
    expect(await verifyAudit(identity.source.manager, audit)).toMatchObject({ brokenAt: null });
  });

  it('seal nothing anew while identity runs with the present key', async () => {
    const next = await keyFile(randomBytes(32).toString('base64'));
    const { code, note } = await run('rekey', '--new-key-file', next);
    expect([code, note]).toEqual([2, expect.stringContaining('1 processes of identity run')]);
  });

  it(
    'seal everything with another key, after which identity starts with that one only',
    { timeout: 60_000 },
    async () => {
      const next = randomBytes(32).toString('base64');
      await identity.app().close();
      await identity.redis.del(`${identity.settings.REDIS_PREFIX}processes`);
      expect((await run('rekey', '--new-key-file', await keyFile('short'))).note).toContain(
        '32 random bytes',
      );
      const { code, out } = await run('rekey', '--new-key-file', await keyFile(next));
      expect([code, out]).toEqual([0, expect.stringMatching(/^sealed \d+ values/)]);

      await expect(identity.another()).rejects.toThrow(/KEY_ENCRYPTION_KEY is not the one/);
      expect(await loadSigningKeys(identity.source, Buffer.from(next, 'base64'), new Date())).not.toEqual([]);
      const again = await identity.another({ KEY_ENCRYPTION_KEY: next });
      await again.listen(identity.settings.IDENTITY_PORT, '127.0.0.1');
      try {
        const { issuer, portal, settings, password } = identity;
        const party = new RelyingPartyProbe(issuer, portal, settings.OIDC_CLIENT_SECRET);
        const back = await party.signIn(new CookieBrowser(), 'municipal-reviewer', password);
        expect((await party.exchange(back.searchParams.get('code') ?? '')).status).toBe(200);
      } finally {
        await again.close();
      }
    },
  );

  it('know of every column that is called sealed', async () => {
    const source = new DataSource(databaseOptions(identity.database.url, identityEntities, []));
    await source.initialize();
    try {
      const found = source.entityMetadatas.flatMap(({ tableName, columns }) =>
        columns
          .filter(({ databaseName }) => databaseName.includes('sealed'))
          .map(({ databaseName }) => `${tableName}.${databaseName}`),
      );
      expect(SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`).toSorted()).toEqual(
        found.toSorted(),
      );
    } finally {
      await source.destroy();
    }
  });
});
