import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { endMembership, Membership, type UsableMembership } from '#identity';
import { notFound } from '#kernel';
import { Db } from '#platform';
import { OwnSessions, type OwnSession } from '../account/own-session.js';
import { formFields } from '../pages/form-guard.js';
import { leavePage } from './leave.page.js';
import { mistakeOf } from '../pages/mistake-of.js';
import type { Mistake } from '../pages/mistakes.js';
import { IdentityRuntime } from '../runtime.js';
import { EndSessions } from '../sessions/end-sessions.js';
import { ManagedCompany } from './managed-company.js';

/** A person's own end of a membership: first the question, then the deed. */
@Injectable()
export class LeaveCompany {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly managed: ManagedCompany,
    private readonly endSessions: EndSessions,
    private readonly db: Db,
  ) {}

  async ask(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response);
    if (own) this.show(own, membershipOf(own, request.query['company']), request, response, []);
  }

  async answer(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response, '/account');
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const membership = membershipOf(own, formFields(request)['company']);
    const { language } = this.runtime.answer.context(request);
    try {
      await this.leave(own, membership, request);
    } catch (error) {
      return this.show(own, membership, request, response, [mistakeOf(error, 'leave', language)]);
    }
    response.redirect(303, '/account');
  }

  private async leave(own: OwnSession, { company }: UsableMembership, request: Request): Promise<void> {
    const at = new Date();
    const [personId, companyId] = [own.account.id, company.id];
    const { id } = await this.db.read.findOneByOrFail(Membership, { personId, companyId });
    const event = this.managed.event('membership-left', own, request, companyId);
    const endId = await this.runtime.audit.recording(event, at, async (tx) => {
      await endMembership(tx, { id, companyId }, at);
      const wish = { personId, companyId, endedBy: personId };
      return this.endSessions.request(tx, { cause: 'membership-ended', ...wish });
    });
    await this.endSessions.carryOut(endId);
  }

  private show(
    own: OwnSession,
    { company }: UsableMembership,
    request: Request,
    response: Response,
    mistakes: readonly Mistake[],
  ): void {
    const { answer } = this.runtime;
    const context = answer.context(request, undefined, `/company/leave?company=${company.id}`);
    const page = leavePage({ context, formToken: own.formToken, account: own.account, company, mistakes });
    answer.send(request, response, mistakes.length > 0 ? 409 : 200, page);
  }
}

function membershipOf(own: OwnSession, companyId: unknown): UsableMembership {
  const membership = own.account.memberships.find(({ company }) => company.id === companyId);
  if (!membership) throw notFound();
  return membership;
}
