import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Db } from '#platform';
import { OwnSessions } from '../account/own-session.js';
import { PlatformStaff } from '../account/platform-staff.js';
import { IdentityRuntime } from '../runtime.js';
import { sentClientForm } from './client-form.js';
import { judgeClientForm } from './judge-client-form.js';
import { ShowClientForm } from './show-client-form.js';

/** Judges a form as one types: answers the form with what is wrong with it, and does nothing more. */
@Injectable()
export class CheckClient {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly staff: PlatformStaff,
    private readonly ownSessions: OwnSessions,
    private readonly forms: ShowClientForm,
    private readonly db: Db,
  ) {}

  async answer(request: Request, response: Response): Promise<void> {
    const own = await this.staff.orSignIn(request, response);
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const sent = sentClientForm(request);
    const { language } = this.runtime.answer.context(request);
    const { mistakes: all } = await judgeClientForm(this.db.read, sent, language);
    // What nobody has looked at yet is no mistake while one types.
    const mistakes = all.filter(({ field }) => field !== 'reviewed');
    this.forms.show(own, request, response, { kind: sent.kind, typed: sent.fields, mistakes }, 200);
  }
}
