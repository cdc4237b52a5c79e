import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { readAccount } from '#identity';
import { currentContext, Db } from '#platform';
import { assertOwnForm, formFields } from '../pages/form-guard.js';
import { formPurpose } from '../pages/form-token.js';
import { identityMessages } from '../pages/identity.messages.js';
import { IdentityRuntime } from '../runtime.js';
import { OpenInteraction } from './open-interaction.js';
import { ShowInteraction } from './show-interaction.js';

/** Takes the choice of the company acted for. */
@Injectable()
export class AnswerCompany {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly openInteraction: OpenInteraction,
    private readonly showInteraction: ShowInteraction,
    private readonly db: Db,
  ) {}

  async answer(uid: string, request: Request, response: Response): Promise<void> {
    const opened = await this.openInteraction.open(uid, request, response);
    if (!opened) return;
    assertOwnForm(request, this.runtime.settings.OIDC_ISSUER, this.runtime.formToken, formPurpose(uid));
    const { session, params } = opened.interaction;
    const account = session ? await readAccount(this.db.read, session.accountId, new Date()) : null;
    const { company: companyId } = formFields(request);
    if (!account?.memberships.some(({ company }) => company.id === companyId)) {
      const text = identityMessages['company.not-yours'][opened.context.language];
      const again = { status: 422, mistakes: [{ field: 'companies', text }] };
      return this.showInteraction.company(opened, request, response, again);
    }
    await this.runtime.audit.append({
      kind: 'company-chosen',
      personId: account.id,
      companyId: companyId ?? null,
      clientId: String(params['client_id']),
      session: session?.uid ?? null,
      address: request.ip ?? null,
      userAgent: request.headers['user-agent'] ?? null,
      requestId: currentContext()?.requestId ?? null,
    });
    const result = { company: { id: companyId } };
    await this.runtime.resumeInPlace.resume(opened.interaction, result, request, response);
  }
}
