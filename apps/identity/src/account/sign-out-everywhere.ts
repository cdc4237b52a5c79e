import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { auditedAct } from '../pages/audited-act.js';
import { cookieNames } from '../provider/cookies.js';
import { IdentityRuntime } from '../runtime.js';
import { EndSessions } from '../sessions/end-sessions.js';
import { EndedAddresses } from '../sign-out/ended-address.js';
import { LeaveUpstream } from '../upstream/leave-upstream.js';
import { OwnSessions } from './own-session.js';

/** Ends all sessions of a person, this one too; every relying party is told, and the provider that this one began at. */
@Injectable()
export class SignOutEverywhere {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly endSessions: EndSessions,
    private readonly addresses: EndedAddresses,
    private readonly leaveUpstream: LeaveUpstream,
  ) {}

  async answer(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orSignIn(request, response);
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const personId = own.account.id;
    const wish = { cause: 'sign-out-everywhere', personId, endedBy: personId } as const;
    const endId = await this.endSessions.begin(wish);
    const count = await this.endSessions.carryOut(endId);
    await this.runtime.audit.append(
      auditedAct('sign-out-everywhere', request, { personId, session: own.uid, note: `${count} sessions` }),
    );
    const { session, secure } = cookieNames(this.runtime.settings.OIDC_ISSUER);
    for (const name of [session, `${session}.sig`])
      response.clearCookie(name, { path: '/', secure, httpOnly: true });
    const told = this.addresses.of({ endId, onward: null });
    response.redirect(303, (await this.leaveUpstream.first(own.uid, told)) ?? told);
  }
}
