import { randomBytes } from 'node:crypto';
import { createConnection, type Connection } from 'mysql2/promise';
import { Redis } from 'ioredis';

/** A database of a test's own with a user who may do everything in it and nothing elsewhere. */
export interface TestDatabase {
  name: string;
  /** Address for that user, such as DATABASE_URL takes it. */
  url: string;
  drop: () => Promise<void>;
}

/** A database that processes reach with an account of their own, which may do less than the one that migrates. */
export interface SharedDatabase extends TestDatabase {
  /** Address for the processes: it may read and add, until `narrowRights` gives it more. */
  applicationUrl: string;
}

/** Address of the database server for its administrator. */
export const databaseAdminUrl = (): string => required('TEST_DATABASE_ADMIN_URL');

/** Address of the Redis server of the tests. */
export const redisUrl = (): string => required('TEST_REDIS_URL');

/** Makes an empty database. Its name begins with `label` and cannot meet that of another test. */
export async function createTestDatabase(label = 'test'): Promise<TestDatabase> {
  const name = `${label.replace(/\W/g, '_').slice(0, 12)}_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  await asAdministrator(async (connection) => {
    await connection.query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
    await connection.query(`CREATE USER '${name}'@'%' IDENTIFIED BY '${password}'`);
    await connection.query(`GRANT ALL PRIVILEGES ON \`${name}\`.* TO '${name}'@'%' WITH GRANT OPTION`);
  });
  return { name, url: addressOf(name, name, password), drop: () => dropTestDatabase(name) };
}

/** Makes an empty database with a second account, as the processes of a portal have. */
export async function createSharedDatabase(label?: string): Promise<SharedDatabase> {
  const database = await createTestDatabase(label);
  const user = `${database.name}_app`;
  const password = randomBytes(12).toString('hex');
  await asAdministrator(async (connection) => {
    await connection.query(`CREATE USER '${user}'@'%' IDENTIFIED BY '${password}'`);
    await connection.query(`GRANT SELECT, INSERT ON \`${database.name}\`.* TO '${user}'@'%'`);
  });
  return { ...database, applicationUrl: addressOf(database.name, user, password) };
}

function addressOf(database: string, user: string, password: string): string {
  const url = new URL(databaseAdminUrl());
  url.username = user;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}

async function dropTestDatabase(name: string): Promise<void> {
  await asAdministrator(async (connection) => {
    await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
    await connection.query(`DROP USER IF EXISTS '${name}'@'%', '${name}_app'@'%'`);
  });
}

/** A Redis client and a key prefix of a test's own; `clean` removes every key under it. */
export function createTestRedis(label = 'test'): {
  redis: Redis;
  prefix: string;
  clean: () => Promise<void>;
} {
  const prefix = `${label}-${randomBytes(6).toString('hex')}:`;
  const redis = new Redis(redisUrl());
  const clean = async (): Promise<void> => {
    const keys = await redis.keys(`*${prefix}*`);
    if (keys.length > 0) await redis.del(...keys);
    await redis.quit();
  };
  return { redis, prefix, clean };
}

async function asAdministrator(work: (connection: Connection) => Promise<void>): Promise<void> {
  const connection = await createConnection(databaseAdminUrl());
  try {
    await work(connection);
  } finally {
    await connection.end();
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the test through vitest, which starts the engines`);
  return value;
}
