import type { Statements } from '#platform';

/** Whether a person has a second factor to show. */
export async function hasFactor(read: Statements, personId: string): Promise<boolean> {
  const rows: unknown[] = await read.query(
    `SELECT 1 FROM totp_factor WHERE person_id = ?
     UNION ALL SELECT 1 FROM passkey WHERE person_id = ? LIMIT 1`,
    [personId, personId],
  );
  return rows.length > 0;
}
