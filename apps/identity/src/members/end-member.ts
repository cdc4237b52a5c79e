import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { endMembership, type Member } from '#identity';
import type { Tx } from '#platform';
import { OwnSessions, type OwnSession } from '../account/own-session.js';
import { AccountMails } from '../mail/account-mails.js';
import { mistakeOf } from '../pages/mistake-of.js';
import { IdentityRuntime } from '../runtime.js';
import { EndSessions } from '../sessions/end-sessions.js';
import { ManagedCompany } from './managed-company.js';
import { ShowMember } from './show-member.js';

/** Ends a membership, and with it all sessions in which the person acts for the company. */
@Injectable()
export class EndMember {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly managed: ManagedCompany,
    private readonly endSessions: EndSessions,
    private readonly mails: AccountMails,
    private readonly showMember: ShowMember,
  ) {}

  async answer(id: string, request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response, `/company/members/${id}`);
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const { member, company } = await this.managed.member(own, id);
    const { language } = this.runtime.answer.context(request);
    try {
      await this.end(member, company.name, own, request);
    } catch (error) {
      const mistakes = [mistakeOf(error, 'end', language)];
      return this.showMember.show(id, own, request, response, { mistakes, typed: {} });
    }
    const list = `/company/members?company=${member.companyId}&done=ended`;
    response.redirect(303, member.personId === own.account.id ? '/account' : list);
  }

  private async end(member: Member, company: string, own: OwnSession, request: Request): Promise<void> {
    const { companyId, personId } = member;
    const at = new Date();
    const event = this.managed.event('membership-ended', own, request, companyId, member.login);
    const endId = await this.runtime.audit.recording(event, at, async (tx) => {
      await endMembership(tx, member, at);
      await this.tell(tx, member, company, request);
      const wish = { personId, companyId, endedBy: own.account.id };
      return this.endSessions.request(tx, { cause: 'membership-ended', ...wish });
    });
    await this.endSessions.carryOut(endId);
  }

  private async tell(tx: Tx, member: Member, company: string, request: Request): Promise<void> {
    if (!member.email) return;
    await this.mails.add(tx, {
      kind: 'membership-ended',
      personId: member.personId,
      address: member.email,
      name: member.name,
      language: this.runtime.answer.context(request).language,
      params: { company },
    });
  }
}
