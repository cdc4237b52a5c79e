import { databaseOptions, migrate, type EntityClass, type MigrationClass } from '#platform';
import { createTestDatabase as createEmptyDatabase, redisUrl, type TestDatabase } from './engines.js';

export type { TestDatabase };
export const testRedisUrl = redisUrl;

/** A database of its own for one test file, with the given migrations applied. */
export async function createTestDatabase(
  entities: readonly EntityClass[],
  migrations: readonly MigrationClass[],
): Promise<TestDatabase> {
  const database = await createEmptyDatabase();
  await migrate(databaseOptions(database.url, entities, migrations, 4));
  return database;
}
