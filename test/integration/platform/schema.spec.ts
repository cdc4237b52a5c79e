import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
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

  it('can be brought up to date again however often that is interrupted, at whatever statement', async () => {
    const columnsOf = `SELECT table_name, column_name, column_type FROM information_schema.columns
      WHERE table_schema = DATABASE() ORDER BY 1, 2`;
    const whole: unknown = await source.query(columnsOf);
    for (const _migration of migrations) await source.undoLastMigration({ transaction: 'each' });
    let attempts = 0;
    while ((await migrateUntilStatement(source, attempts)) === 'interrupted') attempts += 1;
    // Each attempt gets one statement further than the one before, and what was finished stays.
    expect(attempts).toBeGreaterThan(5);
    expect(await source.query(columnsOf)).toEqual(whole);
    expect(await source.runMigrations({ transaction: 'each' })).toEqual([]);
  });
});

/**
 * Migrates and breaks off behind the given number of statements, as a process that is killed does: the database has
 * done what it was told, and nobody has noted it.
 */
async function migrateUntilStatement(source: DataSource, last: number): Promise<'done' | 'interrupted'> {
  const runner = source.createQueryRunner();
  const query = runner.query.bind(runner);
  let statements = 0;
  vi.spyOn(runner, 'query').mockImplementation(
    async (...given: Parameters<typeof query>): Promise<unknown> => {
      if (/^\s*(SELECT|SHOW|START|COMMIT|ROLLBACK)/.test(given[0])) return query(...given);
      const answer: unknown = await query(...given);
      statements += 1;
      if (statements > last) throw new Error('killed');
      return answer;
    },
  );
  vi.spyOn(source, 'createQueryRunner').mockReturnValue(runner);
  // Each of the failures is meant.
  vi.spyOn(console, 'log').mockReturnValue();
  try {
    await source.runMigrations({ transaction: 'each' });
    return 'done';
  } catch (error) {
    if ((error as Error).message !== 'killed') throw error;
    return 'interrupted';
  } finally {
    vi.restoreAllMocks();
    await runner.release();
  }
}
