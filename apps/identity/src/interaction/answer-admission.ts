import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { assertOwnForm } from '../pages/form-guard.js';
import { formPurpose } from '../pages/form-token.js';
import { IdentityRuntime } from '../runtime.js';
import { OpenInteraction } from './open-interaction.js';

/** Sends whoever a system is not for back to it; the system learns that, and nothing of the person. */
@Injectable()
export class AnswerAdmission {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly openInteraction: OpenInteraction,
  ) {}

  async answer(uid: string, request: Request, response: Response): Promise<void> {
    const opened = await this.openInteraction.open(uid, request, response);
    if (!opened) return;
    assertOwnForm(request, this.runtime.settings.OIDC_ISSUER, this.runtime.formToken, formPurpose(uid));
    const result = { error: 'access_denied', error_description: 'the system is not for this person' };
    await this.runtime.resumeInPlace.resume(opened.interaction, result, request, response);
  }
}
