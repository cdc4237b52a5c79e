import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { fill, type Language } from '#kernel';
import { normaliseLogin } from '#identity';
import { currentContext } from '#platform';
import type { KnownDevice } from '../credential/known-device.js';
import type { Begun, Outcome } from '../credential/authenticate.js';
import { HalfSignIns } from '../factor/half-sign-ins.js';
import { assertOwnForm, formFields } from '../pages/form-guard.js';
import { formPurpose } from '../pages/form-token.js';
import { identityMessages } from '../pages/identity.messages.js';
import type { Mistake } from '../pages/mistakes.js';
import { IdentityRuntime } from '../runtime.js';
import { confirming } from './confirming.js';
import { FinishSignIn } from './finish-sign-in.js';
import { OpenInteraction, type OpenedInteraction } from './open-interaction.js';
import { ShowInteraction } from './show-interaction.js';

type RightPassword = Extract<Outcome, { kind: 'right' }>;

/** Takes user name and password. */
@Injectable()
export class AnswerSignIn {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly openInteraction: OpenInteraction,
    private readonly showInteraction: ShowInteraction,
    private readonly halfSignIns: HalfSignIns,
    private readonly finishSignIn: FinishSignIn,
  ) {}

  async answer(uid: string, request: Request, response: Response): Promise<void> {
    assertOwnForm(request, this.runtime.settings.OIDC_ISSUER, this.runtime.formToken, formPurpose(uid));
    const { login = '', password = '' } = formFields(request);
    const complete = login.trim() !== '' && password !== '';
    const device = this.finishSignIn.deviceOf(request);
    // Both begin at once: the interaction is read while the try is counted and the account looked up.
    const opening = this.openInteraction.open(uid, request, response);
    const begun = complete ? this.begin(login, device, request) : null;
    const opened = await opening;
    if (!opened) return;
    const whose = confirming(opened.interaction);
    if (!begun) {
      const mistakes = missingFields(login, password, opened.context.language);
      return this.showInteraction.signIn(opened, request, response, { status: 422, mistakes, login });
    }
    const outcome = await this.authenticate(begun, password, opened, whose, request);
    if (outcome.kind !== 'right') return this.refuse(outcome, login, opened, request, response);
    return this.goOn(outcome, opened, whose !== null, request, response);
  }

  /** To the second step, or in. */
  private async goOn(
    { personId, login, name, next, writes }: RightPassword,
    opened: OpenedInteraction,
    confirmed: boolean,
    request: Request,
    response: Response,
  ): Promise<void> {
    if (next === 'nothing') {
      const person = { personId, login, proofs: ['password'], confirmed } as const;
      return this.finishSignIn.run(opened, person, request, response, writes);
    }
    const { uid } = opened.interaction;
    await Promise.all([
      this.halfSignIns.keep(uid, { personId, login, name, step: next, confirmed }),
      ...writes.map((write) => write()),
    ]);
    response.redirect(303, opened.address);
  }

  private begin(login: string, device: KnownDevice, request: Request): Begun {
    const known = device.knows(normaliseLogin(login)) ? device.id : null;
    const begun = this.runtime.authenticate.begin({ login, address: request.ip ?? '', device: known });
    // It may fail before anybody waits for it, when the interaction has to start again.
    begun.looked.catch(() => undefined);
    return begun;
  }

  private authenticate(
    begun: Begun,
    password: string,
    { interaction }: OpenedInteraction,
    only: string | null,
    request: Request,
  ): Promise<Outcome> {
    return this.runtime.authenticate.password(begun, {
      password,
      address: request.ip ?? '',
      userAgent: request.headers['user-agent'] ?? null,
      requestId: currentContext()?.requestId ?? null,
      clientId: String(interaction.params['client_id']),
      only,
    });
  }

  private refuse(
    outcome: Exclude<Outcome, RightPassword>,
    login: string,
    opened: OpenedInteraction,
    request: Request,
    response: Response,
  ): Promise<void> {
    const { language } = opened.context;
    const delayed = outcome.kind === 'delayed';
    if (delayed) response.setHeader('retry-after', String(outcome.seconds));
    const text = delayed
      ? fill(identityMessages['sign-in.delayed'][language], { seconds: outcome.seconds })
      : identityMessages['sign-in.wrong'][language];
    const again = { status: delayed ? 429 : 422, mistakes: [{ field: 'login', text }], login };
    return this.showInteraction.signIn(opened, request, response, again);
  }
}

function missingFields(login: string, password: string, language: Language): Mistake[] {
  return [
    ...(login.trim() ? [] : [{ field: 'login', text: identityMessages['sign-in.login-missing'][language] }]),
    ...(password
      ? []
      : [{ field: 'password', text: identityMessages['sign-in.password-missing'][language] }]),
  ];
}
