import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { documentOf, type CompanyRequestActor } from '#identity';
import { contentDisposition } from '#files';
import { isId, notFound } from '#kernel';
import { Db } from '#platform';
import type { OwnSession } from '../account/own-session.js';
import { PlatformStaff } from '../account/platform-staff.js';
import { companyRequestPage } from './company-request.page.js';
import { companyRequestsPage, REQUEST_DEEDS } from './company-requests.page.js';
import type { Mistake } from '../pages/mistakes.js';
import { IdentityRuntime } from '../runtime.js';
import { listRequests, requestInDetail, type RequestInDetail } from './company-requests.query.js';

/** The staff's queue of companies that join, one of them, and its document. */
@Injectable()
export class ShowRequests {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly staff: PlatformStaff,
    private readonly db: Db,
  ) {}

  async list(request: Request, response: Response): Promise<void> {
    const own = await this.staff.orSignIn(request, response);
    if (!own) return;
    const { answer } = this.runtime;
    const page = companyRequestsPage({
      context: answer.context(request),
      account: own.account,
      ...(await listRequests(this.db.read)),
      done: REQUEST_DEEDS.find((deed) => deed === request.query['done']) ?? null,
      now: new Date(),
    });
    answer.send(request, response, 200, page);
  }

  async one(id: string, request: Request, response: Response): Promise<void> {
    const own = await this.staff.orSignIn(request, response);
    if (own) await this.show(id, own, request, response, [], '');
  }

  async show(
    id: string,
    own: OwnSession,
    request: Request,
    response: Response,
    mistakes: readonly Mistake[],
    reason: string,
  ): Promise<void> {
    const detail = await this.find(id);
    const { answer } = this.runtime;
    const page = companyRequestPage({
      context: answer.context(request, undefined, `/staff/company-requests/${id}`),
      formToken: own.formToken,
      account: own.account,
      detail,
      mayDecide: capacitiesOf(own, detail).includes('staff'),
      mistakes,
      reason,
    });
    answer.send(request, response, mistakes.length > 0 ? 422 : 200, page);
  }

  /** For the staff's eyes only, and under a policy by which it could do nothing even if it were a page. */
  async document(id: string, request: Request, response: Response): Promise<void> {
    const own = await this.staff.orSignIn(request, response);
    if (!own) return;
    const { request: asked } = await this.find(id);
    const { type, content } = await documentOf(this.db.read, asked.documentSha256);
    response.set({
      'content-type': type,
      'content-disposition': contentDisposition(asked.documentName).replace(/^attachment/, 'inline'),
      'content-security-policy':
        "default-src 'none'; img-src 'self'; object-src 'self'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    });
    response.send(content);
  }

  async find(id: string): Promise<RequestInDetail> {
    const detail = isId(id) ? await requestInDetail(this.db.read, id) : null;
    if (!detail) throw notFound();
    return detail;
  }
}

/** Nobody decides on a request of their own, or of a company that they belong to. */
export function capacitiesOf(own: OwnSession, { request, known }: RequestInDetail): CompanyRequestActor[] {
  const involved =
    request.personId === own.account.id ||
    own.account.memberships.some(({ company }) => company.id === known?.id);
  return involved ? [] : ['staff'];
}
