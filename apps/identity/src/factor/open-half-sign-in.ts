import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { OpenInteraction, type OpenedInteraction } from '../interaction/open-interaction.js';
import { assertOwnForm } from '../pages/form-guard.js';
import { formPurpose } from '../pages/form-token.js';
import { IdentityRuntime } from '../runtime.js';
import { HalfSignIns, type HalfSignIn } from './half-sign-ins.js';

/** An interaction in which the password was right. */
export interface OpenedHalf {
  readonly opened: OpenedInteraction;
  readonly half: HalfSignIn;
}

@Injectable()
export class OpenHalfSignIn {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly openInteraction: OpenInteraction,
    private readonly halfSignIns: HalfSignIns,
  ) {}

  /**
   * The half sign-in of this address, browser and step; null when the browser was sent back to where the sign-in
   * stands, or to its beginning.
   * @throws DomainError 403 for a form that is not ours
   */
  async run(
    uid: string,
    step: HalfSignIn['step'],
    request: Request,
    response: Response,
  ): Promise<OpenedHalf | null> {
    assertOwnForm(request, this.runtime.settings.OIDC_ISSUER, this.runtime.formToken, formPurpose(uid));
    const opened = await this.openInteraction.open(uid, request, response);
    if (!opened) return null;
    const half = await this.halfSignIns.read(uid);
    if (half?.step === step) return { opened, half };
    response.redirect(303, opened.address);
    return null;
  }
}
