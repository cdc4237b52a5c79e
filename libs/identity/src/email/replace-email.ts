import { DomainError, type Language } from '#kernel';
import type { Outbox, Tx } from '#platform';
import { addAccountMail } from '../mail/add-account-mail.js';
import { voidMailLinks } from '../mail/void-mail-links.js';
import { lockPerson } from '../person/lock-person.js';
import { Person } from '../person/person.entity.js';
import { requestSessionEnd } from '../session/request-session-end.js';
import { wishEmail } from './wish-email.js';

export interface ReplacedEmail {
  readonly personId: string;
  /** As `normaliseEmail` leaves it. */
  readonly email: string;
  readonly language: Language;
}

/**
 * Gives up an address that its owner has lost: from now on it opens nothing, is told so, and all sessions end. The new
 * one counts once the person has signed in and confirmed it, as when they had none.
 * @throws DomainError `person.email-taken` 409
 */
export async function replaceEmail(
  tx: Tx,
  outbox: Outbox,
  { personId, email, language }: ReplacedEmail,
  now: Date,
): Promise<void> {
  await lockPerson(tx, personId);
  if (await tx.existsBy(Person, { email })) throw new DomainError('person.email-taken', 409);
  const { email: lost, emailConfirmedAt, name, login } = await tx.findOneByOrFail(Person, { id: personId });
  await tx.update(Person, { id: personId }, { email: null, emailConfirmedAt: null });
  await voidMailLinks(tx, personId, ['password-reset'], now);
  await wishEmail(tx, outbox, { personId, email, former: null, language }, now);
  // One that nobody has confirmed may be a stranger's.
  if (lost && emailConfirmedAt) {
    const params = { login };
    const mail = { kind: 'email-replaced', personId, address: lost, name, language, params };
    await addAccountMail(tx, outbox, mail, now);
  }
  await requestSessionEnd(tx, outbox, { cause: 'ended-by-operator', personId }, now);
}
