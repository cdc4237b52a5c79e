import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { EmailChange, Person, voidMailLinks, type AccountMail, type EmailChangeOutcome } from '#identity';
import { Db, isDuplicate, type Tx } from '#platform';
import { UsedLink } from '../mail/account-mails.js';

/** An outcome is told on the page for so long. */
const NEWS_MS = 7 * 86_400_000;

/** Wishes for another address: where they stand, and what becomes of them. */
@Injectable()
export class EmailChanges {
  constructor(private readonly db: Db) {}

  /** The one that a person still waits for, or null. */
  pendingOf(personId: string): Promise<EmailChange | null> {
    return this.db.read.findOne(EmailChange, {
      where: { personId, endedAt: IsNull(), expiresAt: MoreThan(new Date()) },
      order: { createdAt: 'DESC' },
    });
  }

  /** How the latest one ended, if that is news. */
  async newsOf(personId: string): Promise<EmailChangeOutcome | null> {
    const since = MoreThan(new Date(Date.now() - NEWS_MS));
    const latest = await this.db.read.findOne(EmailChange, {
      where: { personId, createdAt: since },
      order: { createdAt: 'DESC' },
    });
    return latest?.outcome ?? null;
  }

  /** The change that a mail is about; null when it is over. */
  async ofMail(mail: AccountMail | null): Promise<EmailChange | null> {
    const { changeId = '' } = JSON.parse(mail?.params ?? '{}') as { changeId?: string };
    const change = changeId ? await this.db.read.findOneBy(EmailChange, { id: changeId }) : null;
    return change && !change.endedAt ? change : null;
  }

  /** Notes an answer; with the last that was missing the address changes. @throws UsedLink when it is over */
  async answered(tx: Tx, change: EmailChange, answer: 'confirmedAt' | 'agreedAt'): Promise<EmailChange> {
    const now = new Date();
    const locked = await this.lock(tx, change.id);
    locked[answer] ??= now;
    const complete = locked.confirmedAt !== null && (locked.former === null || locked.agreedAt !== null);
    if (complete) await this.takeEffect(tx, locked, now);
    await tx.save(EmailChange, locked);
    return locked;
  }

  private async lock(tx: Tx, id: string): Promise<EmailChange> {
    const lock = { mode: 'pessimistic_write' } as const;
    const change = await tx.findOneOrFail(EmailChange, { where: { id }, lock });
    if (change.endedAt) throw new UsedLink();
    return change;
  }

  private async takeEffect(tx: Tx, change: EmailChange, now: Date): Promise<void> {
    change.endedAt = now;
    change.outcome = await this.moveTo(tx, change, now);
    // What was sent to the former address must not open the account any more.
    await voidMailLinks(tx, change.personId, ['email-confirm', 'email-agree', 'password-reset'], now);
  }

  /** An address that somebody else has meanwhile stays theirs. */
  private async moveTo(tx: Tx, { personId, email }: EmailChange, now: Date): Promise<'done' | 'taken'> {
    try {
      await tx.update(Person, { id: personId }, { email, emailConfirmedAt: now });
      return 'done';
    } catch (error) {
      if (isDuplicate(error)) return 'taken';
      throw error;
    }
  }
}
