import { newId, type Language } from '#kernel';
import type { Outbox, Tx } from '#platform';
import { AccountMail } from './account-mail.entity.js';
import { accountMailDue } from './account-mail.events.js';

export interface AccountMailDraft<Kind extends string = string> {
  /** Which text it has: one of the kinds that identity knows. */
  readonly kind: Kind;
  readonly personId: string | null;
  readonly address: string;
  /** How it addresses its reader. */
  readonly name: string;
  readonly language: Language;
  /** What the text says beside that, and what its link needs to know; no secrets. */
  readonly params?: Readonly<Record<string, string>>;
  /** How long its link can be used. */
  readonly validForMs?: number;
}

/** Puts a mail into the transaction that causes it. @returns its id */
export async function addAccountMail(
  tx: Tx,
  outbox: Outbox,
  { params, validForMs, ...mail }: AccountMailDraft,
  now: Date,
): Promise<string> {
  const id = newId();
  await tx.insert(AccountMail, {
    ...mail,
    id,
    params: JSON.stringify(params ?? {}),
    createdAt: now,
    expiresAt: validForMs === undefined ? null : new Date(now.getTime() + validForMs),
    sentAt: null,
    usedAt: null,
  });
  await outbox.add(tx, accountMailDue, { mailId: id });
  return id;
}
