import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Language } from '#kernel';
import { passwordFault, passwordLeast, type PasswordOwner } from '#identity';
import { Db } from '#platform';
import { auditedAct } from '../pages/audited-act.js';
import { formFields, type FormFields } from '../pages/form-guard.js';
import { identityMessages } from '../pages/identity.messages.js';
import type { Mistake } from '../pages/mistakes.js';
import { IdentityRuntime } from '../runtime.js';
import { ConfirmPassword } from './confirm-password.js';
import { OwnSessions, type OwnSession } from './own-session.js';
import { ReplacePassword } from './replace-password.js';
import { ShowAccount } from './show-account.js';

/** Changes a person's password against the current one, and ends their sessions everywhere else. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly showAccount: ShowAccount,
    private readonly confirmPassword: ConfirmPassword,
    private readonly replacePassword: ReplacePassword,
    private readonly db: Db,
  ) {}

  async answer(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orSignIn(request, response);
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const fields = formFields(request);
    const { language } = this.runtime.answer.context(request);
    const least = await passwordLeast(this.db.read, own.account.id);
    const mistakes = mistakesIn(fields, own.account, language, least);
    const refused =
      mistakes.length > 0
        ? mistakes
        : await this.confirmPassword.mistakes(own, fields['current'] ?? '', request);
    if (refused.length > 0) {
      return this.showAccount.show(own, request, response, { status: 422, mistakes: refused });
    }
    await this.change(own, fields['new'] ?? '', request);
    response.redirect(303, '/account?changed=password');
  }

  private change(own: OwnSession, password: string, request: Request): Promise<void> {
    return this.replacePassword.run({
      account: own.account,
      password,
      event: auditedAct('password-changed', request, { personId: own.account.id, session: own.uid }),
      exceptUid: own.uid,
      language: this.runtime.answer.context(request).language,
    });
  }
}

function mistakesIn(fields: FormFields, owner: PasswordOwner, language: Language, least: number): Mistake[] {
  const { current = '', new: next = '', again = '' } = fields;
  const fault = passwordFault(next, owner, least);
  const same = next !== '' && next.normalize('NFKC') === current.normalize('NFKC');
  return [
    ...(current
      ? []
      : [{ field: 'password-current', text: identityMessages['password.current-missing'][language] }]),
    ...(fault ? [{ field: 'password-new', text: fault[language] }] : []),
    ...(same && !fault ? [{ field: 'password-new', text: identityMessages['password.same'][language] }] : []),
    ...(next === again
      ? []
      : [{ field: 'password-again', text: identityMessages['password.again-differs'][language] }]),
  ];
}
