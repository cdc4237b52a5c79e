import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { countFactors, heldFactors, renewRecoveryCodes, setTotp } from '#identity';
import { DomainError } from '#kernel';
import { formFields } from '../pages/form-guard.js';
import { IdentityRuntime } from '../runtime.js';
import { ChangeFactors } from './change-factors.js';
import { CompleteSignIn } from './complete-sign-in.js';
import { factorMessages } from './factor.messages.js';
import { HalfSignIns } from './half-sign-ins.js';
import { OpenHalfSignIn, type OpenedHalf } from './open-half-sign-in.js';
import { ShowFactorStep } from './show-factor-step.js';
import { TotpEnrolment } from './totp-enrolment.js';

/** Takes the first code of an authenticator app that is set up while signing in; then shows the recovery codes. */
@Injectable()
export class AnswerEnrolment {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly openHalfSignIn: OpenHalfSignIn,
    private readonly halfSignIns: HalfSignIns,
    private readonly enrolment: TotpEnrolment,
    private readonly changeFactors: ChangeFactors,
    private readonly completeSignIn: CompleteSignIn,
    private readonly showFactorStep: ShowFactorStep,
  ) {}

  async confirm(uid: string, request: Request, response: Response): Promise<void> {
    const open = await this.openHalfSignIn.run(uid, 'enrolment', request, response);
    if (!open) return;
    const { opened, half } = open;
    const { pending = '', code = '' } = formFields(request);
    const whose = { personId: half.personId, login: half.login, within: uid };
    const confirmed = this.enrolment.confirmed(whose, pending, code);
    if (!confirmed) {
      const key = code.trim() === '' ? 'factor.code.missing' : 'factor.enrol.wrong';
      const mistakes = [{ field: 'code', text: factorMessages[key][opened.context.language] }];
      return this.showFactorStep.run(opened, half, request, response, { status: 422, mistakes, pending });
    }
    const codes = await this.store(open, confirmed, request);
    await this.halfSignIns.keep(uid, { ...half, step: 'codes' });
    this.showFactorStep.codes(opened, codes, request, response);
  }

  /** The recovery codes were looked at: the sign-in goes on. */
  async goOn(uid: string, request: Request, response: Response): Promise<void> {
    const open = await this.openHalfSignIn.run(uid, 'codes', request, response);
    if (open) await this.completeSignIn.run(open, 'code', request, response);
  }

  /** @throws DomainError 409 when the person has a factor by now: nobody puts another in its place by a password alone */
  private store(
    { opened, half: { personId } }: OpenedHalf,
    confirmed: { readonly secret: string; readonly usedStep: number },
    request: Request,
  ): Promise<string[]> {
    const change = {
      personId,
      session: opened.interaction.session?.uid ?? null,
      kind: 'factor-added',
      note: 'totp, while signing in',
      what: factorMessages['factor.changed.totp-added'],
    } as const;
    const at = new Date();
    return this.changeFactors.run(change, request, async (tx) => {
      if (countFactors(await heldFactors(tx, personId)) > 0) throw new DomainError('problem.conflict', 409);
      await setTotp(tx, this.runtime.settings.KEY_ENCRYPTION_KEY, { personId, ...confirmed }, at);
      return renewRecoveryCodes(tx, personId, at);
    });
  }
}
