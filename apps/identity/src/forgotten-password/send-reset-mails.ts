import { Injectable } from '@nestjs/common';
import { normaliseEmail, normaliseLogin, ResetRequest, type AuditEvent } from '#identity';
import { Db } from '#platform';
import type { GrowingDelays } from '../credential/growing-delays.js';
import { AccountMails } from '../mail/account-mails.js';
import { IdentityRuntime } from '../runtime.js';

/** Longer than the longest delay between two mails: whoever is flooded with them always has a link that works. */
export const RESET_VALID_MS = 30 * 60_000;

/** Mails to one account before the next one waits. */
const FREE_MAILS = 3;

interface Reachable {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly email: string;
}

/** Looks up whose password somebody wants to set anew, and sends the owner a link. */
@Injectable()
export class SendResetMails {
  private readonly delays: GrowingDelays;

  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly db: Db,
    private readonly mails: AccountMails,
  ) {
    this.delays = runtime.limits.for('reset-mail', { account: FREE_MAILS, address: FREE_MAILS });
  }

  async run(resetRequestId: string): Promise<void> {
    const asked = await this.db.read.findOneBy(ResetRequest, { id: resetRequestId });
    if (!asked) return;
    for (const person of await this.reachable(asked.typed)) await this.mail(person, asked);
    await this.db.run((tx) => tx.delete(ResetRequest, { id: resetRequestId }));
  }

  /** A name of one account may be the address of another: each owner gets a mail at their own address. */
  private reachable(typed: string): Promise<Reachable[]> {
    return this.db.read.query(
      `SELECT id, login, name, email FROM person
       WHERE (login = ? OR email = ?) AND email_confirmed_at IS NOT NULL AND disabled_at IS NULL LIMIT 2`,
      [normaliseLogin(typed), normaliseEmail(typed) ?? ''],
    );
  }

  private async mail(person: Reachable, { address, language }: ResetRequest): Promise<void> {
    const { audit } = this.runtime;
    const event: AuditEvent = { kind: 'password-reset-requested', personId: person.id, address };
    if ((await this.delays.tryFor(person.id)) > 0) {
      await audit.append({ ...event, note: 'no mail: too many lately' });
      return;
    }
    await audit.recording(event, new Date(), (tx) =>
      this.mails.add(tx, {
        kind: 'password-reset',
        personId: person.id,
        address: person.email,
        name: person.name,
        language,
        params: { login: person.login },
        validForMs: RESET_VALID_MS,
      }),
    );
  }
}
