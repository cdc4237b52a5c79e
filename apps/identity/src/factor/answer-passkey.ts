import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { readAccount, type Account, type AuditKind } from '#identity';
import { DomainError, fill } from '#kernel';
import { Db } from '#platform';
import type { GrowingDelays } from '../credential/growing-delays.js';
import { confirming } from '../interaction/confirming.js';
import { FinishSignIn } from '../interaction/finish-sign-in.js';
import { OpenInteraction, type OpenedInteraction } from '../interaction/open-interaction.js';
import { ShowInteraction } from '../interaction/show-interaction.js';
import { auditedAct } from '../pages/audited-act.js';
import { assertOwnForm, formFields } from '../pages/form-guard.js';
import { formPurpose } from '../pages/form-token.js';
import { IdentityRuntime } from '../runtime.js';
import { factorMessages } from './factor.messages.js';
import { HalfSignIns, type HalfSignIn } from './half-sign-ins.js';
import { Passkeys } from './passkeys.js';
import { ShowFactorStep } from './show-factor-step.js';

/** Takes a passkey: in the place of user name and password, or as the second step after them. */
@Injectable()
export class AnswerPasskey {
  private readonly delays: GrowingDelays;

  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly openInteraction: OpenInteraction,
    private readonly halfSignIns: HalfSignIns,
    private readonly passkeys: Passkeys,
    private readonly finishSignIn: FinishSignIn,
    private readonly showInteraction: ShowInteraction,
    private readonly showFactorStep: ShowFactorStep,
    private readonly db: Db,
  ) {
    const { SIGN_IN_TRIES_PER_ACCOUNT: account, SIGN_IN_TRIES_PER_ADDRESS: address } = runtime.settings;
    this.delays = runtime.limits.for('passkey', { account, address });
  }

  async options(uid: string, request: Request, response: Response): Promise<void> {
    const opened = await this.open(uid, request, response);
    if (!opened) return;
    const half = await this.secondStep(uid);
    response.json(await this.passkeys.request(uid, half?.personId ?? confirming(opened.interaction)));
  }

  async answer(uid: string, request: Request, response: Response): Promise<void> {
    const opened = await this.open(uid, request, response);
    if (!opened) return;
    const half = await this.secondStep(uid);
    const attempt = { login: 'passkey', address: request.ip ?? '', device: null };
    const wait = await this.delays.try(attempt);
    const account = wait > 0 ? null : await this.ownerOf(opened, half, request);
    if (!account) return this.refuse(opened, half, Math.ceil(wait / 1000), request, response);
    await this.delays.forgive(attempt);
    await this.halfSignIns.forget(uid);
    await this.note('sign-in', opened, account.id, request);
    const { id: personId, login } = account;
    const confirmed = half ? half.confirmed : confirming(opened.interaction) !== null;
    const proofs = half ? (['password', 'passkey'] as const) : (['passkey'] as const);
    await this.finishSignIn.run(opened, { personId, login, proofs, confirmed }, request, response);
  }

  /** An interaction in which nobody has signed in yet. */
  private async open(uid: string, request: Request, response: Response): Promise<OpenedInteraction | null> {
    assertOwnForm(request, this.runtime.settings.OIDC_ISSUER, this.runtime.formToken, formPurpose(uid));
    const opened = await this.openInteraction.open(uid, request, response);
    if (opened && opened.interaction.prompt.name !== 'login') throw new DomainError('problem.conflict', 409);
    return opened;
  }

  private async secondStep(uid: string): Promise<HalfSignIn | null> {
    const half = await this.halfSignIns.read(uid);
    return half?.step === 'factor' ? half : null;
  }

  /** Whose passkey has signed, when that is who may: after a password, or to confirm, only the same person. */
  private async ownerOf(
    { interaction }: OpenedInteraction,
    half: HalfSignIn | null,
    request: Request,
  ): Promise<Account | null> {
    const owner = await this.passkeys.owner(interaction.uid, formFields(request)['credential'] ?? '');
    const only = half?.personId ?? confirming(interaction);
    if (owner === null || (only !== null && owner !== only)) return null;
    return readAccount(this.db.direct, owner, new Date());
  }

  private async refuse(
    opened: OpenedInteraction,
    half: HalfSignIn | null,
    seconds: number,
    request: Request,
    response: Response,
  ): Promise<void> {
    const { language } = opened.context;
    await this.note(
      half ? 'second-factor-failed' : 'sign-in-failed',
      opened,
      half?.personId ?? null,
      request,
    );
    if (seconds > 0) response.setHeader('retry-after', String(seconds));
    const text =
      seconds > 0
        ? fill(factorMessages['factor.delayed'][language], { seconds })
        : factorMessages['passkey.wrong'][language];
    const again = { status: seconds > 0 ? 429 : 422, mistakes: [{ field: 'passkey', text }] };
    if (half) return this.showFactorStep.run(opened, half, request, response, again);
    return this.showInteraction.signIn(opened, request, response, again);
  }

  private note(
    kind: AuditKind,
    { interaction }: OpenedInteraction,
    personId: string | null,
    request: Request,
  ): Promise<void> {
    const about = { personId, clientId: String(interaction.params['client_id']), note: 'passkey' };
    return this.runtime.audit.append(auditedAct(kind, request, about));
  }
}
