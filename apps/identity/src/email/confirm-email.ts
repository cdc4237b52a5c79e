import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { AccountMail, EmailChange } from '#identity';
import { OwnSessions, type OwnSession } from '../account/own-session.js';
import { AccountMails, UsedLink } from '../mail/account-mails.js';
import { auditedAct } from '../pages/audited-act.js';
import { IdentityRuntime } from '../runtime.js';
import { EmailChanges } from './email-changes.js';
import { confirmEmailPage, foreignLinkPage, voidEmailLinkPage } from './email-links.pages.js';

interface OpenedConfirmation {
  readonly own: OwnSession;
  readonly mail: AccountMail;
  readonly change: EmailChange;
}

/**
 * The link in the mail to the new address. It counts only in a session of the account that asked: an address that was
 * mistyped belongs to a stranger, who could otherwise take the account over with it.
 */
@Injectable()
export class ConfirmEmail {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly emailChanges: EmailChanges,
    private readonly mails: AccountMails,
  ) {}

  async show(request: Request, response: Response): Promise<void> {
    const opened = await this.open(request, response);
    if (!opened) return;
    const { answer } = this.runtime;
    const { own, change } = opened;
    const page = confirmEmailPage({
      context: answer.context(request),
      action: request.originalUrl,
      formToken: own.formToken,
      login: own.account.login,
      email: change.email,
    });
    answer.send(request, response, 200, page);
  }

  async answer(request: Request, response: Response): Promise<void> {
    const opened = await this.open(request, response);
    if (!opened) return;
    const { own, mail, change } = opened;
    this.ownSessions.assertForm(request, own);
    const about = { personId: own.account.id, session: own.uid, note: 'the new address' };
    try {
      const event = auditedAct('email-change-confirmed', request, about);
      const after = await this.runtime.audit.recording(event, new Date(), async (tx) => {
        await this.mails.useOrThrow(tx, mail);
        return this.emailChanges.answered(tx, change, 'confirmedAt');
      });
      response.redirect(303, after.outcome === 'done' ? '/account/email?news=done' : '/account/email');
    } catch (error) {
      if (!(error instanceof UsedLink)) throw error;
      this.refuse(request, response);
    }
  }

  private async open(request: Request, response: Response): Promise<OpenedConfirmation | null> {
    const { mail: id, proof } = request.query;
    const mail = await this.mails.opened(id, proof, 'email-confirm');
    const change = await this.emailChanges.ofMail(mail);
    if (!mail || !change) {
      this.refuse(request, response);
      return null;
    }
    const own = await this.ownSessions.orSignIn(request, response);
    if (!own) return null;
    if (own.account.id === change.personId) return { own, mail, change };
    const { answer } = this.runtime;
    answer.send(request, response, 403, foreignLinkPage(answer.context(request)));
    return null;
  }

  private refuse(request: Request, response: Response): void {
    const { answer } = this.runtime;
    const context = answer.context(request, undefined, '/account/email');
    answer.send(request, response, 410, voidEmailLinkPage(context));
  }
}
