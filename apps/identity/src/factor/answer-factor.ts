import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { fill } from '#kernel';
import { formFields } from '../pages/form-guard.js';
import { ChangeFactors } from './change-factors.js';
import { CheckFactor, type Checked, type Typed } from './check-factor.js';
import { CompleteSignIn } from './complete-sign-in.js';
import { factorMessages } from './factor.messages.js';
import { OpenHalfSignIn, type OpenedHalf } from './open-half-sign-in.js';
import { ShowFactorStep } from './show-factor-step.js';

/** Takes the second step of a sign-in: a code of the app, or a recovery code. */
@Injectable()
export class AnswerFactor {
  constructor(
    private readonly openHalfSignIn: OpenHalfSignIn,
    private readonly checkFactor: CheckFactor,
    private readonly completeSignIn: CompleteSignIn,
    private readonly changeFactors: ChangeFactors,
    private readonly showFactorStep: ShowFactorStep,
  ) {}

  code(uid: string, request: Request, response: Response): Promise<void> {
    return this.answer(uid, { kind: 'code', text: formFields(request)['code'] ?? '' }, request, response);
  }

  recovery(uid: string, request: Request, response: Response): Promise<void> {
    const text = formFields(request)['recovery'] ?? '';
    return this.answer(uid, { kind: 'recovery-code', text }, request, response);
  }

  private async answer(uid: string, typed: Typed, request: Request, response: Response): Promise<void> {
    const open = await this.openHalfSignIn.run(uid, 'factor', request, response);
    if (!open) return;
    if (typed.text.trim() === '') return this.refuse(open, typed, 'missing', request, response);
    const checked = await this.checkFactor.run(open.half.personId, typed, request.ip ?? '');
    if (checked.kind === 'right') {
      if (typed.kind === 'recovery-code') await this.tellOfRecovery(open, request);
      return this.completeSignIn.run(open, typed.kind, request, response);
    }
    await this.completeSignIn.note('second-factor-failed', open, request, `${typed.kind} ${checked.kind}`);
    return this.refuse(open, typed, checked, request, response);
  }

  private async refuse(
    { opened, half }: OpenedHalf,
    { kind }: Typed,
    why: 'missing' | Exclude<Checked, { kind: 'right' }>,
    request: Request,
    response: Response,
  ): Promise<void> {
    const { language } = opened.context;
    const field = kind === 'code' ? 'code' : 'recovery';
    const delayed = why !== 'missing' && why.kind === 'delayed' ? why.seconds : null;
    if (delayed !== null) response.setHeader('retry-after', String(delayed));
    const text =
      delayed === null
        ? factorMessages[`factor.${field}.${why === 'missing' ? 'missing' : 'wrong'}`][language]
        : fill(factorMessages['factor.delayed'][language], { seconds: delayed });
    const again = { status: delayed === null ? 422 : 429, mistakes: [{ field, text }] };
    await this.showFactorStep.run(opened, half, request, response, again);
  }

  private async tellOfRecovery({ half, opened }: OpenedHalf, request: Request): Promise<void> {
    const change = {
      personId: half.personId,
      session: opened.interaction.session?.uid ?? null,
      kind: 'recovery-code-used',
      note: 'to sign in',
      what: factorMessages['factor.recovery.used'],
    } as const;
    await this.changeFactors.note(change, request, async () => undefined);
  }
}
