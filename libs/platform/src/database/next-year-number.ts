import { shanghaiDay } from '#kernel';
import type { EntityTarget, FindOptionsWhere } from 'typeorm';
import type { Tx } from './db.js';

/** A row for each year in Shanghai, with the last number that was given in it. */
export interface YearSequence {
  readonly year: number;
  readonly last: number;
}

/**
 * The next number of the year at an instant, in parts and as a text: for `CXD`, `CXD-2026-00001`. Without gaps: the year's row stays locked until
 * the transaction ends, so that one that is rolled back gives its number back.
 */
export async function nextYearNumber<Row extends YearSequence>(
  tx: Tx,
  sequence: EntityTarget<Row>,
  prefix: string,
  at: Date,
): Promise<{ readonly year: number; readonly count: number; readonly text: string }> {
  const year = Number(shanghaiDay(at).slice(0, 4));
  const table = tx.connection.driver.escape(tx.connection.getMetadata(sequence).tableName);
  // Takes the exclusive lock at once: a shared one first (INSERT IGNORE) lets two starters block each other.
  await tx.query(`INSERT INTO ${table} (year, last) VALUES (?, 0) ON DUPLICATE KEY UPDATE last = last`, [
    year,
  ]);
  const { last } = await tx.findOneOrFail(sequence, {
    where: { year } as FindOptionsWhere<Row>,
    lock: { mode: 'pessimistic_write' },
  });
  const count = last + 1;
  await tx.query(`UPDATE ${table} SET last = ? WHERE year = ?`, [count, year]);
  return { year, count, text: `${prefix}-${year}-${String(count).padStart(5, '0')}` };
}
