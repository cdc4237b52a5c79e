import type { Tx } from '#platform';

/** Lets nobody else change how this person signs in until the transaction ends. */
export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  await tx.query('SELECT id FROM person WHERE id = ? FOR UPDATE', [personId]);
}
