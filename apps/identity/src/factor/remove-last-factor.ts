import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Password, passwordFault } from '#identity';
import { DomainError } from '#kernel';
import { Db, type Tx } from '#platform';
import { ConfirmPassword } from '../account/confirm-password.js';
import { OwnSessions, type OwnSession } from '../account/own-session.js';
import { ReplacePassword } from '../account/replace-password.js';
import { auditedAct } from '../pages/audited-act.js';
import { formFields, type FormFields } from '../pages/form-guard.js';
import type { Mistake } from '../pages/mistakes.js';
import { newPasswordMistakes } from '../pages/new-password-mistakes.js';
import { IdentityRuntime } from '../runtime.js';
import { lastFactorPage } from './last-factor.page.js';
import { RemoveFactor, type GoingFactor, type GoingWithout } from './remove-factor.js';

/**
 * Takes the last second factor away. A password that was allowed beside it may be too short to stand alone, and nobody
 * can tell from its hash: it is typed once more, and one that will not do is replaced in the same transaction.
 */
@Injectable()
export class RemoveLastFactor {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly confirmPassword: ConfirmPassword,
    private readonly replacePassword: ReplacePassword,
    private readonly removeFactor: RemoveFactor,
    private readonly db: Db,
  ) {}

  async show(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response);
    if (!own) return;
    const { passkey } = request.query;
    this.send(own, typeof passkey === 'string' ? passkey : null, request, response, 200);
  }

  async answer(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response, '/account/security');
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const fields = formFields(request);
    const factor = fields['passkey'] ?? null;
    const { hash: confirmed } = await this.db.read.findOneByOrFail(Password, { personId: own.account.id });
    const mistakes = await this.mistakes(own, fields, request);
    if (mistakes.length > 0) return this.send(own, factor, request, response, 422, mistakes);
    await this.removeFactor.run(own, factor, request, await this.goingWithout(own, confirmed, request));
    response.redirect(303, '/account/security?done=yes');
  }

  private async mistakes(own: OwnSession, fields: FormFields, request: Request): Promise<Mistake[]> {
    const wrong = await this.confirmPassword.mistakes(own, fields['current'] ?? '', request);
    if (wrong.length > 0) return wrong;
    if (!fields['new'] && passwordFault(fields['current'] ?? '', own.account) === null) return [];
    return newPasswordMistakes(fields, own.account, this.runtime.answer.context(request).language);
  }

  private async goingWithout(own: OwnSession, confirmed: string, request: Request): Promise<GoingWithout> {
    const { account, uid } = own;
    const { new: password } = formFields(request);
    if (!password) return { prepare: (tx) => assertStill(tx, account.id, confirmed), also: [] };
    const hash = await this.runtime.authenticate.hash(password);
    const { language } = this.runtime.answer.context(request);
    return {
      prepare: async (tx) => {
        await assertStill(tx, account.id, confirmed);
        await this.replacePassword.store(tx, account, hash, language);
      },
      also: [auditedAct('password-changed', request, { personId: account.id, session: uid })],
    };
  }

  private send(
    own: OwnSession,
    passkey: GoingFactor,
    request: Request,
    response: Response,
    status: number,
    mistakes: readonly Mistake[] = [],
  ): void {
    const { answer } = this.runtime;
    const context = answer.context(request, undefined, '/account/security');
    const page = lastFactorPage({
      context,
      login: own.account.login,
      formToken: own.formToken,
      passkey,
      mistakes,
    });
    answer.send(request, response, status, page);
  }
}

/** @throws DomainError 409 when the password is another one by now than the one that was typed */
async function assertStill(tx: Tx, personId: string, hash: string): Promise<void> {
  if (!(await tx.existsBy(Password, { personId, hash }))) throw new DomainError('problem.conflict', 409);
}
