import type { Tx } from '#platform';
import { Password } from './person.entity.js';

/** Stores a person's password hash, replacing the former one. */
export async function setPassword(tx: Tx, personId: string, hash: string, at: Date): Promise<void> {
  await tx.upsert(Password, { personId, hash, changedAt: at }, ['personId']);
}
