import type { Tx } from '#platform';
import { clientSecretContext } from '../client/client-secret.js';
import { totpContext } from '../factor/totp-factors.js';
import { seal, unseal } from './seal.js';
import { secretContext } from './secrets.js';
import { signingKeyContext } from './signing-keys.js';

/** A column whose values are sealed with the key encryption key. */
interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** The primary key's columns. */
  readonly key: readonly string[];
  /** The place that a row's value is bound to, from the columns of its key in their order. */
  readonly context: (...key: readonly string[]) => string;
}

/** Every one there is: a test compares this with the entities' columns that are called sealed. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  {
    table: 'signing_key',
    column: 'private_sealed',
    key: ['kid'],
    context: (kid = '') => signingKeyContext(kid),
  },
  {
    table: 'sealed_secret',
    column: 'sealed',
    key: ['name', 'version'],
    context: (name = '', version = '1') => secretContext(name, Number(version)),
  },
  {
    table: 'oidc_client',
    column: 'secret_sealed',
    key: ['id'],
    context: (id = '') => clientSecretContext(id),
  },
  {
    table: 'oidc_client',
    column: 'previous_secret_sealed',
    key: ['id'],
    context: (id = '') => clientSecretContext(id),
  },
  {
    table: 'totp_factor',
    column: 'secret_sealed',
    key: ['person_id'],
    context: (personId = '') => totpContext(personId),
  },
];

/**
 * Seals everything with another key, in the caller's transaction: all of it or nothing.
 * @returns how many values
 * @throws Error when a value was not sealed with the present key
 */
export async function resealAll(tx: Tx, present: Buffer, next: Buffer): Promise<number> {
  let count = 0;
  for (const { table, column, key, context } of SEALED_COLUMNS) {
    const rows: Record<string, unknown>[] = await tx.query(
      `SELECT ${[...key, column].join(', ')} FROM ${table} WHERE ${column} IS NOT NULL FOR UPDATE`,
    );
    for (const row of rows) {
      const values = key.map((name) => String(row[name]));
      const place = context(...values);
      const sealed = seal(next, unseal(present, String(row[column]), place), place);
      const where = key.map((name) => `${name} = ?`).join(' AND ');
      await tx.query(`UPDATE ${table} SET ${column} = ? WHERE ${where}`, [sealed, ...values]);
      count += 1;
    }
  }
  return count;
}
