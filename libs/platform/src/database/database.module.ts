import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions, type EntityTarget, type MigrationInterface } from 'typeorm';
import { Db } from './db.js';
import { PlainNames } from './plain-names.js';
import { readCommitted } from './read-committed.js';

export type EntityClass = EntityTarget<object> & Function;
export type MigrationClass = new () => MigrationInterface;

/** How every process talks to MariaDB: instants in UTC, big numbers as strings, nothing created behind one's back. */
export function databaseOptions(
  url: string,
  entities: readonly EntityClass[],
  migrations: readonly MigrationClass[] = [],
  poolSize = 20,
): DataSourceOptions {
  return {
    type: 'mariadb',
    driver: readCommitted,
    url,
    entities: [...entities],
    migrations: [...migrations],
    migrationsTableName: 'migration',
    charset: 'utf8mb4',
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: true,
    namingStrategy: new PlainNames(),
    synchronize: false,
    poolSize,
    connectTimeout: 3000,
    // The driver would note at every question where it was asked. Errors say so all the same, by the promises they pass.
    trace: false,
    extra: { queueLimit: 2000, idleTimeout: 60_000, maxIdle: poolSize },
  };
}

/** Applies the migrations that are missing, in order; safe when two processes start at once (advisory lock). */
export async function migrate(options: DataSourceOptions): Promise<string[]> {
  const source = await new DataSource(options).initialize();
  try {
    const lock = source.createQueryRunner();
    await lock.query("SELECT GET_LOCK(CONCAT('migrate.', DATABASE()), 120)");
    try {
      const done = await source.runMigrations({ transaction: 'each' });
      return done.map((migration) => migration.name);
    } finally {
      await lock.query("SELECT RELEASE_LOCK(CONCAT('migrate.', DATABASE()))");
      await lock.release();
    }
  } finally {
    await source.destroy();
  }
}

@Global()
@Module({})
export class DatabaseModule {
  static forRoot(url: string, entities: readonly EntityClass[]): DynamicModule {
    const connection = TypeOrmModule.forRoot({
      ...databaseOptions(url, entities),
      retryAttempts: 60,
      retryDelay: 1000,
    });
    return { module: DatabaseModule, imports: [connection], providers: [Db], exports: [Db] };
  }
}
