import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { databaseOptions, migrate, type EntityClass, type MigrationClass } from '#platform';

/** An empty database of its own for one test file, with the given migrations applied. */
export interface TestDatabase {
  readonly name: string;
  readonly url: string;
  drop(): Promise<void>;
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests by npm test, which starts private engines`);
  return value;
}

export function testRedisUrl(): string {
  return setting('TEST_REDIS_URL');
}

export async function createTestDatabase(
  entities: readonly EntityClass[],
  migrations: readonly MigrationClass[],
): Promise<TestDatabase> {
  const admin = setting('TEST_DATABASE_ADMIN_URL');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await execute(admin, `CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  await migrate(databaseOptions(url.href, entities, migrations, 4));
  return { name, url: url.href, drop: () => execute(admin, `DROP DATABASE IF EXISTS ${name}`) };
}

async function execute(url: string, sql: string): Promise<void> {
  const connection = await createConnection(url);
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}
