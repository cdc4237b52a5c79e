import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CompanyRequest, companyRequestWorkflow } from '#identity';
import { isId, notFound } from '#kernel';
import { OwnSessions } from '../account/own-session.js';
import { ManagedCompany } from '../members/managed-company.js';
import { IdentityRuntime } from '../runtime.js';

/** Takes one's own request back while it waits. */
@Injectable()
export class WithdrawRequest {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly managed: ManagedCompany,
  ) {}

  async answer(id: string, request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orSignIn(request, response);
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    if (!isId(id)) throw notFound();
    const event = this.managed.event('company-request-withdrawn', own, request, null, id);
    await this.runtime.audit.recording(event, new Date(), async (tx) => {
      const found = await tx.findOne(CompanyRequest, {
        where: { id, personId: own.account.id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!found) throw notFound();
      companyRequestWorkflow.move(found, 'withdraw', { as: ['applicant'] });
      await tx.save(CompanyRequest, { ...found, waitingSlot: null, decidedAt: new Date() });
    });
    response.redirect(303, '/account#requests');
  }
}
