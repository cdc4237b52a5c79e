import { Injectable } from '@nestjs/common';
import type { CompanyClaim } from '#contracts';
import { Invitation, type Grants } from '#identity';
import { dueDay, fill, shanghaiDay, type Language } from '#kernel';
import { dateText, momentText } from '#look';
import type { Tx } from '#platform';
import { AccountMails } from '../mail/account-mails.js';
import { grantLines } from '../members/grant-lines.js';
import { membersMessages } from '../members/members.messages.js';
import { periodText } from '../members/period-text.js';
import { invitationsMessages } from './invitations.messages.js';

/** Milliseconds for which the link in a mail is good. */
export const LINK_MS = 7 * 86_400_000;

/** What an invitation says, however often it is sent. */
export type Offer = Pick<
  Invitation,
  'id' | 'address' | 'name' | 'role' | 'grants' | 'validFrom' | 'validUntil'
>;

/** Puts the mail of an invitation into a transaction. */
@Injectable()
export class SendInvitation {
  constructor(private readonly mails: AccountMails) {}

  /** @returns what the invitation has to remember of it */
  async run(
    tx: Tx,
    offer: Offer,
    company: CompanyClaim,
    inviter: string,
    language: Language,
    now: Date,
  ): Promise<Pick<Invitation, 'mailId' | 'sentAt' | 'expiresAt'>> {
    const expiresAt = new Date(now.getTime() + LINK_MS);
    const grants = JSON.parse(offer.grants) as Grants;
    const mailId = await this.mails.add(tx, {
      kind: 'company-invitation',
      personId: null,
      address: offer.address,
      name: offer.name,
      language,
      validForMs: LINK_MS,
      params: {
        inviter,
        company: company.name,
        uscc: company.uscc,
        role: membersMessages[`company.role.${offer.role}`][language],
        grants: grantLines(offer.role, grants, language).join(language === 'zh' ? '；' : '; '),
        period: offeredPeriod(offer, language),
        expires: momentText(expiresAt.toISOString(), language),
      },
    });
    return { mailId, sentAt: now, expiresAt };
  }
}

/** From when to when, in words; both may be open. */
export function offeredPeriod(
  { validFrom, validUntil }: Pick<Invitation, 'validFrom' | 'validUntil'>,
  language: Language,
): string {
  if (!validUntil) return membersMessages['members.unlimited'][language];
  if (validFrom) return periodText(validFrom, validUntil, language);
  return fill(invitationsMessages['invitation.at-acceptance-until'][language], {
    until: dateText(dueDay(validUntil), language),
  });
}

/** The day by which an invitation wants its answer. */
export function answerBy(expiresAt: Date, language: Language): string {
  return dateText(shanghaiDay(expiresAt), language);
}
