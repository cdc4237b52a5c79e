import { newId } from '#kernel';
import type { Outbox, Tx } from '#platform';
import { SessionEnd, type EndCause } from './session-end.entity.js';
import { sessionEndDue } from './session.events.js';

/**
 * Which sessions end and why; the members narrow the choice together, and without any of them everybody's end. With a
 * client alone only its part of each session ends.
 */
export interface WishedEnd {
  readonly cause: EndCause;
  readonly sessionUid?: string;
  readonly personId?: string;
  readonly companyId?: string;
  readonly clientId?: string;
  /** The session that goes on. */
  readonly exceptUid?: string | null;
  readonly endedBy?: string | null;
}

/**
 * Stores that sessions are to end, in the transaction of whatever causes it: both happen or neither. A queue carries it
 * out within a second, whichever process asked and whatever becomes of it; `EndSessions.carryOut` does it at once.
 * @returns the id of the wish
 */
export async function requestSessionEnd(tx: Tx, outbox: Outbox, wish: WishedEnd, now: Date): Promise<string> {
  const id = newId();
  await tx.insert(SessionEnd, {
    id,
    cause: wish.cause,
    sessionUid: wish.sessionUid ?? null,
    personId: wish.personId ?? null,
    companyId: wish.companyId ?? null,
    clientId: wish.clientId ?? null,
    exceptUid: wish.exceptUid ?? null,
    endedBy: wish.endedBy ?? null,
    createdAt: now,
    doneAt: null,
    sessions: 0,
  });
  await outbox.add(tx, sessionEndDue, { endId: id });
  return id;
}
