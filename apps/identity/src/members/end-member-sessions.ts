import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { OwnSessions } from '../account/own-session.js';
import { IdentityRuntime } from '../runtime.js';
import { EndSessions } from '../sessions/end-sessions.js';
import { ManagedCompany } from './managed-company.js';

/** Ends the sessions in which a member acts for the company; the person may sign in again. */
@Injectable()
export class EndMemberSessions {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly managed: ManagedCompany,
    private readonly endSessions: EndSessions,
  ) {}

  async answer(id: string, request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orSignIn(request, response);
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const { member } = await this.managed.member(own, id);
    const { companyId, personId } = member;
    const event = this.managed.event('member-sessions-ended', own, request, companyId, member.login);
    const endId = await this.runtime.audit.recording(event, new Date(), (tx) =>
      this.endSessions.request(tx, {
        cause: 'ended-by-company',
        personId,
        companyId,
        endedBy: own.account.id,
      }),
    );
    await this.endSessions.carryOut(endId);
    response.redirect(303, `/company/members?company=${companyId}&done=sessions-ended`);
  }
}
