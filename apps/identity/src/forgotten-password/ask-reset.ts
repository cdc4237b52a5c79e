import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { newId } from '#kernel';
import { normaliseLogin, ResetRequest, resetRequested } from '#identity';
import { Db, Outbox } from '#platform';
import type { GrowingDelays } from '../credential/growing-delays.js';
import { delayedMistake } from '../pages/delayed-mistake.js';
import { assertOwnForm, formFields } from '../pages/form-guard.js';
import type { Mistake } from '../pages/mistakes.js';
import type { PageContext } from '../pages/page-context.js';
import { IdentityRuntime } from '../runtime.js';
import { forgottenMessages } from './forgotten-password.messages.js';
import { forgottenPage, sentPage } from './forgotten-password.pages.js';

const FORM = 'password-forgotten';

/**
 * Takes the wish for a new password. Whether there is such an account is not looked up here but by the queue, so that
 * neither the answer nor the time it takes depends on it.
 */
@Injectable()
export class AskReset {
  private readonly delays: GrowingDelays;

  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {
    const { SIGN_IN_TRIES_PER_ACCOUNT: account, SIGN_IN_TRIES_PER_ADDRESS: address } = runtime.settings;
    this.delays = runtime.limits.for('reset', { account, address });
  }

  show(request: Request, response: Response): void {
    const { answer } = this.runtime;
    const context = answer.context(request, undefined, '/password/forgotten');
    this.send(request, response, 200, context);
  }

  sent(request: Request, response: Response): void {
    const { answer } = this.runtime;
    answer.send(request, response, 200, sentPage(answer.context(request)));
  }

  async answer(request: Request, response: Response): Promise<void> {
    const { answer, settings, formToken } = this.runtime;
    assertOwnForm(request, settings.OIDC_ISSUER, formToken, FORM);
    const context = answer.context(request, undefined, '/password/forgotten');
    const { language } = context;
    const typed = (formFields(request)['typed'] ?? '').trim().slice(0, 254);
    if (!typed) {
      const missing = { field: 'typed', text: forgottenMessages['forgotten.missing'][language] };
      return this.send(request, response, 422, context, typed, [missing]);
    }
    const address = request.ip ?? '';
    const wait = await this.delays.try({ login: normaliseLogin(typed), address, device: null });
    if (wait > 0) {
      const delayed = delayedMistake(response, 'typed', wait, language);
      return this.send(request, response, 429, context, typed, [delayed]);
    }
    const id = newId();
    await this.db.run(async (tx) => {
      await tx.insert(ResetRequest, { id, typed, language, address, createdAt: new Date() });
      await this.outbox.add(tx, resetRequested, { resetRequestId: id });
    });
    response.redirect(303, '/password/forgotten/sent');
  }

  private send(
    request: Request,
    response: Response,
    status: number,
    context: PageContext,
    typed = '',
    mistakes: readonly Mistake[] = [],
  ): void {
    const { answer, formToken } = this.runtime;
    const page = forgottenPage({ context, formToken: formToken.for(FORM), typed, mistakes });
    answer.send(request, response, status, page);
  }
}
