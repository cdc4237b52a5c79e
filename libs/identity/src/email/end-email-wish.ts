import { IsNull } from 'typeorm';
import type { Tx } from '#platform';
import { voidMailLinks } from '../mail/void-mail-links.js';
import { EmailChange, type EmailChangeOutcome } from './email-change.entity.js';

/** Ends a person's wish for another address, if there is one, and takes its links out of use. */
export async function endEmailWish(
  tx: Tx,
  personId: string,
  outcome: EmailChangeOutcome,
  now: Date,
): Promise<void> {
  await tx.update(EmailChange, { personId, endedAt: IsNull() }, { endedAt: now, outcome });
  await voidMailLinks(tx, personId, ['email-confirm', 'email-agree'], now);
}
