import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { newClientId } from '#identity';
import type { OwnSession } from '../account/own-session.js';
import { PlatformStaff } from '../account/platform-staff.js';
import { IdentityRuntime } from '../runtime.js';
import type { ClientForm } from './client-form.js';
import { clientFormPage } from './client-form.page.js';
import { clientKind, kindOf, type ClientKind } from './client-kind.js';
import { clientKindPage } from './client-kind.page.js';
import { FindClient } from './find-client.js';
import { KeptForms } from './kept-forms.js';
import { writtenForm } from './read-client-form.js';

/** The form of a registration: for a new system, once its kind has been chosen, or for a change. */
@Injectable()
export class ShowClientForm {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly staff: PlatformStaff,
    private readonly kept: KeptForms,
    private readonly findClient: FindClient,
  ) {}

  async add(request: Request, response: Response): Promise<void> {
    const kind = clientKind(request.query['kind']);
    if (!kind) return this.choose(request, response);
    const own = await this.staff.orConfirm(request, response);
    if (!own) return;
    const kept = await this.kept.take(own, request);
    const typed = kept ?? { clientId: newClientId(), admits: 'everybody' };
    this.show(own, request, response, { kind, typed, mistakes: [], kept: kept !== null }, 200);
  }

  async change(id: string, request: Request, response: Response): Promise<void> {
    const own = await this.staff.orConfirm(request, response);
    if (!own) return;
    const known = await this.findClient.run(id);
    const kept = await this.kept.take(own, request);
    const form = { kind: kindOf(known), known, typed: kept ?? writtenForm(known), kept: kept !== null };
    this.show(own, request, response, { ...form, mistakes: [] }, 200);
  }

  /** @param status 422 for one that was sent and comes back with what is wrong with it */
  show(own: OwnSession, request: Request, response: Response, form: ClientForm, status = 422): void {
    const { answer, files } = this.runtime;
    const page = clientFormPage({
      context: answer.context(request, undefined, formAddress(form.known?.id, form.kind)),
      formToken: own.formToken,
      account: own.account,
      script: files.script('registry'),
      form,
    });
    answer.send(request, response, status, page, [], true);
  }

  private async choose(request: Request, response: Response): Promise<void> {
    const own = await this.staff.orSignIn(request, response);
    if (!own) return;
    const { answer } = this.runtime;
    const page = clientKindPage({ context: answer.context(request), account: own.account });
    answer.send(request, response, 200, page);
  }
}

/** Where the form stands. @param id of the system that it changes, if it does */
export function formAddress(id: string | undefined, kind: ClientKind): string {
  return id === undefined ? `/staff/clients/new?kind=${kind}` : `/staff/clients/${id}/edit`;
}
