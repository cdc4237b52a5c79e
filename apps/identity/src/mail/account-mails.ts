import { Injectable } from '@nestjs/common';
import {
  AccountMail,
  addAccountMail,
  voidMailLinks,
  type AccountMailDraft,
  type RotatingSecret,
} from '#identity';
import { Db, Outbox, type Tx } from '#platform';
import { IdentityRuntime } from '../runtime.js';
import type { MailKindName } from './mail-kinds.js';

/** A link was used, or taken out of use, while its page was open. */
export class UsedLink extends Error {}

/** Mails about accounts, and the links in them. */
@Injectable()
export class AccountMails {
  private readonly mac: RotatingSecret;

  constructor(
    runtime: IdentityRuntime,
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {
    this.mac = runtime.secrets.mail;
  }

  /** Puts a mail into the transaction that causes it. @returns its id */
  add(tx: Tx, mail: AccountMailDraft<MailKindName>): Promise<string> {
    return addAccountMail(tx, this.outbox, mail, new Date());
  }

  /** What the link of a mail carries: `?mail=…&proof=…`. */
  proofOf(id: string, kind: string): string {
    return this.mac.of(`${kind}:${id}`);
  }

  /** The mail whose link was opened; null when the link is not ours, too old, or was used. */
  async opened(id: unknown, proof: unknown, kind: MailKindName): Promise<AccountMail | null> {
    if (typeof id !== 'string' || !this.mac.belongs(proof, `${kind}:${id}`)) return null;
    const mail = await this.db.read.findOneBy(AccountMail, { id, kind });
    const now = new Date();
    return mail?.expiresAt && mail.expiresAt > now && !mail.usedAt ? mail : null;
  }

  /** Uses up a link. @returns whether this call did */
  async use(tx: Tx, mail: AccountMail): Promise<boolean> {
    const { affectedRows }: { affectedRows: number } = await tx.query(
      'UPDATE account_mail SET used_at = ? WHERE id = ? AND used_at IS NULL',
      [new Date(), mail.id],
    );
    return affectedRows === 1;
  }

  /** Uses up a link, or breaks the transaction off. @throws UsedLink */
  async useOrThrow(tx: Tx, mail: AccountMail): Promise<void> {
    if (!(await this.use(tx, mail))) throw new UsedLink();
  }

  /** Takes the links of a person's mails of one kind out of use. */
  voidLinks(tx: Tx, kind: MailKindName, personId: string): Promise<void> {
    return voidMailLinks(tx, personId, [kind], new Date());
  }
}
