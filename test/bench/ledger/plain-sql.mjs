// The peer: the same tables, written by hand, by one who asks nothing and checks nothing.
import { randomUUID } from 'node:crypto';
import { createPool } from 'mysql2/promise';

const HASH = '0'.repeat(64);

/** @returns a function that moves fen from one account to another in one transaction, and one that ends it */
export function plainSql(url, lanes) {
  const pool = createPool({ uri: url, connectionLimit: lanes, timezone: 'Z' });
  pool.pool.on('connection', (connection) =>
    connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED'),
  );
  const move = async (from, to, fen) => {
    const connection = await pool.getConnection();
    try {
      await connection.query('START TRANSACTION');
      await connection.query(
        'UPDATE ledger_balance SET available = available + IF(account_id = ?, ?, ?), entries = entries + 1 WHERE account_id IN (?)',
        [from, -fen, fen, [from, to]],
      );
      const id = randomUUID();
      const [{ insertId }] = await connection.query(
        `INSERT INTO ledger_transfer (id, action, kind, subject, idempotency_key, input_hash, content_hash, at)
         VALUES (?)`,
        [[id, 'post', 'bench.move', 'bench', id, HASH, HASH, new Date()]],
      );
      await connection.query(
        `INSERT INTO ledger_entry SELECT ?, account_id, entries, IF(account_id = ?, ?, ?), 0, available, held
         FROM ledger_balance WHERE account_id IN (?)`,
        [insertId, from, -fen, fen, [from, to]],
      );
      await connection.query('COMMIT');
    } catch (error) {
      await connection.query('ROLLBACK');
      if (error.code !== 'ER_LOCK_DEADLOCK') throw error;
    } finally {
      connection.release();
    }
  };
  return { move, end: () => pool.end() };
}
