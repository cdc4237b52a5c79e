import type { Outbox, Tx } from '#platform';
import { requestSessionEnd } from '../session/request-session-end.js';
import { Person } from './person.entity.js';

/**
 * Nobody signs in with the account any more, and its sessions end. Disabling it again ends whatever there may be.
 * @returns the id of the wish that its sessions end
 */
export async function disablePerson(tx: Tx, outbox: Outbox, personId: string, now: Date): Promise<string> {
  await tx.update(Person, { id: personId }, { disabledAt: now });
  return requestSessionEnd(tx, outbox, { cause: 'account-disabled', personId }, now);
}

export async function enablePerson(tx: Tx, personId: string): Promise<void> {
  await tx.update(Person, { id: personId }, { disabledAt: null });
}
