import { Injectable } from '@nestjs/common';
import { DomainError, type Language } from '#kernel';
import {
  lockPerson,
  passwordFault,
  passwordLeast,
  setPassword,
  type Account,
  type AuditEvent,
} from '#identity';
import type { Tx } from '#platform';
import { AccountMails } from '../mail/account-mails.js';
import { IdentityRuntime } from '../runtime.js';
import { EndSessions } from '../sessions/end-sessions.js';

export interface NewPassword {
  readonly account: Account;
  /** Already held against the rules. */
  readonly password: string;
  readonly event: AuditEvent;
  /** The session that goes on; without it all end. */
  readonly exceptUid?: string;
  readonly language: Language;
  /** What else belongs into the same transaction. */
  readonly also?: (tx: Tx) => Promise<void>;
}

/** Gives an account another password: all other sessions end, the owner hears of it, and no link sets it once more. */
@Injectable()
export class ReplacePassword {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly endSessions: EndSessions,
    private readonly mails: AccountMails,
  ) {}

  async run({ account, password, event, exceptUid, language, also }: NewPassword): Promise<void> {
    const { authenticate, audit } = this.runtime;
    const hash = await authenticate.hash(password);
    const personId = account.id;
    const endId = await audit.recording(event, new Date(), async (tx) => {
      await lockPerson(tx, personId);
      await also?.(tx);
      // A second factor beside which a shorter one would do may have gone since the rules were asked.
      const least = await passwordLeast(tx, personId);
      if (passwordFault(password, account, least)) throw new DomainError('problem.conflict', 409);
      await this.store(tx, account, hash, language);
      return this.endSessions.request(tx, {
        cause: 'password-changed',
        personId,
        exceptUid: exceptUid ?? null,
        endedBy: personId,
      });
    });
    await this.endSessions.carryOut(endId);
  }

  /** In a transaction that holds the person and ends the sessions. @param hash of `Authenticate.hash` */
  async store(tx: Tx, account: Account, hash: string, language: Language): Promise<void> {
    await setPassword(tx, account.id, hash, new Date());
    await this.mails.voidLinks(tx, 'password-reset', account.id);
    await this.tellOwner(tx, account, language);
  }

  /** Whoever did not change it must hear of it. */
  private async tellOwner(tx: Tx, account: Account, language: Language): Promise<void> {
    if (!account.email) return;
    await this.mails.add(tx, {
      kind: 'password-changed',
      personId: account.id,
      address: account.email,
      name: account.name,
      language,
      params: { login: account.login },
    });
  }
}
