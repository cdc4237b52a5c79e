import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identityEntities, identityMigrations } from '#identity';
import { databaseOptions, type EntityClass, type MigrationClass } from '#platform';
import { PORTAL_ENTITIES, PORTAL_MIGRATIONS } from '#subsystems';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

describe.each<[string, readonly EntityClass[], readonly MigrationClass[]]>([
  ['portal', PORTAL_ENTITIES, PORTAL_MIGRATIONS],
  ['identity', identityEntities, identityMigrations],
])('the database of %s', (_, entities, migrations) => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase(entities, migrations);
    source = await new DataSource(databaseOptions(database.url, entities, migrations, 2)).initialize();
  });

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('is after its migrations exactly what the entities describe', async () => {
    const log = await source.driver.createSchemaBuilder().log();
    const queries = log.upQueries.map(({ query }) => query);
    // Entities that only hold each other's ids have no relation; their foreign keys stand in the migrations alone.
    expect(queries.filter((query) => !query.includes('DROP FOREIGN KEY'))).toEqual([]);
  });

  it('can be taken back to nothing and built again', async () => {
    for (const _migration of migrations) await source.undoLastMigration({ transaction: 'each' });
    const left: Record<string, string>[] = await source.query('SHOW TABLES');
    expect(left.flatMap(Object.values)).toEqual(['migration']);
    expect(await source.runMigrations({ transaction: 'each' })).toHaveLength(migrations.length);
  });
});
