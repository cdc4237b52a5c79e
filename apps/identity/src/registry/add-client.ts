import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { addClient, type ClientDraft } from '#identity';
import { DomainError } from '#kernel';
import { Db } from '#platform';
import { OwnSessions, type OwnSession } from '../account/own-session.js';
import { PlatformStaff } from '../account/platform-staff.js';
import { IdentityRuntime } from '../runtime.js';
import { ChangeRegistry } from './change-registry.js';
import { sentClientForm } from './client-form.js';
import { judgeClientForm } from './judge-client-form.js';
import { KeptForms } from './kept-forms.js';
import { formAddress, ShowClientForm } from './show-client-form.js';
import { ShowSecret } from './show-secret.js';

/** Registers a system, and shows its secret this once. */
@Injectable()
export class AddClient {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly staff: PlatformStaff,
    private readonly ownSessions: OwnSessions,
    private readonly kept: KeptForms,
    private readonly forms: ShowClientForm,
    private readonly registry: ChangeRegistry,
    private readonly secrets: ShowSecret,
    private readonly db: Db,
  ) {}

  async answer(request: Request, response: Response): Promise<void> {
    const own = await this.staff.orSignIn(request, response);
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const sent = sentClientForm(request);
    const { kind, clientId, fields } = sent;
    if (!(await this.kept.orConfirm(own, request, response, formAddress(undefined, kind)))) return;
    const { language } = this.runtime.answer.context(request);
    const { draft, mistakes } = await judgeClientForm(this.db.read, sent, language);
    if (mistakes.length > 0) {
      return this.forms.show(own, request, response, { kind, typed: fields, mistakes });
    }
    await this.add(clientId, draft, own, request, response);
  }

  private async add(
    clientId: string,
    draft: ClientDraft,
    own: OwnSession,
    request: Request,
    response: Response,
  ): Promise<void> {
    const { KEY_ENCRYPTION_KEY: key } = this.runtime.settings;
    const act = { kind: 'client-registered', clientId, own, request } as const;
    const page = `/staff/clients/${clientId}`;
    try {
      const { clientSecret } = await this.registry.run(act, (tx, author) =>
        addClient(tx, key, draft, author, clientId),
      );
      if (clientSecret === null) return response.redirect(303, `${page}?done=registered`);
      await this.secrets.show(clientId, clientSecret, own, request, response);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'client.id-taken') throw error;
      response.redirect(303, `${page}?done=again`);
    }
  }
}
