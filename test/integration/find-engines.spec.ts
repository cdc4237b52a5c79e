import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startEngines } from '../../scripts/engines/start-engines.mjs';
import { databaseAdminUrl, redisUrl } from '../support/engines.js';

describe('finding the engines', () => {
  let dataDir: string;
  const servers: Server[] = [];
  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'portal-find-'));
  });
  afterEach(() => vi.unstubAllEnvs());
  afterAll(() => {
    for (const server of servers) server.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const start = (environment: Record<string, string>, enginesDir = resolve('.data/engines')) =>
    startEngines({ dataDir, enginesDir, environment });

  /** A server that greets, or answers whatever it is told, with a fixed text. */
  async function impostor(behave: (socket: Socket) => void): Promise<number> {
    const server = createServer(behave).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((done) => server.once('listening', done));
    return (server.address() as AddressInfo).port;
  }

  const oldDatabase = (version: string) =>
    impostor((socket) => {
      const payload = Buffer.concat([Buffer.from([10]), Buffer.from(`${version}\0`), Buffer.alloc(40)]);
      socket.write(Buffer.concat([Buffer.from([payload.length, 0, 0, 0]), payload]));
    });

  const redisThatSays = (info: string) =>
    impostor((socket) => socket.once('data', () => socket.end(`$${info.length}\r\n${info}\r\n+OK\r\n`)));

  /** A folder with a program that tells a version and does nothing else. */
  function programThatSays(name: string, version: string): string {
    const folder = mkdtempSync(join(dataDir, 'bin-'));
    writeFileSync(join(folder, name), `#!/bin/sh\necho '${version}'\n`, { mode: 0o755 });
    return folder;
  }

  it('takes the addresses of the environment and starts nothing itself', async () => {
    const engines = await start({ DATABASE_ADMIN_URL: databaseAdminUrl(), REDIS_URL: redisUrl() });
    expect(engines.pids).toEqual({});
    expect(engines.databaseAdminUrl).toBe(databaseAdminUrl());
    expect(engines.versions[0]).toMatch(/^(MariaDB|MySQL) \d+\.\d+\.\d+$/);
    expect(engines.versions[1]).toMatch(/^Redis \d+\.\d+\.\d+/);
    await engines.stop();
  });

  it('says when nobody answers there', async () => {
    await expect(start({ DATABASE_ADMIN_URL: 'mysql://root@127.0.0.1:9' })).rejects.toThrow(
      'no MariaDB or MySQL answers at 127.0.0.1:9 (DATABASE_ADMIN_URL)',
    );
  });

  it('says when an address is none', async () => {
    await expect(start({ DATABASE_ADMIN_URL: 'localhost:3306' })).rejects.toThrow(
      'DATABASE_ADMIN_URL is not an address',
    );
  });

  it('says when Redis refuses the password', async () => {
    const url = new URL(redisUrl());
    url.password = 'wrong';
    await expect(start({ DATABASE_ADMIN_URL: databaseAdminUrl(), REDIS_URL: url.href })).rejects.toThrow(
      /the Redis of REDIS_URL cannot be used: .*(WRONGPASS|password)/,
    );
  });

  it('refuses an old database server', async () => {
    const port = await oldDatabase('5.5.5-10.3.39-MariaDB-0+deb10u2');
    await expect(start({ DATABASE_ADMIN_URL: `mysql://root@127.0.0.1:${port}` })).rejects.toThrow(
      'MariaDB 10.3.39 is too old (DATABASE_ADMIN_URL): the portal needs MariaDB ≥ 10.6 or MySQL ≥ 8.4',
    );
  });

  it('refuses an old Redis, and one that may drop queued work', async () => {
    const DATABASE_ADMIN_URL = databaseAdminUrl();
    const old = await redisThatSays('redis_version:6.2.14\r\nmaxmemory_policy:noeviction\r\n');
    await expect(start({ DATABASE_ADMIN_URL, REDIS_URL: `redis://127.0.0.1:${old}` })).rejects.toThrow(
      'Redis 6.2.14 is too old (REDIS_URL)',
    );
    const forgetful = await redisThatSays('redis_version:7.2.0\r\nmaxmemory_policy:allkeys-lru\r\n');
    await expect(start({ DATABASE_ADMIN_URL, REDIS_URL: `redis://127.0.0.1:${forgetful}` })).rejects.toThrow(
      'its maxmemory-policy is allkeys-lru',
    );
  });

  it.each([
    ['mariadbd', 'mariadbd  Ver 10.5.26-MariaDB for Linux on x86_64', 'MariaDB 10.5.26 is too old', false],
    ['mysqld', 'mysqld  Ver 8.0.40 for Linux on x86_64', 'MySQL 8.0.40 is too old', false],
    ['redis-server', 'Redis server v=6.0.16 sha=0 bits=64', 'Redis 6.0.16 is too old', true],
  ])(
    'refuses an old %s on the PATH, says where it lies and what to do',
    async (name, version, words, databaseGiven) => {
      const folder = programThatSays(name, version);
      vi.stubEnv('PATH', `${folder}:/bin`);
      vi.stubEnv('PORTAL_ENGINES', '');
      const environment: Record<string, string> = databaseGiven
        ? { DATABASE_ADMIN_URL: databaseAdminUrl() }
        : {};
      const complaint = await start(environment).catch((error: Error) => error.message);
      expect(complaint).toContain(`${words} (${join(folder, name)})`);
      expect(complaint).toContain('PORTAL_ENGINES=packages');
    },
  );

  it('does not send whoever has old packages back to those packages', async () => {
    vi.stubEnv('PORTAL_ENGINES', 'packages');
    const enginesDir = mkdtempSync(join(dataDir, 'engines-'));
    const prefix = join(enginesDir, 'redis', 'usr');
    mkdirSync(join(prefix, 'bin'), { recursive: true });
    mkdirSync(join(prefix, 'lib'));
    writeFileSync(join(prefix, 'bin', 'redis-server'), "#!/bin/sh\necho 'Redis server v=6.0.16 sha=0'\n", {
      mode: 0o755,
    });
    const old = start({ DATABASE_ADMIN_URL: databaseAdminUrl() }, enginesDir);
    const complaint = await old.catch((error: Error) => error.message);
    expect(complaint).toContain('Redis 6.0.16 is too old');
    expect(complaint).toContain('put a newer redis-server on the PATH');
    expect(complaint).not.toContain('PORTAL_ENGINES');
  });
});
