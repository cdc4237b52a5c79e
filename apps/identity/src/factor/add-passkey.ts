import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { addPasskey, heldFactors, renamePasskey, renewRecoveryCodes, type NewPasskey } from '#identity';
import { notFound } from '#kernel';
import { OwnSessions, type OwnSession } from '../account/own-session.js';
import { auditedAct } from '../pages/audited-act.js';
import { formFields } from '../pages/form-guard.js';
import type { Mistake } from '../pages/mistakes.js';
import { IdentityRuntime } from '../runtime.js';
import { deviceWords } from '../session-list/device-words.js';
import { ChangeFactors } from './change-factors.js';
import { factorMessages } from './factor.messages.js';
import { addPasskeyPage, ownCodesPage } from './own-factor.pages.js';
import { Passkeys } from './passkeys.js';

const PAGE = '/account/security/passkey';

/** Adds and names one's own passkeys. */
@Injectable()
export class AddPasskey {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly passkeys: Passkeys,
    private readonly changeFactors: ChangeFactors,
  ) {}

  async show(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response);
    if (own) this.page(own, request, response, 200, []);
  }

  async options(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response, PAGE);
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    response.json(await this.passkeys.creation(own.account, own.uid));
  }

  async answer(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response, PAGE);
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const { credential = '', name = '' } = formFields(request);
    const { language } = this.runtime.answer.context(request);
    const passkey = await this.passkeys.created(own.account.id, own.uid, credential);
    if (!passkey) {
      const mistakes = [{ field: 'name', text: factorMessages['passkey.failed'][language] }];
      return this.page(own, request, response, 422, mistakes);
    }
    const words = name.trim() || factorMessages['passkey.title'][language];
    const codes = await this.store(own, { ...passkey, name: words }, request);
    if (codes === null) return response.redirect(303, '/account/security?done=yes');
    const context = this.runtime.answer.context(request, undefined, '/account/security');
    this.runtime.answer.send(request, response, 200, ownCodesPage({ context, account: own.account, codes }));
  }

  async rename(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response, '/account/security');
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const { passkey = '', name = '' } = formFields(request);
    const personId = own.account.id;
    const about = { personId, session: own.uid, note: `passkey ${passkey.slice(0, 36)}` };
    await this.runtime.audit.recording(
      auditedAct('factor-renamed', request, about),
      new Date(),
      async (tx) => {
        if (!(await renamePasskey(tx, personId, passkey, name))) throw notFound();
      },
    );
    response.redirect(303, '/account/security');
  }

  /** @returns recovery codes for who has none */
  private store(own: OwnSession, passkey: NewPasskey, request: Request): Promise<string[] | null> {
    const { personId } = passkey;
    const change = {
      personId,
      session: own.uid,
      kind: 'factor-added',
      note: 'passkey',
      what: factorMessages['factor.changed.passkey-added'],
    } as const;
    const at = new Date();
    return this.changeFactors.run(change, request, async (tx) => {
      await addPasskey(tx, passkey, at);
      const { recovery } = await heldFactors(tx, personId);
      return recovery && recovery.left > 0 ? null : renewRecoveryCodes(tx, personId, at);
    });
  }

  private page(
    own: OwnSession,
    request: Request,
    response: Response,
    status: number,
    mistakes: readonly Mistake[],
  ): void {
    const { answer, files } = this.runtime;
    const context = answer.context(request, undefined, PAGE);
    const name = deviceWords(request.headers['user-agent'] ?? '', context.language) ?? '';
    const page = addPasskeyPage({
      context,
      account: own.account,
      formToken: own.formToken,
      name,
      mistakes,
      script: files.script('passkey'),
    });
    answer.send(request, response, status, page, [], true);
  }
}
