import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { heldFactors, renewRecoveryCodes, setTotp } from '#identity';
import { OwnSessions, type OwnSession } from '../account/own-session.js';
import { formFields } from '../pages/form-guard.js';
import type { Mistake } from '../pages/mistakes.js';
import { IdentityRuntime } from '../runtime.js';
import { ChangeFactors } from './change-factors.js';
import { factorMessages } from './factor.messages.js';
import { ownCodesPage, ownEnrolmentPage } from './own-factor.pages.js';
import { TotpEnrolment, type Enrolling } from './totp-enrolment.js';

const PAGE = '/account/security/totp';

/** Gives oneself an authenticator app, or another in the place of the present one. */
@Injectable()
export class SetUpTotp {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly enrolment: TotpEnrolment,
    private readonly changeFactors: ChangeFactors,
  ) {}

  async show(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response);
    if (own) await this.page(own, request, response, 200, []);
  }

  async answer(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response, PAGE);
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const { pending = '', code = '' } = formFields(request);
    const confirmed = this.enrolment.confirmed(enrolling(own), pending, code);
    if (!confirmed) {
      const { language } = this.runtime.answer.context(request);
      const key = code.trim() === '' ? 'factor.code.missing' : 'factor.enrol.wrong';
      const mistakes = [{ field: 'code', text: factorMessages[key][language] }];
      return this.page(own, request, response, 422, mistakes, pending);
    }
    const codes = await this.store(own, confirmed, request);
    if (codes === null) return response.redirect(303, '/account/security?done=yes');
    const context = this.runtime.answer.context(request, undefined, '/account/security');
    this.runtime.answer.send(request, response, 200, ownCodesPage({ context, account: own.account, codes }));
  }

  /** @returns new recovery codes; null for who has some */
  private store(
    own: OwnSession,
    confirmed: { readonly secret: string; readonly usedStep: number },
    request: Request,
  ): Promise<string[] | null> {
    const personId = own.account.id;
    const change = {
      personId,
      session: own.uid,
      kind: 'factor-added',
      note: 'totp',
      what: factorMessages['factor.changed.totp-added'],
    } as const;
    const at = new Date();
    return this.changeFactors.run(change, request, async (tx) => {
      await setTotp(tx, this.runtime.settings.KEY_ENCRYPTION_KEY, { personId, ...confirmed }, at);
      const { recovery } = await heldFactors(tx, personId);
      return recovery && recovery.left > 0 ? null : renewRecoveryCodes(tx, personId, at);
    });
  }

  private async page(
    own: OwnSession,
    request: Request,
    response: Response,
    status: number,
    mistakes: readonly Mistake[],
    pending?: string,
  ): Promise<void> {
    const context = this.runtime.answer.context(request, undefined, PAGE);
    const page = ownEnrolmentPage({
      context,
      account: own.account,
      formToken: own.formToken,
      proposed: await this.enrolment.propose(enrolling(own), context.language, pending),
      mistakes,
    });
    this.runtime.answer.send(request, response, status, page);
  }
}

function enrolling({ account: { id: personId, login }, uid }: OwnSession): Enrolling {
  return { personId, login, within: uid };
}
