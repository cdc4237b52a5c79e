import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { UpstreamAccount, type Account } from '#identity';
import type { OpenedInteraction } from '../interaction/open-interaction.js';
import { auditedAct } from '../pages/audited-act.js';
import { assuranceOf } from '../provider/assurance.js';
import { IdentityRuntime } from '../runtime.js';
import type { Arrival } from './arrivals.js';
import { beginningOf, UpstreamSessions } from './upstream-sessions.js';

/** Ends a sign-in in favour of a person whom another provider vouches for. */
@Injectable()
export class SignInByUpstream {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly upstreamSessions: UpstreamSessions,
  ) {}

  async run(
    { interaction }: OpenedInteraction,
    arrival: Arrival,
    { id: personId }: Account,
    request: Request,
    response: Response,
  ): Promise<void> {
    const { audit, resumeInPlace, settings } = this.runtime;
    const { issuer, subject, provider } = arrival;
    const clientId = String(interaction.params['client_id']);
    const event = auditedAct('sign-in', request, { personId, clientId, note: `by ${provider}` });
    const now = new Date();
    await audit.recording(event, now, (tx) =>
      tx.update(UpstreamAccount, { issuer, subject }, { usedAt: now }),
    );
    const { amr, acr } = assuranceOf([arrival.twoFactors ? 'upstream-two-factors' : 'upstream']);
    const ts = beginningOf(arrival.authTime, settings.STEP_UP_MINUTES * 60);
    const login = { accountId: personId, amr: [...amr], acr, ts, remember: false };
    const { sid, leave } = arrival;
    const upstream = this.upstreamSessions.carried({ provider, sid, subject, leave });
    await resumeInPlace.resume(interaction, { login, upstream }, request, response);
  }
}
