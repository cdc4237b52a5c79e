import type { Statements } from '#platform';

/** A notice that has waited for so long is an operator's business. */
export const STUCK_AFTER_MS = 10 * 60_000;

/** A notice that a subsystem has not taken yet. */
export interface WaitingNotice {
  readonly id: string;
  readonly clientId: string;
  readonly protocol: string;
  readonly login: string | null;
  readonly since: Date;
  readonly triedUntil: Date;
  readonly attempts: number;
  readonly lastError: string | null;
}

/** How many notices wait, and how many of them for too long. */
export async function countWaitingNotices(
  read: Statements,
  now: Date,
): Promise<{ readonly waiting: number; readonly stuck: number }> {
  const [row]: { waiting: string; stuck: string | null }[] = await read.query(
    'SELECT COUNT(*) AS waiting, SUM(created_at < ?) AS stuck FROM logout_notice WHERE delivered_at IS NULL AND dismissed_at IS NULL',
    [stuckBefore(now)],
  );
  return { waiting: Number(row?.waiting ?? 0), stuck: Number(row?.stuck ?? 0) };
}

/** Waiting notices, the oldest first. */
export async function listWaitingNotices(
  read: Statements,
  { stuck, limit, now }: { readonly stuck: boolean; readonly limit: number; readonly now: Date },
): Promise<WaitingNotice[]> {
  return read.query(
    `SELECT n.id, n.client_id AS clientId, n.protocol, p.login, n.created_at AS since, n.tried_until AS triedUntil,
       n.attempts, n.last_error AS lastError
     FROM logout_notice n LEFT JOIN person p ON p.id = n.person_id
     WHERE n.delivered_at IS NULL AND n.dismissed_at IS NULL AND n.created_at < ? ORDER BY n.created_at, n.id LIMIT ?`,
    [stuck ? stuckBefore(now) : new Date(now.getTime() + 1000), limit],
  );
}

function stuckBefore(now: Date): Date {
  return new Date(now.getTime() - STUCK_AFTER_MS);
}
