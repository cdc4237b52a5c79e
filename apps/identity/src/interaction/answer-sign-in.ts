import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { fill, type Language } from '#kernel';
import { normaliseLogin, type RotatingSecret } from '#identity';
import { currentContext } from '#platform';
import { KnownDevice } from '../credential/known-device.js';
import type { Begun, Outcome } from '../credential/authenticate.js';
import { assertOwnForm, formFields } from '../pages/form-guard.js';
import { formPurpose } from '../pages/form-token.js';
import { identityMessages } from '../pages/identity.messages.js';
import type { Mistake } from '../pages/mistakes.js';
import { cookieOf } from '../pages/request-cookie.js';
import { assuranceOf } from '../provider/assurance.js';
import { cookieNames, cookieOptions } from '../provider/cookies.js';
import { IdentityRuntime } from '../runtime.js';
import { confirming } from './confirming.js';
import { OpenInteraction, type OpenedInteraction } from './open-interaction.js';
import { ShowInteraction } from './show-interaction.js';

const DEVICE_MS = 365 * 86_400_000;

/** Takes user name and password. */
@Injectable()
export class AnswerSignIn {
  private readonly cookies;
  private readonly deviceMac: RotatingSecret;

  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly openInteraction: OpenInteraction,
    private readonly showInteraction: ShowInteraction,
  ) {
    this.cookies = cookieNames(runtime.settings.OIDC_ISSUER);
    this.deviceMac = runtime.secrets.device;
  }

  async answer(uid: string, request: Request, response: Response): Promise<void> {
    assertOwnForm(request, this.runtime.settings.OIDC_ISSUER, this.runtime.formToken, formPurpose(uid));
    const { login = '', password = '' } = formFields(request);
    const complete = login.trim() !== '' && password !== '';
    const device = KnownDevice.read(this.deviceMac, cookieOf(request, this.cookies.device));
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
    const outcome = ofPerson(whose, await this.authenticate(begun, password, opened, request));
    if (outcome.kind !== 'signed-in') return this.refuse(outcome, login, opened, request, response);
    response.cookie(
      this.cookies.device,
      device.remembering(outcome.login),
      cookieOptions(this.cookies.secure, DEVICE_MS),
    );
    // Not remembered by the browser beyond its own end: many people sign in on shared computers.
    const { amr, acr } = assuranceOf(['password']);
    const signedIn = { accountId: outcome.personId, amr: [...amr], acr, remember: false };
    const result = { login: signedIn, confirmed: whose !== null };
    const { resumeInPlace } = this.runtime;
    await resumeInPlace.resume(opened.interaction, result, request, response, [outcome.forgive]);
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
    request: Request,
  ): Promise<Outcome> {
    return this.runtime.authenticate.password(begun, {
      password,
      address: request.ip ?? '',
      userAgent: request.headers['user-agent'] ?? null,
      requestId: currentContext()?.requestId ?? null,
      clientId: String(interaction.params['client_id']),
    });
  }

  private refuse(
    outcome: Exclude<Outcome, { kind: 'signed-in' }>,
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

/** Who confirms that they are still there cannot be somebody else. */
function ofPerson(whose: string | null, outcome: Outcome): Outcome {
  const other = whose !== null && outcome.kind === 'signed-in' && outcome.personId !== whose;
  return other ? { kind: 'wrong' } : outcome;
}

function missingFields(login: string, password: string, language: Language): Mistake[] {
  return [
    ...(login.trim() ? [] : [{ field: 'login', text: identityMessages['sign-in.login-missing'][language] }]),
    ...(password
      ? []
      : [{ field: 'password', text: identityMessages['sign-in.password-missing'][language] }]),
  ];
}
