import type { Outbox, Tx } from '#platform';
import { LOGOUT_PATIENCE_MS } from './logout-notice.entity.js';
import { logoutNoticeDue } from './session.events.js';

/** Notices taken up in one transaction. */
const MOST = 1000;

/**
 * Has waiting notices told at once, and tried again for another day. What the queue still has of them finds them told,
 * or tells them a second time, which does no harm.
 * @param id one notice; null for all that wait
 * @returns the ids; of very many only the oldest
 */
export async function retryNotices(tx: Tx, outbox: Outbox, id: string | null, now: Date): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT id FROM logout_notice WHERE delivered_at IS NULL AND dismissed_at IS NULL AND (? IS NULL OR id = ?)
     ORDER BY created_at LIMIT ${MOST} FOR UPDATE`,
    [id, id],
  );
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  await tx.query('UPDATE logout_notice SET tried_until = ? WHERE id IN (?)', [
    new Date(now.getTime() + LOGOUT_PATIENCE_MS),
    ids,
  ]);
  await outbox.addAll(
    tx,
    logoutNoticeDue,
    ids.map((noticeId) => ({ noticeId })),
  );
  return ids;
}
