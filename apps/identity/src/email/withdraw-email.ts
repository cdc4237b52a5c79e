import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { OwnSessions } from '../account/own-session.js';
import { auditedAct } from '../pages/audited-act.js';
import { IdentityRuntime } from '../runtime.js';
import { EmailChanges } from './email-changes.js';

/** The person no longer wants the change that is under way. */
@Injectable()
export class WithdrawEmail {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly emailChanges: EmailChanges,
  ) {}

  async answer(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response, '/account/email');
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const personId = own.account.id;
    const event = auditedAct('email-change-withdrawn', request, { personId, session: own.uid });
    await this.runtime.audit.recording(event, new Date(), (tx) =>
      this.emailChanges.end(tx, personId, 'withdrawn'),
    );
    response.redirect(303, '/account/email?news=withdrawn');
  }
}
