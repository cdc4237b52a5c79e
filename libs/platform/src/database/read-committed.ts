import mysql, { type Pool, type PoolOptions } from 'mysql2';

/**
 * The driver, with every connection set to READ COMMITTED before it is used the first time: rows are locked by name,
 * gaps are not. To say so at the beginning of each transaction would be one more journey for each.
 */
export const readCommitted = {
  createPool(options: PoolOptions): Pool {
    const pool = mysql.createPool(options);
    pool.on('connection', (connection) => {
      connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', (error) => {
        if (error) connection.destroy();
      });
    });
    return pool;
  },
};
