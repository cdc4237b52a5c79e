import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { errors, type Provider } from 'oidc-provider';
import { formPurpose } from '../pages/form-token.js';
import { problemPage } from '../pages/problem.page.js';
import { targetsOf } from '../pages/page-answer.js';
import type { PageContext } from '../pages/page-context.js';
import { cookieOf } from '../pages/request-cookie.js';
import { cookieNames } from '../provider/cookies.js';
import { IdentityRuntime } from '../runtime.js';

export type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/** What a form of an interaction's pages can be about. */
export type InteractionStep =
  'login' | 'company' | 'leave' | 'code' | 'recovery' | 'enrolment' | 'codes' | 'start-over';

/** An interaction that is still good, and what its pages need. */
export interface OpenedInteraction {
  readonly interaction: Interaction;
  readonly context: PageContext;
  /** Origins to which the forms lead in the end. */
  readonly formTargets: readonly string[];
  readonly formToken: string;
  /** Its page, in the language of this one. */
  readonly address: string;
  /** Address of a form's target, in the language of the page. */
  readonly action: (step: InteractionStep) => string;
}

@Injectable()
export class OpenInteraction {
  constructor(private readonly runtime: IdentityRuntime) {}

  /** The interaction of this address and this browser, or null when the answer has already been sent. */
  async open(uid: string, request: Request, response: Response): Promise<OpenedInteraction | null> {
    const interaction = await this.find(uid, request, response);
    if (!interaction) {
      await this.restart(uid, request, response);
      return null;
    }
    const { answer, provider, formToken, pageState } = this.runtime;
    const context = answer.context(request, interaction.params['ui_locales'], `/interaction/${uid}`);
    const client = await provider.Client.find(String(interaction.params['client_id']));
    const { language } = context;
    return {
      interaction,
      context,
      formTargets: targetsOf(client, pageState.onwardOrigin(interaction.params['state'])),
      formToken: formToken.for(formPurpose(uid)),
      address: `/interaction/${uid}?lang=${language}`,
      action: (step) => `/interaction/${uid}/${step}?lang=${language}`,
    };
  }

  /** Sends the browser back to the beginning of the same request; when that is not known any more, to the portal. */
  async restart(uid: string, request: Request, response: Response): Promise<void> {
    const { answer, providerPages, sessions } = this.runtime;
    const again = (await this.lacksCookies(uid, request)) ? null : await providerPages.restartAddress(uid);
    if (again !== null) {
      response.redirect(303, again);
      return;
    }
    const known = (await sessions.requestOf(uid)) !== null;
    const page = problemPage(answer.context(request, undefined, '/account'), known ? 'cookies' : 'expired');
    answer.send(request, response, 400, page);
  }

  /** A form was sent for an interaction that lives, but without its cookie: the browser keeps none. */
  private async lacksCookies(uid: string, request: Request): Promise<boolean> {
    const { interaction } = cookieNames(this.runtime.settings.OIDC_ISSUER);
    if (request.method !== 'POST' || cookieOf(request, interaction) !== undefined) return false;
    return (await this.runtime.provider.Interaction.find(uid)) !== undefined;
  }

  private async find(uid: string, request: Request, response: Response): Promise<Interaction | null> {
    try {
      const interaction = await this.runtime.provider.interactionDetails(request, response);
      return interaction.uid === uid ? interaction : null;
    } catch (error) {
      if (error instanceof errors.SessionNotFound) return null;
      throw error;
    }
  }
}
