import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { notFound } from '#kernel';
import { OwnSessions } from '../account/own-session.js';
import { formFields } from '../pages/form-guard.js';
import { auditedAct } from '../pages/audited-act.js';
import { IdentityRuntime } from '../runtime.js';
import { EndSessions } from '../sessions/end-sessions.js';

/** Ends one session of a person, in every subsystem that was entered in it. */
@Injectable()
export class EndOwnSession {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly endSessions: EndSessions,
  ) {}

  async answer(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orSignIn(request, response);
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const { session: uid = '' } = formFields(request);
    const personId = own.account.id;
    // Somebody else's session and one that never was are answered alike.
    if (!(await this.runtime.sessions.sessionsOf(personId)).includes(uid)) throw notFound();
    const event = auditedAct('session-ended', request, { personId, session: uid, note: `in ${own.uid}` });
    const endId = await this.runtime.audit.recording(event, new Date(), (tx) =>
      this.endSessions.request(tx, {
        cause: 'ended-by-person',
        sessionUid: uid,
        personId,
        endedBy: personId,
      }),
    );
    await this.endSessions.carryOut(endId);
    response.redirect(303, '/account/sessions?ended=one');
  }
}
