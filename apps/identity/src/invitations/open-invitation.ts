import { Injectable } from '@nestjs/common';
import { Company, Invitation, Membership, Person, type AccountMail } from '#identity';
import { Db } from '#platform';
import { AccountMails } from '../mail/account-mails.js';

/** An invitation that can be answered, found by the link of its mail. */
export interface OpenedInvitation {
  readonly mail: AccountMail;
  readonly invitation: Invitation;
  readonly company: Company;
  readonly inviter: string;
}

@Injectable()
export class OpenInvitation {
  constructor(
    private readonly mails: AccountMails,
    private readonly db: Db,
  ) {}

  /** Null when the link is not ours or too old, was used or replaced, or nobody stands behind the invitation any more. */
  async open(mailId: unknown, proof: unknown): Promise<OpenedInvitation | null> {
    const mail = await this.mails.opened(mailId, proof, 'company-invitation');
    const invitation = mail && (await this.db.read.findOneBy(Invitation, { mailId: mail.id }));
    const now = new Date();
    if (!mail || !invitation || invitation.answer !== null) return null;
    if (invitation.validUntil && invitation.validUntil <= now) return null;
    const { companyId, invitedBy } = invitation;
    // It holds as long as who sent it administers the company: whoever is removed leaves no door open behind them.
    const sender = { companyId, personId: invitedBy, role: 'administrator' as const };
    const standing = await this.db.read.findOneBy(Membership, sender);
    if (!standing || (standing.validUntil && standing.validUntil <= now)) return null;
    return {
      mail,
      invitation,
      company: await this.db.read.findOneByOrFail(Company, { id: companyId }),
      inviter: (await this.db.read.findOneByOrFail(Person, { id: invitedBy })).name,
    };
  }
}
