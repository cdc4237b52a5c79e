import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import {
  CompanyRequest,
  companyRequestWorkflow,
  grantMembership,
  lockCompany,
  registerCompany,
  type CompanyRequestMove,
} from '#identity';
import { DomainError, newId, normaliseLines, notFound } from '#kernel';
import type { Tx } from '#platform';
import { OwnSessions, type OwnSession } from '../account/own-session.js';
import { PlatformStaff } from '../account/platform-staff.js';
import { AccountMails } from '../mail/account-mails.js';
import { ManagedCompany } from '../members/managed-company.js';
import { formFields } from '../pages/form-guard.js';
import { mistakeOf } from '../pages/mistake-of.js';
import type { Mistake } from '../pages/mistakes.js';
import { IdentityRuntime } from '../runtime.js';
import type { RequestInDetail } from './company-requests.query.js';
import { onboardingMessages } from './onboarding.messages.js';
import { capacitiesOf, ShowRequests } from './show-requests.js';

const REASON_MAX = 500;

/** Staff approve a request, which makes its author an administrator of the company, or refuse it with a reason. */
@Injectable()
export class DecideRequest {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly staff: PlatformStaff,
    private readonly ownSessions: OwnSessions,
    private readonly managed: ManagedCompany,
    private readonly mails: AccountMails,
    private readonly showRequests: ShowRequests,
  ) {}

  async answer(
    id: string,
    move: Extract<CompanyRequestMove, 'approve' | 'refuse'>,
    request: Request,
    response: Response,
  ): Promise<void> {
    const own = await this.staff.orConfirm(request, response, `/staff/company-requests/${id}`);
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const detail = await this.showRequests.find(id);
    const reason = normaliseLines(formFields(request)['reason'] ?? '');
    const { language } = this.runtime.answer.context(request);
    const mistakes: Mistake[] =
      reason.length > REASON_MAX
        ? [{ field: 'reason', text: onboardingMessages['company-request.reason-long'][language] }]
        : await this.decide(detail, move, reason, own, request).then(
            () => [],
            (error: unknown) => [mistakeOf(error, 'reason', language)],
          );
    if (mistakes.length > 0) {
      return this.showRequests.show(id, own, request, response, mistakes, reason);
    }
    const { to } = companyRequestWorkflow.definition.moves[move];
    response.redirect(303, `/staff/company-requests?done=${to}`);
  }

  private async decide(
    detail: RequestInDetail,
    move: 'approve' | 'refuse',
    reason: string,
    own: OwnSession,
    request: Request,
  ): Promise<void> {
    const at = new Date();
    const { id, uscc } = detail.request;
    const companyId = detail.known?.id ?? (move === 'approve' ? newId() : null);
    const kind = move === 'approve' ? 'company-request-approved' : 'company-request-refused';
    const note = [`${uscc}: ${detail.applicant.login}`, ...(reason ? [reason] : [])].join(' ');
    const event = this.managed.event(kind, own, request, companyId, note);
    const version = Number(formFields(request)['version']);
    await this.runtime.audit.recording(event, at, async (tx) => {
      const found = await tx.findOne(CompanyRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!found) throw notFound();
      companyRequestWorkflow.move(found, move, { as: capacitiesOf(own, detail), version, reason });
      await tx.save(CompanyRequest, {
        ...found,
        waitingSlot: null,
        companyId,
        reason: move === 'refuse' ? reason : null,
        decidedBy: own.account.id,
        decidedAt: at,
      });
      if (move === 'approve') await install(tx, detail, companyId, at);
      await this.tell(tx, detail, move, reason);
    });
  }

  private async tell(
    tx: Tx,
    { request, applicant, known }: RequestInDetail,
    move: 'approve' | 'refuse',
    reason: string,
  ): Promise<void> {
    if (!applicant.email || !applicant.emailConfirmedAt) return;
    const company = move === 'approve' ? (known?.name ?? request.name) : request.name;
    await this.mails.add(tx, {
      kind: move === 'approve' ? 'company-approved' : 'company-refused',
      personId: applicant.id,
      address: applicant.email,
      name: applicant.name,
      language: request.language,
      params: { company, uscc: request.uscc, ...(move === 'refuse' ? { reason } : {}) },
    });
  }
}

/** Company, where it is new, and its administrator together. */
async function install(
  tx: Tx,
  { request }: RequestInDetail,
  companyId: string | null,
  at: Date,
): Promise<void> {
  const { uscc, name, district, registeredOn, personId } = request;
  const id = await registerCompany(
    tx,
    { ...(companyId ? { id: companyId } : {}), uscc, name, district, registeredOn },
    at,
  );
  // Registered by another hand while this page was open: what the page said of it is no longer true.
  if (id !== companyId) throw new DomainError('workflow.stale-version', 409);
  await lockCompany(tx, id);
  await grantMembership(tx, { personId, companyId: id, role: 'administrator', from: at });
}
