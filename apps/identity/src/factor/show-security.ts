import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { heldFactors } from '#identity';
import { Db } from '#platform';
import { OwnSessions } from '../account/own-session.js';
import { IdentityRuntime } from '../runtime.js';
import { securityPage } from './security.page.js';

/** The page of one's factors. */
@Injectable()
export class ShowSecurity {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly db: Db,
  ) {}

  async answer(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orSignIn(request, response);
    if (!own) return;
    const page = securityPage({
      context: this.runtime.answer.context(request, undefined, '/account/security'),
      account: own.account,
      formToken: own.formToken,
      confirmed: own.confirmed,
      done: request.query['done'] === 'yes',
      held: await heldFactors(this.db.read, own.account.id),
    });
    this.runtime.answer.send(request, response, 200, page);
  }

  /** Shows once more who one is, and comes back. */
  async confirm(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response);
    if (own) response.redirect(303, '/account/security');
  }
}
