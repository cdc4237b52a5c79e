import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DomainError, newId } from '#kernel';
import { createPerson, Registration, type AccountMail } from '#identity';
import { Db } from '#platform';
import { OwnSessions } from '../account/own-session.js';
import { AccountMails, UsedLink } from '../mail/account-mails.js';
import { auditedAct } from '../pages/audited-act.js';
import { assertOwnForm } from '../pages/form-guard.js';
import { cookieOf } from '../pages/request-cookie.js';
import { cookieNames } from '../provider/cookies.js';
import { IdentityRuntime } from '../runtime.js';
import {
  confirmRegistrationPage,
  lateRegistrationPage,
  registeredPage,
  voidRegistrationPage,
} from './registration.pages.js';

interface OpenedRegistration {
  readonly mail: AccountMail;
  readonly registration: Registration;
}

/** The link from the mail makes the account. A button does it: mail programs open links on their own. */
@Injectable()
export class ConfirmRegistration {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly db: Db,
    private readonly mails: AccountMails,
    private readonly ownSessions: OwnSessions,
  ) {}

  async show(request: Request, response: Response): Promise<void> {
    const opened = await this.open(request, response);
    if (!opened) return;
    const { answer, formToken } = this.runtime;
    const { mail, registration } = opened;
    const page = confirmRegistrationPage({
      context: answer.context(request),
      action: request.originalUrl,
      formToken: formToken.for(formOf(mail)),
      registration,
    });
    answer.send(request, response, 200, page);
  }

  async answer(request: Request, response: Response): Promise<void> {
    const opened = await this.open(request, response);
    if (!opened) return;
    const { settings, formToken } = this.runtime;
    assertOwnForm(request, settings.OIDC_ISSUER, formToken, formOf(opened.mail));
    try {
      await this.create(opened, request);
    } catch (error) {
      return this.explain(error, request, response);
    }
    response.redirect(303, '/register/done');
  }

  done(request: Request, response: Response): void {
    const { answer } = this.runtime;
    const context = answer.context(request);
    // Whoever came by an invitation goes back to it.
    const { invitation } = cookieNames(this.runtime.settings.OIDC_ISSUER);
    const invited = this.runtime.pageState.read(cookieOf(request, invitation));
    const signIn = invited ? this.ownSessions.signInAddress(invited) : answer.portalSignIn(context.language);
    answer.send(request, response, 200, registeredPage(context, signIn));
  }

  private create({ mail, registration }: OpenedRegistration, request: Request): Promise<string> {
    const now = new Date();
    const { id, login, name, email, passwordHash } = registration;
    const personId = newId();
    const event = auditedAct('person-created', request, { personId, note: 'registered by themselves' });
    return this.runtime.audit.recording(event, now, async (tx) => {
      await this.mails.useOrThrow(tx, mail);
      await tx.delete(Registration, { id });
      return createPerson(tx, { id: personId, login, name, email, passwordHash }, now);
    });
  }

  private async open(request: Request, response: Response): Promise<OpenedRegistration | null> {
    const { mail: id, proof } = request.query;
    const mail = await this.mails.opened(id, proof, 'registration');
    const { registrationId = '' } = JSON.parse(mail?.params ?? '{}') as { registrationId?: string };
    const registration = await this.db.read.findOneBy(Registration, { id: registrationId });
    if (mail && registration) return { mail, registration };
    this.refuse(request, response);
    return null;
  }

  /** What has changed since the form was filled in. Whoever sees it has shown that the address is theirs. */
  private explain(error: unknown, request: Request, response: Response): void {
    if (error instanceof UsedLink) return this.refuse(request, response);
    if (!(error instanceof DomainError) || error.status !== 409) throw error;
    const { answer } = this.runtime;
    const reason = error.code === 'person.email-taken' ? 'email' : 'login';
    const context = answer.context(request, undefined, '/register');
    answer.send(request, response, 409, lateRegistrationPage(context, reason));
  }

  private refuse(request: Request, response: Response): void {
    const { answer } = this.runtime;
    const context = answer.context(request, undefined, '/register');
    answer.send(request, response, 410, voidRegistrationPage(context));
  }
}

function formOf(mail: AccountMail): string {
  return `mail:${mail.id}`;
}
