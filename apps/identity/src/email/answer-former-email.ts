import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { endEmailWish, readAccount, type Account, type AccountMail, type EmailChange } from '#identity';
import { Db } from '#platform';
import { AccountMails, UsedLink } from '../mail/account-mails.js';
import { auditedAct } from '../pages/audited-act.js';
import { assertOwnForm, formFields } from '../pages/form-guard.js';
import { IdentityRuntime } from '../runtime.js';
import { EndSessions } from '../sessions/end-sessions.js';
import { EmailChanges } from './email-changes.js';
import { agreedPage, agreePage, refusedPage, voidEmailLinkPage } from './email-links.pages.js';

interface OpenedQuestion {
  readonly mail: AccountMail;
  readonly change: EmailChange;
  readonly account: Account;
}

/** The link in the mail to the former address: agree, or refuse. No sign-in: who refuses may have lost the account. */
@Injectable()
export class AnswerFormerEmail {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly db: Db,
    private readonly emailChanges: EmailChanges,
    private readonly mails: AccountMails,
    private readonly endSessions: EndSessions,
  ) {}

  async show(request: Request, response: Response): Promise<void> {
    const opened = await this.open(request, response);
    if (!opened) return;
    const { answer, formToken } = this.runtime;
    const { mail, change, account } = opened;
    const page = agreePage({
      context: answer.context(request),
      action: request.originalUrl,
      formToken: formToken.for(formOf(mail)),
      login: account.login,
      email: change.email,
      former: change.former ?? '',
    });
    answer.send(request, response, 200, page);
  }

  async answer(request: Request, response: Response): Promise<void> {
    const opened = await this.open(request, response);
    if (!opened) return;
    const { settings, formToken } = this.runtime;
    assertOwnForm(request, settings.OIDC_ISSUER, formToken, formOf(opened.mail));
    try {
      if (formFields(request)['answer'] === 'agree') await this.agree(opened, request, response);
      else await this.refuse(opened, request, response);
    } catch (error) {
      if (!(error instanceof UsedLink)) throw error;
      this.sayVoid(request, response);
    }
  }

  private async agree(
    { mail, change, account }: OpenedQuestion,
    request: Request,
    response: Response,
  ): Promise<void> {
    const { answer, audit } = this.runtime;
    const about = { personId: account.id, note: 'the former address' };
    const event = auditedAct('email-change-confirmed', request, about);
    const { outcome } = await audit.recording(event, new Date(), async (tx) => {
      await this.mails.useOrThrow(tx, mail);
      return this.emailChanges.answered(tx, change, 'agreedAt');
    });
    answer.send(
      request,
      response,
      200,
      agreedPage(answer.context(request, undefined, '/account/email'), outcome),
    );
  }

  /** Somebody in a session of this account has asked for what its owner does not want: all its sessions end. */
  private async refuse(
    { mail, account }: OpenedQuestion,
    request: Request,
    response: Response,
  ): Promise<void> {
    const { answer, audit } = this.runtime;
    const personId = account.id;
    const event = auditedAct('email-change-refused', request, { personId });
    const endId = await audit.recording(event, new Date(), async (tx) => {
      await this.mails.useOrThrow(tx, mail);
      await endEmailWish(tx, personId, 'refused', new Date());
      return this.endSessions.request(tx, { cause: 'ended-by-person', personId, endedBy: personId });
    });
    await this.endSessions.carryOut(endId);
    const context = answer.context(request, undefined, '/password/forgotten');
    answer.send(request, response, 200, refusedPage(context));
  }

  private async open(request: Request, response: Response): Promise<OpenedQuestion | null> {
    const { mail: id, proof } = request.query;
    const mail = await this.mails.opened(id, proof, 'email-agree');
    const change = await this.emailChanges.ofMail(mail);
    const account = change ? await readAccount(this.db.read, change.personId, new Date()) : null;
    if (mail && change && account) return { mail, change, account };
    this.sayVoid(request, response);
    return null;
  }

  private sayVoid(request: Request, response: Response): void {
    const { answer } = this.runtime;
    const context = answer.context(request, undefined, '/account/email');
    answer.send(request, response, 410, voidEmailLinkPage(context));
  }
}

function formOf(mail: AccountMail): string {
  return `mail:${mail.id}`;
}
