import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { passwordLeast, readAccount, type Account, type AccountMail } from '#identity';
import { Db } from '#platform';
import { ReplacePassword } from '../account/replace-password.js';
import { AccountMails, UsedLink } from '../mail/account-mails.js';
import { auditedAct } from '../pages/audited-act.js';
import { assertOwnForm, formFields } from '../pages/form-guard.js';
import type { Mistake } from '../pages/mistakes.js';
import { newPasswordMistakes } from '../pages/new-password-mistakes.js';
import { IdentityRuntime } from '../runtime.js';
import { resetDonePage, resetPage, voidLinkPage } from './forgotten-password.pages.js';

interface OpenedLink {
  readonly mail: AccountMail;
  readonly account: Account;
  /** Characters that the new password must have. */
  readonly least: number;
}

/** Sets a new password with the link from the mail. A second factor stays as it is. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly db: Db,
    private readonly mails: AccountMails,
    private readonly replacePassword: ReplacePassword,
  ) {}

  async show(request: Request, response: Response): Promise<void> {
    const opened = await this.open(request, response);
    if (opened) this.send(opened, request, response, 200);
  }

  async answer(request: Request, response: Response): Promise<void> {
    const opened = await this.open(request, response);
    if (!opened) return;
    const { answer, settings, formToken } = this.runtime;
    const { mail, account } = opened;
    assertOwnForm(request, settings.OIDC_ISSUER, formToken, formOf(mail));
    const { language } = answer.context(request);
    const fields = formFields(request);
    const mistakes = newPasswordMistakes(fields, account, language, opened.least);
    if (mistakes.length > 0) return this.send(opened, request, response, 422, mistakes);
    try {
      await this.replacePassword.run({
        account,
        password: fields['new'] ?? '',
        event: auditedAct('password-reset', request, { personId: account.id }),
        language,
        also: (tx) => this.mails.useOrThrow(tx, mail),
      });
    } catch (error) {
      if (error instanceof UsedLink) return this.refuse(request, response);
      throw error;
    }
    response.redirect(303, '/password/reset/done');
  }

  done(request: Request, response: Response): void {
    const { answer } = this.runtime;
    const context = answer.context(request);
    answer.send(request, response, 200, resetDonePage(context, answer.portalSignIn(context.language)));
  }

  private async open(request: Request, response: Response): Promise<OpenedLink | null> {
    const { mail: id, proof } = request.query;
    const mail = await this.mails.opened(id, proof, 'password-reset');
    const account = mail?.personId ? await readAccount(this.db.read, mail.personId, new Date()) : null;
    if (mail && account) return { mail, account, least: await passwordLeast(this.db.read, account.id) };
    this.refuse(request, response);
    return null;
  }

  private refuse(request: Request, response: Response): void {
    const { answer } = this.runtime;
    answer.send(
      request,
      response,
      410,
      voidLinkPage(answer.context(request, undefined, '/password/forgotten')),
    );
  }

  private send(
    { mail, account, least }: OpenedLink,
    request: Request,
    response: Response,
    status: number,
    mistakes: readonly Mistake[] = [],
  ): void {
    const { answer, formToken } = this.runtime;
    const page = resetPage({
      context: answer.context(request),
      action: request.originalUrl,
      formToken: formToken.for(formOf(mail)),
      login: account.login,
      least,
      mistakes,
    });
    answer.send(request, response, status, page);
  }
}

function formOf(mail: AccountMail): string {
  return `mail:${mail.id}`;
}
