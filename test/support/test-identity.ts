import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Redis } from 'ioredis';
import { DataSource } from 'typeorm';
import { identityEntities, identityMigrations, seedIdentity, type DemoAccount } from '#identity';
import { createLogger, databaseOptions, loadConfig, migrate } from '#platform';
import { identitySettings, type IdentitySettings } from '../../apps/identity/src/config.js';
import { createIdentity } from '../../apps/identity/src/create-identity.js';
import { rememberApps } from './demo-codes.js';
import { createTestDatabase, redisUrl, type TestDatabase } from './engines.js';
import { freePort } from './free-port.js';

/** Takes the lines of a logger. */
export interface LogSink {
  write(line: string): void;
}

/** An identity of a test's own: real database, real Redis, demonstration people. */
export interface TestIdentity {
  readonly issuer: string;
  readonly portal: string;
  readonly settings: IdentitySettings;
  readonly environment: Readonly<Record<string, string>>;
  readonly password: string;
  readonly accounts: readonly DemoAccount[];
  readonly database: TestDatabase;
  readonly source: DataSource;
  readonly redis: Redis;
  /** The process that runs at present. */
  app(): NestExpressApplication;
  /** Starts one more process on the same engines; the caller stops it. */
  another(overrides?: Record<string, string>): Promise<NestExpressApplication>;
  /** Stops the application and starts it again on the same engines. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * @param line leads the application's connections to the database another way, such as one that can be cut
 * @param log where its logs go
 */
export async function startTestIdentity(
  overrides: Record<string, string> = {},
  line: (databaseUrl: string) => Promise<string> = async (url) => url,
  log?: LogSink,
): Promise<TestIdentity> {
  const database = await createTestDatabase('identity');
  const options = databaseOptions(database.url, identityEntities, identityMigrations);
  await migrate(options);
  const source = await new DataSource(options).initialize();
  const dataDir = await mkdtemp(join(tmpdir(), 'identity-'));
  const key = randomBytes(32);
  const seeding = { demo: true, configDir: resolve('config'), dataDir, key };
  const accounts = await seedIdentity(source, seeding);
  rememberApps(accounts, () => source.query('UPDATE totp_factor SET last_step = 0'));
  const port = await freePort();
  const environment = {
    IDENTITY_PORT: String(port),
    OIDC_ISSUER: `http://localhost:${port}`,
    PUBLIC_URL: `http://localhost:${await freePort()}`,
    IDENTITY_DATABASE_URL: await line(database.url),
    REDIS_URL: redisUrl(),
    REDIS_PREFIX: `test-${randomBytes(6).toString('hex')}:`,
    KEY_ENCRYPTION_KEY: key.toString('base64'),
    OIDC_CLIENT_SECRET: 'a secret with: signs % and spaces',
    MAIL_DIR: join(dataDir, 'mail'),
    LOG_LEVEL: 'error',
    ...overrides,
  };
  const settings = loadConfig(identitySettings, environment);
  const logger = createLogger('identity', settings.LOG_LEVEL, log);
  const start = async (): Promise<NestExpressApplication> => {
    const started = await createIdentity(settings, logger);
    await started.listen(settings.IDENTITY_PORT, '127.0.0.1');
    return started;
  };
  let app = await start();
  const redis = new Redis(redisUrl());
  return {
    issuer: settings.OIDC_ISSUER,
    portal: settings.PUBLIC_URL,
    settings,
    environment,
    password: accounts[0]!.password,
    accounts,
    database,
    source,
    redis,
    app: () => app,
    another: async (more = {}) => {
      const one = await createIdentity(loadConfig(identitySettings, { ...environment, ...more }), logger);
      await one.init();
      return one;
    },
    restart: async () => {
      await app.close();
      app = await start();
    },
    stop: async () => {
      await app.close();
      const keys = await redis.keys(`${settings.REDIS_PREFIX}*`);
      if (keys.length > 0) await redis.del(...keys);
      await redis.quit();
      await source.destroy();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
