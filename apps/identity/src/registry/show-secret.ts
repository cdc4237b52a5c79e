import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { OwnSession } from '../account/own-session.js';
import { IdentityRuntime } from '../runtime.js';
import { clientSecretPage } from './client-secret.page.js';
import { FindClient } from './find-client.js';

/** Shows a secret this once: it stands in the answer to the form that had it made, and nowhere else. */
@Injectable()
export class ShowSecret {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly findClient: FindClient,
  ) {}

  async show(
    id: string,
    secret: string,
    own: OwnSession,
    request: Request,
    response: Response,
  ): Promise<void> {
    const { answer, settings } = this.runtime;
    const page = clientSecretPage({
      // Whoever changes the language has seen it.
      context: answer.context(request, undefined, `/staff/clients/${id}`),
      account: own.account,
      client: await this.findClient.run(id),
      issuer: settings.OIDC_ISSUER,
      secret,
      now: new Date(),
    });
    answer.send(request, response, 200, page);
  }
}
