import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Db } from '#platform';
import { ownRequests } from '../onboarding/company-requests.query.js';
import { accountPage } from './account.page.js';
import type { Mistake } from '../pages/mistakes.js';
import { IdentityRuntime } from '../runtime.js';
import { OwnSessions, type OwnSession } from './own-session.js';
import { switchAddress } from './switch-address.js';

@Injectable()
export class ShowAccount {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly db: Db,
  ) {}

  async answer(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orSignIn(request, response);
    if (own) await this.show(own, request, response);
  }

  async show(
    own: OwnSession,
    request: Request,
    response: Response,
    again: { status: number; mistakes: readonly Mistake[] } = { status: 200, mistakes: [] },
  ): Promise<void> {
    const { answer, sessions, settings } = this.runtime;
    const context = answer.context(request, undefined, '/account');
    const page = accountPage({
      context,
      formToken: own.formToken,
      account: own.account,
      actingFor: await sessions.actingCompany(own.uid),
      switchAddress: switchAddress(settings.PUBLIC_URL, context.language),
      requests: await ownRequests(this.db.read, own.account.id),
      signedInAt: own.signedInAt.toISOString(),
      mistakes: again.mistakes,
      changed: request.method === 'GET' && request.query['changed'] === 'password',
    });
    answer.send(request, response, again.status, page);
  }
}
