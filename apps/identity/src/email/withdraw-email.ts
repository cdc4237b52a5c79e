import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { endEmailWish } from '#identity';
import { OwnSessions } from '../account/own-session.js';
import { auditedAct } from '../pages/audited-act.js';
import { IdentityRuntime } from '../runtime.js';

/** The person no longer wants the change that is under way. */
@Injectable()
export class WithdrawEmail {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
  ) {}

  async answer(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response, '/account/email');
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const personId = own.account.id;
    const event = auditedAct('email-change-withdrawn', request, { personId, session: own.uid });
    await this.runtime.audit.recording(event, new Date(), (tx) =>
      endEmailWish(tx, personId, 'withdrawn', new Date()),
    );
    response.redirect(303, '/account/email?news=withdrawn');
  }
}
