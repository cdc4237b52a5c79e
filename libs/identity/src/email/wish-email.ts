import { defineMessages, newId, type Language } from '#kernel';
import type { Outbox, Tx } from '#platform';
import { addAccountMail } from '../mail/add-account-mail.js';
import { Person } from '../person/person.entity.js';
import { EmailChange } from './email-change.entity.js';
import { endEmailWish } from './end-email-wish.js';

/** For so long the new address may confirm, and the former one agree. */
export const EMAIL_WISH_MS = 24 * 3_600_000;

const TEXTS = defineMessages({ 'email.reader': { zh: '平台用户', en: 'reader' } });

export interface WishedEmail {
  readonly personId: string;
  /** As `normaliseEmail` leaves it. */
  readonly email: string;
  /** The confirmed address that has to agree; null when there is none. */
  readonly former: string | null;
  readonly language: Language;
}

/**
 * Notes which address a person wants, in the place of what they wanted before, and asks the new address. That it is
 * somebody else's, only it is told.
 * @returns the id of the EmailChange
 */
export async function wishEmail(
  tx: Tx,
  outbox: Outbox,
  { personId, email, former, language }: WishedEmail,
  now: Date,
): Promise<string> {
  const id = newId();
  await endEmailWish(tx, personId, 'withdrawn', now);
  await tx.insert(EmailChange, {
    id,
    personId,
    email,
    former,
    createdAt: now,
    expiresAt: new Date(now.getTime() + EMAIL_WISH_MS),
    confirmedAt: null,
    agreedAt: null,
    endedAt: null,
    outcome: null,
  });
  const mail = {
    kind: (await tx.existsBy(Person, { email })) ? 'email-in-use' : 'email-confirm',
    personId,
    address: email,
    // It may be a stranger's: nothing of the account is told before the address has confirmed.
    name: TEXTS['email.reader'][language],
    language,
    params: { changeId: id },
    validForMs: EMAIL_WISH_MS,
  };
  await addAccountMail(tx, outbox, mail, now);
  return id;
}
