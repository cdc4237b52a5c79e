import type { Db } from '#platform';

/** Statements that change nothing, and that the database refuses for want of rights before it looks at any row. */
const FORBIDDEN = [
  'UPDATE ledger_account SET kind = kind WHERE 1 = 0',
  'DELETE FROM ledger_account WHERE 1 = 0',
  'UPDATE ledger_transfer SET kind = kind WHERE 1 = 0',
  'DELETE FROM ledger_transfer WHERE 1 = 0',
  'UPDATE ledger_entry SET held = held WHERE 1 = 0',
  'DELETE FROM ledger_entry WHERE 1 = 0',
];

/** Whether the database keeps this process from changing or deleting what has been written. */
export async function entriesAreProtected(db: Db): Promise<boolean> {
  for (const sql of FORBIDDEN) {
    const refused = await db.direct.query(sql).then(
      () => false,
      (error: { code?: string }) => error.code === 'ER_TABLEACCESS_DENIED_ERROR',
    );
    if (!refused) return false;
  }
  return true;
}
