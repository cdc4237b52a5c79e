import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { OwnSessions, type OwnSession } from '../account/own-session.js';
import type { Mistake } from '../pages/mistakes.js';
import { IdentityRuntime } from '../runtime.js';
import { EmailChanges } from './email-changes.js';
import { EMAIL_NEWS, emailPage, type EmailNews } from './email.page.js';

/** What the page says when it comes back with something to correct. */
export interface EmailAgain {
  readonly status: number;
  readonly typed: string;
  readonly mistakes: readonly Mistake[];
}

@Injectable()
export class ShowEmail {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly emailChanges: EmailChanges,
  ) {}

  async answer(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response);
    if (own) await this.show(own, request, response);
  }

  async show(
    own: OwnSession,
    request: Request,
    response: Response,
    again: EmailAgain = { status: 200, typed: '', mistakes: [] },
  ): Promise<void> {
    const { answer } = this.runtime;
    const pending = await this.emailChanges.pendingOf(own.account.id);
    const page = emailPage({
      context: answer.context(request, undefined, '/account/email'),
      formToken: own.formToken,
      account: own.account,
      pending,
      news: await this.newsFor(own, request, pending !== null),
      typed: again.typed,
      mistakes: again.mistakes,
    });
    answer.send(request, response, again.status, page);
  }

  private async newsFor(own: OwnSession, request: Request, waits: boolean): Promise<EmailNews | null> {
    const outcome = waits ? null : await this.emailChanges.newsOf(own.account.id);
    if (outcome === 'refused' || outcome === 'taken') return outcome;
    return EMAIL_NEWS.find((news) => news === request.query['news']) ?? null;
  }
}
