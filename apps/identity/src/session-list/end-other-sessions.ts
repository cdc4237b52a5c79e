import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { OwnSessions } from '../account/own-session.js';
import { auditedAct } from '../pages/audited-act.js';
import { IdentityRuntime } from '../runtime.js';
import { EndSessions } from '../sessions/end-sessions.js';

/** Ends all sessions of a person but the one that asks. */
@Injectable()
export class EndOtherSessions {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly endSessions: EndSessions,
  ) {}

  async answer(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orSignIn(request, response);
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const personId = own.account.id;
    const event = auditedAct('session-ended', request, { personId, session: own.uid, note: 'all but this' });
    const endId = await this.runtime.audit.recording(event, new Date(), (tx) =>
      this.endSessions.request(tx, {
        cause: 'ended-by-person',
        personId,
        exceptUid: own.uid,
        endedBy: personId,
      }),
    );
    await this.endSessions.carryOut(endId);
    response.redirect(303, '/account/sessions?ended=others');
  }
}
