import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { newId } from '#kernel';
import { Person, Registration } from '#identity';
import { Db, type Tx } from '#platform';
import type { GrowingDelays } from '../credential/growing-delays.js';
import { AccountMails } from '../mail/account-mails.js';
import { delayedMistake } from '../pages/delayed-mistake.js';
import { assertOwnForm, formFields } from '../pages/form-guard.js';
import type { PageContext } from '../pages/page-context.js';
import { IdentityRuntime } from '../runtime.js';
import { readRegistrationForm, type RegistrationForm } from './registration-form.js';
import { registrationMessages } from './registration.messages.js';
import { registerPage, registrationSentPage } from './registration.pages.js';

const FORM = 'register';
const VALID_MS = 24 * 3_600_000;
const EMPTY: RegistrationForm = { login: '', name: '', email: '', mistakes: [] };

/**
 * Takes what somebody has filled in who wants an account. Whether the e-mail address has one already is told to the
 * address alone: for the one who fills in the form both cases look and take the same.
 */
@Injectable()
export class RegisterPerson {
  private readonly delays: GrowingDelays;

  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly db: Db,
    private readonly mails: AccountMails,
  ) {
    const { SIGN_IN_TRIES_PER_ACCOUNT: account, SIGN_IN_TRIES_PER_ADDRESS: address } = runtime.settings;
    this.delays = runtime.limits.for('register', { account, address });
  }

  show(request: Request, response: Response): void {
    this.send(request, response, 200, this.context(request), EMPTY);
  }

  sent(request: Request, response: Response): void {
    const { answer } = this.runtime;
    answer.send(request, response, 200, registrationSentPage(answer.context(request)));
  }

  async answer(request: Request, response: Response): Promise<void> {
    const { settings, formToken, authenticate } = this.runtime;
    assertOwnForm(request, settings.OIDC_ISSUER, formToken, FORM);
    const context = this.context(request);
    const { language } = context;
    const fields = formFields(request);
    const form = readRegistrationForm(fields, language);
    // User names could be tried out here: every try counts.
    const wait = await this.delays.try({ login: form.email, address: request.ip ?? '', device: null });
    if (wait > 0) {
      const mistakes = [delayedMistake(response, 'login', wait, language)];
      return this.send(request, response, 429, context, { ...form, mistakes });
    }
    if (form.mistakes.length > 0) return this.send(request, response, 422, context, form);
    if (await this.db.read.existsBy(Person, { login: form.login })) {
      const mistakes = [{ field: 'login', text: registrationMessages['register.login-taken'][language] }];
      return this.send(request, response, 422, context, { ...form, mistakes });
    }
    const passwordHash = await authenticate.hash(fields['new'] ?? '');
    await this.db.run((tx) => this.store(tx, form, passwordHash, context));
    response.redirect(303, '/register/sent');
  }

  private async store(
    tx: Tx,
    { login, name, email }: RegistrationForm,
    passwordHash: string,
    { language }: PageContext,
  ): Promise<void> {
    const id = newId();
    const createdAt = new Date();
    const expiresAt = new Date(createdAt.getTime() + VALID_MS);
    const known = await tx.existsBy(Person, { email });
    await tx.insert(Registration, { id, login, name, email, passwordHash, createdAt, expiresAt });
    await this.mails.add(tx, {
      kind: known ? 'registration-known' : 'registration',
      personId: null,
      address: email,
      // Whoever fills in the form has no say in what is written to others.
      name: registrationMessages['register.reader'][language],
      language,
      params: { registrationId: id },
      validForMs: VALID_MS,
    });
  }

  private context(request: Request): PageContext {
    return this.runtime.answer.context(request, undefined, '/register');
  }

  private send(
    request: Request,
    response: Response,
    status: number,
    context: PageContext,
    form: RegistrationForm,
  ): void {
    const { answer, formToken } = this.runtime;
    answer.send(request, response, status, registerPage({ context, formToken: formToken.for(FORM), form }));
  }
}
