import type { Statements, Tx } from '#platform';

/** A membership or staff role whose period is over and whose sessions have not been ended. */
export interface Expired {
  readonly table: 'membership' | 'staff_role';
  readonly id: string;
  readonly personId: string;
  /** Null for a staff role. */
  readonly companyId: string | null;
}

/** Some that have expired since the last look, in the order in which they did. */
export async function findExpired(read: Statements, now: Date, limit: number): Promise<Expired[]> {
  return read.query(
    `(SELECT 'membership' AS \`table\`, id, person_id AS personId, company_id AS companyId, valid_until
        FROM membership WHERE expiry_done IS NULL AND valid_until <= ? ORDER BY valid_until LIMIT ?)
     UNION ALL
     (SELECT 'staff_role', id, person_id, NULL, valid_until
        FROM staff_role WHERE expiry_done IS NULL AND valid_until <= ? ORDER BY valid_until LIMIT ?)
     ORDER BY valid_until`,
    [now, limit, now, limit],
  );
}

/** Notes that an end is being carried out. @returns false when it was already, or the period has been prolonged */
export async function noteExpired(tx: Tx, { table, id }: Expired, now: Date): Promise<boolean> {
  const { affectedRows }: { affectedRows: number } = await tx.query(
    `UPDATE ${table} SET expiry_done = ? WHERE id = ? AND expiry_done IS NULL AND valid_until <= ?`,
    [now, id, now],
  );
  return affectedRows === 1;
}
