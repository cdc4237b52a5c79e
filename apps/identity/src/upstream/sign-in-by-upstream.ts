import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { hasFactor, UpstreamAccount, type Account } from '#identity';
import { Db } from '#platform';
import { HalfSignIns, type HalfSignIn } from '../factor/half-sign-ins.js';
import { FinishSignIn } from '../interaction/finish-sign-in.js';
import type { OpenedInteraction } from '../interaction/open-interaction.js';
import { auditedAct } from '../pages/audited-act.js';
import { IdentityRuntime } from '../runtime.js';
import type { Arrival } from './arrivals.js';
import { beginningOf, UpstreamSessions } from './upstream-sessions.js';

/** Ends a sign-in in favour of a person whom another provider vouches for, or leads on to their second factor here. */
@Injectable()
export class SignInByUpstream {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly upstreamSessions: UpstreamSessions,
    private readonly halfSignIns: HalfSignIns,
    private readonly finishSignIn: FinishSignIn,
    private readonly db: Db,
  ) {}

  async run(
    opened: OpenedInteraction,
    arrival: Arrival,
    account: Account,
    request: Request,
    response: Response,
  ): Promise<void> {
    const { id: personId, login, name } = account;
    const { sid, leave, provider, subject } = arrival;
    const upstream = this.upstreamSessions.carried({ provider, sid, subject, leave });
    const step = arrival.twoFactors ? null : await this.stepFor(account);
    await this.note(opened, arrival, personId, step !== null, request);
    if (step !== null) {
      const half = { personId, login, name, step, confirmed: false, upstream };
      await this.halfSignIns.keep(opened.interaction.uid, half);
      return response.redirect(303, opened.address);
    }
    const proofs = [arrival.twoFactors ? 'upstream-two-factors' : 'upstream'] as const;
    const at = beginningOf(arrival.authTime, this.runtime.settings.STEP_UP_MINUTES * 60);
    const person = { personId, login, proofs, confirmed: false, upstream, at };
    await this.finishSignIn.run(opened, person, request, response);
  }

  /** What is left to show here: the other provider is not believed for it. */
  private async stepFor({ id, roles }: Account): Promise<HalfSignIn['step'] | null> {
    if (await hasFactor(this.db.direct, id)) return 'factor';
    return roles.length > 0 ? 'enrolment' : null;
  }

  private async note(
    { interaction }: OpenedInteraction,
    { issuer, subject, provider }: Arrival,
    personId: string,
    half: boolean,
    request: Request,
  ): Promise<void> {
    const clientId = String(interaction.params['client_id']);
    const kind = half ? 'upstream-accepted' : 'sign-in';
    const event = auditedAct(kind, request, { personId, clientId, note: `by ${provider}` });
    const now = new Date();
    await this.runtime.audit.recording(event, now, (tx) =>
      tx.update(UpstreamAccount, { issuer, subject }, { usedAt: now }),
    );
  }
}
