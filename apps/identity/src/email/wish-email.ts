import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Language } from '#kernel';
import { EMAIL_WISH_MS, emailText, normaliseEmail, wishEmail } from '#identity';
import { Outbox, type Tx } from '#platform';
import { OwnSessions, type OwnSession } from '../account/own-session.js';
import type { GrowingDelays } from '../credential/growing-delays.js';
import { AccountMails } from '../mail/account-mails.js';
import { auditedAct } from '../pages/audited-act.js';
import { delayedMistake } from '../pages/delayed-mistake.js';
import { formFields } from '../pages/form-guard.js';
import { IdentityRuntime } from '../runtime.js';
import { emailMessages } from './email.messages.js';
import { ShowEmail } from './show-email.js';

/** Takes the wish for another address, and asks both sides. That an address is somebody else's, only it is told. */
@Injectable()
export class WishEmail {
  private readonly delays: GrowingDelays;

  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly showEmail: ShowEmail,
    private readonly mails: AccountMails,
    private readonly outbox: Outbox,
  ) {
    const { SIGN_IN_TRIES_PER_ACCOUNT: account, SIGN_IN_TRIES_PER_ADDRESS: address } = runtime.settings;
    this.delays = runtime.limits.for('email', { account, address });
  }

  async answer(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response, '/account/email');
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const { language } = this.runtime.answer.context(request);
    const typed = (formFields(request)['email'] ?? '').slice(0, 254);
    const email = normaliseEmail(typed);
    if (!email || email === own.account.email) {
      const text = emailMessages[email ? 'email.same' : 'email.invalid'][language];
      const mistakes = [{ field: 'email', text }];
      return this.showEmail.show(own, request, response, { status: 422, typed, mistakes });
    }
    const wait = await this.delays.tryFor(own.account.id);
    if (wait > 0) {
      const mistakes = [delayedMistake(response, 'email', wait, language)];
      return this.showEmail.show(own, request, response, { status: 429, typed, mistakes });
    }
    const { id: personId } = own.account;
    const event = auditedAct('email-change-requested', request, { personId, session: own.uid });
    await this.runtime.audit.recording(event, new Date(), (tx) => this.store(tx, own, email, language));
    response.redirect(303, '/account/email?news=sent');
  }

  private async store(tx: Tx, { account }: OwnSession, email: string, language: Language): Promise<void> {
    const { id: personId, email: former } = account;
    const change = await wishEmail(tx, this.outbox, { personId, email, former, language }, new Date());
    if (former) await this.askFormer(tx, change, account.name, { personId, former, email, language });
  }

  private async askFormer(
    tx: Tx,
    changeId: string,
    name: string,
    about: { personId: string; former: string; email: string; language: Language },
  ): Promise<void> {
    const { personId, former, email, language } = about;
    await this.mails.add(tx, {
      kind: 'email-agree',
      personId,
      address: former,
      name,
      language,
      params: { changeId, email: emailText(email) },
      validForMs: EMAIL_WISH_MS,
    });
  }
}
