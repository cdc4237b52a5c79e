import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { databaseFault } from './faults.js';

/** The one handle on the database inside a transaction. */
export type Tx = EntityManager;

/** Whatever answers SQL: a transaction, the manager, or the pool itself. */
export interface Statements {
  /** The caller knows the shape of the rows. */
  query<Rows>(sql: string, values?: unknown[]): Promise<Rows>;
}

interface CallbackPool {
  query(sql: string, values: unknown[] | undefined, done: (error: Error | null, rows: unknown) => void): void;
}

const ATTEMPTS = 8;

/** Transactions that restart on deadlock, and a handle for reads. */
@Injectable()
export class Db {
  /** Restarts so far, by process; the metrics page shows them. */
  restarts = 0;

  constructor(@InjectDataSource() readonly source: DataSource) {}

  /** For queries: no transaction, never for writes. */
  get read(): EntityManager {
    return this.source.manager;
  }

  /**
   * Single statements straight on the connection pool, without TypeORM's query runner: for the few that every sign-in
   * or token asks. Each is its own transaction.
   */
  readonly direct: Statements = {
    query: <Rows>(sql: string, values?: unknown[]) =>
      new Promise<Rows>((resolve, reject) => {
        const { pool } = this.source.driver as unknown as { pool: CallbackPool };
        pool.query(sql, values, (error, rows) => (error ? reject(error) : resolve(rows as Rows)));
      }),
  };

  /**
   * Runs the work in one transaction (READ COMMITTED, as every connection is set). MariaDB rolls a deadlock victim back
   * whole, so the whole work restarts; it must have no effect outside `tx`.
   */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.source.transaction(work);
      } catch (error) {
        if (databaseFault(error) !== 'retry' || attempt === ATTEMPTS) throw error;
        this.restarts += 1;
        await new Promise((resume) => setTimeout(resume, Math.random() * 15 * 2 ** attempt));
      }
    }
  }
}
