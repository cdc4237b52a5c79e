import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { inspectLogo, setClientLogo } from '#identity';
import { DomainError } from '#kernel';
import { OwnSessions, type OwnSession } from '../account/own-session.js';
import { PlatformStaff } from '../account/platform-staff.js';
import { mistakeOf } from '../pages/mistake-of.js';
import { readMultipart, type MultipartForm } from '../pages/read-multipart.js';
import { IdentityRuntime } from '../runtime.js';
import { ChangeRegistry } from './change-registry.js';
import { FindClient } from './find-client.js';
import { ShowClient } from './show-client.js';

/** Bytes of the whole form: more than a logo may have, so that one too large is told beside its field. */
const FORM_LIMIT = 512 * 1024;

/** Gives a system its logo, or another one. */
@Injectable()
export class SetLogo {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly staff: PlatformStaff,
    private readonly ownSessions: OwnSessions,
    private readonly showClient: ShowClient,
    private readonly findClient: FindClient,
    private readonly registry: ChangeRegistry,
  ) {}

  async answer(id: string, request: Request, response: Response): Promise<void> {
    // Who may not do it is sent away before a byte of the file is read.
    const own = await this.staff.orConfirm(request, response, `/staff/clients/${id}`);
    if (!own) return;
    await this.findClient.run(id);
    const { language } = this.runtime.answer.context(request);
    try {
      await this.take(id, own, request);
      response.redirect(303, `/staff/clients/${id}?done=logo`);
    } catch (error) {
      await this.showClient.show(id, own, request, response, [mistakeOf(error, 'logo-file', language)]);
    }
  }

  private async take(id: string, own: OwnSession, request: Request): Promise<void> {
    const { fields, file } = await readMultipart(request, FORM_LIMIT, 'client.logo-large');
    request.body = fields;
    this.ownSessions.assertForm(request, own);
    const logo = await inspected(file);
    const act = { kind: 'client-changed', clientId: id, own, request } as const;
    await this.registry.run(
      act,
      (tx, author) => setClientLogo(tx, id, logo, author),
      () => 'logo',
    );
  }
}

async function inspected(
  file: MultipartForm['file'],
): Promise<{ readonly bytes: Buffer; readonly type: string }> {
  if (!file) throw new DomainError('client.logo-missing', 422);
  return { bytes: file.content, type: await inspectLogo(file.content) };
}
