import type { Tx } from '#platform';

/** Takes the links of a person's mails of some kinds out of use. */
export async function voidMailLinks(
  tx: Tx,
  personId: string,
  kinds: readonly string[],
  now: Date,
): Promise<void> {
  await tx.query(
    'UPDATE account_mail SET used_at = ? WHERE person_id = ? AND kind IN (?) AND used_at IS NULL',
    [now, personId, kinds],
  );
}
