import type { Tx } from '#platform';
import { SessionEnd } from './session-end.entity.js';

/** A subsystem and how far it has been told of the end of some sessions. */
export interface ToldSystem {
  readonly clientId: string;
  /** It has taken every notice. */
  readonly told: boolean;
  /** Of a notice it has not taken: how often it was tried, and until when it will be. */
  readonly attempts: number;
  readonly triedUntil: Date;
}

interface Row {
  clientId: string;
  waiting: string;
  attempts: string;
  triedUntil: Date;
}

/** Who else has just ended sessions of this person does not matter much; this bounds what an end can show. */
const MOST = 50;

/** The subsystems that an end of sessions concerns, in the order of their ids; null when there is no such end. */
export async function readToldSystems(read: Tx, endId: string): Promise<ToldSystem[] | null> {
  const end = await read.findOneBy(SessionEnd, { id: endId });
  if (!end) return null;
  const { sessionUid, personId, createdAt, doneAt } = end;
  const [where, value] = sessionUid === null ? ['person_id', personId] : ['session_uid', sessionUid];
  const rows: Row[] = await read.query(
    `SELECT client_id AS clientId, SUM(delivered_at IS NULL) AS waiting,
       MAX(IF(delivered_at IS NULL, attempts, 0)) AS attempts, MAX(tried_until) AS triedUntil
     FROM logout_notice WHERE ${where} = ? AND created_at BETWEEN ? AND ?
     GROUP BY client_id ORDER BY client_id LIMIT ${MOST}`,
    [value, createdAt, doneAt ?? new Date()],
  );
  return rows.map(({ clientId, waiting, attempts, triedUntil }) => ({
    clientId,
    told: Number(waiting) === 0,
    attempts: Number(attempts),
    triedUntil,
  }));
}
