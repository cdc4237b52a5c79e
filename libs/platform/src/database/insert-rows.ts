import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Tx } from './db.js';

/**
 * Inserts rows as they are in one statement. Of a hundred rows, building it takes TypeORM's own insert far longer than
 * the database takes to write them.
 * @param repeated what becomes of a row whose unique key is there already: an error, that one stays, or that one becomes
 *   this one in all columns – whichever of its unique keys it is
 */
export async function insertRows<Row extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<Row>,
  rows: readonly Row[],
  repeated: 'fails' | 'known ones stay' | 'known ones change' = 'fails',
): Promise<{ affectedRows: number }> {
  if (rows.length === 0) return { affectedRows: 0 };
  const { tableName, columns } = tx.connection.getMetadata(entity);
  const { driver } = tx.connection;
  const names = columns.map(({ databaseName }) => driver.escape(databaseName)).join(', ');
  const values = rows.map((row) =>
    columns.map((column) => driver.preparePersistentValue(column.getEntityValue(row), column) as unknown),
  );
  const insert = repeated === 'known ones stay' ? 'INSERT IGNORE' : 'INSERT';
  const change =
    repeated === 'known ones change'
      ? ` ON DUPLICATE KEY UPDATE ${columns.map(({ databaseName }) => becomes(driver.escape(databaseName))).join(', ')}`
      : '';
  return tx.query(`${insert} INTO ${driver.escape(tableName)} (${names}) VALUES ?${change}`, [values]);
}

function becomes(column: string): string {
  return `${column} = VALUES(${column})`;
}
