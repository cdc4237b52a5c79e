import { DataSource } from 'typeorm';
import { databaseOptions, type EntityClass } from './database.module.js';
import { Db } from './db.js';

/** For commands that run once: opens the database, does the work, closes it whatever happens. */
export async function withDatabase<T>(
  url: string,
  entities: readonly EntityClass[],
  work: (db: Db) => Promise<T>,
): Promise<T> {
  const source = await new DataSource(databaseOptions(url, entities, [], 4)).initialize();
  try {
    return await work(new Db(source));
  } finally {
    await source.destroy();
  }
}
