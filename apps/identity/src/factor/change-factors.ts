import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { lockPerson, readAccount, type AuditEvent, type AuditKind } from '#identity';
import type { Text } from '#kernel';
import { currentContext, type Tx } from '#platform';
import { AccountMails } from '../mail/account-mails.js';
import { IdentityRuntime } from '../runtime.js';
import { EndSessions } from '../sessions/end-sessions.js';

/** A change of what somebody signs in with. */
export interface FactorChange {
  readonly personId: string;
  /** The session in which it is done: the only one that goes on. */
  readonly session: string | null;
  readonly kind: AuditKind;
  readonly note: string;
  /** For the mail to its owner. */
  readonly what: Text;
  /** What else is done at the same time. */
  readonly also?: readonly AuditEvent[];
}

/** Changes second factors: recorded, told to the owner by mail, and with an end to all their other sessions. */
@Injectable()
export class ChangeFactors {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly mails: AccountMails,
    private readonly endSessions: EndSessions,
  ) {}

  async run<T>(change: FactorChange, request: Request, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { personId, session } = change;
    const { endId, done } = await this.runtime.audit.recording(
      () => [eventOf(change, request), ...(change.also ?? [])],
      new Date(),
      async (tx) => {
        // One change of a person's factors after the other: two at once could leave none.
        await lockPerson(tx, personId);
        const result = await work(tx);
        await this.tellOwner(tx, change, request);
        const wish = { personId, exceptUid: session, endedBy: personId };
        const id = await this.endSessions.request(tx, { cause: 'factor-changed', ...wish });
        return { endId: id, done: result };
      },
    );
    await this.endSessions.carryOut(endId);
    return done;
  }

  /** Records and tells what ends no session, because nobody can sign in by less than before. */
  async note(change: FactorChange, request: Request, work: (tx: Tx) => Promise<void>): Promise<void> {
    await this.runtime.audit.recording(eventOf(change, request), new Date(), async (tx) => {
      await work(tx);
      await this.tellOwner(tx, change, request);
    });
  }

  /** Whoever did not change it must hear of it. */
  private async tellOwner(tx: Tx, { personId, what }: FactorChange, request: Request): Promise<void> {
    const account = await readAccount(tx, personId, new Date());
    if (!account?.email) return;
    const { language } = this.runtime.answer.context(request);
    await this.mails.add(tx, {
      kind: 'factor-changed',
      personId,
      address: account.email,
      name: account.name,
      language,
      params: { login: account.login, what: what[language] },
    });
  }
}

function eventOf({ personId, session, kind, note }: FactorChange, request: Request): AuditEvent {
  return {
    kind,
    personId,
    session,
    address: request.ip ?? null,
    userAgent: request.headers['user-agent'] ?? null,
    requestId: currentContext()?.requestId ?? null,
    note,
  };
}
