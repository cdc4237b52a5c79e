import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Tx } from './db.js';

/**
 * Inserts rows as they are in one statement. Of a hundred rows, building it takes TypeORM's own insert far longer than
 * the database takes to write them.
 * @param repeated what becomes of a row whose unique key is there already: an error, or that one stays
 */
export async function insertRows<Row extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<Row>,
  rows: readonly Row[],
  repeated: 'fails' | 'known ones stay' = 'fails',
): Promise<{ affectedRows: number }> {
  if (rows.length === 0) return { affectedRows: 0 };
  const { tableName, columns } = tx.connection.getMetadata(entity);
  const { driver } = tx.connection;
  const names = columns.map(({ databaseName }) => driver.escape(databaseName)).join(', ');
  const values = rows.map((row) =>
    columns.map((column) => driver.preparePersistentValue(column.getEntityValue(row), column) as unknown),
  );
  const insert = repeated === 'fails' ? 'INSERT' : 'INSERT IGNORE';
  return tx.query(`${insert} INTO ${driver.escape(tableName)} (${names}) VALUES ?`, [values]);
}
