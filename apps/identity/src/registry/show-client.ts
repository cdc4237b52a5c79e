import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ClientLogo, Person } from '#identity';
import { Db } from '#platform';
import type { OwnSession } from '../account/own-session.js';
import { PlatformStaff } from '../account/platform-staff.js';
import type { Mistake } from '../pages/mistakes.js';
import { IdentityRuntime } from '../runtime.js';
import { CLIENT_DEEDS, clientPage } from './client.page.js';
import { FindClient } from './find-client.js';

/** One system, and what can be done about it. */
@Injectable()
export class ShowClient {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly staff: PlatformStaff,
    private readonly findClient: FindClient,
    private readonly db: Db,
  ) {}

  async answer(id: string, request: Request, response: Response): Promise<void> {
    const own = await this.staff.orSignIn(request, response);
    if (own) await this.show(id, own, request, response, []);
  }

  /** Shows once more who one is, and comes back. */
  async confirm(id: string, request: Request, response: Response): Promise<void> {
    const own = await this.staff.orConfirm(request, response);
    if (own) response.redirect(303, `/staff/clients/${id}`);
  }

  async show(
    id: string,
    own: OwnSession,
    request: Request,
    response: Response,
    mistakes: readonly Mistake[],
  ): Promise<void> {
    const client = await this.findClient.run(id);
    const { answer, files, settings } = this.runtime;
    const page = clientPage({
      context: answer.context(request, undefined, `/staff/clients/${id}`),
      script: files.script('registry'),
      formToken: own.formToken,
      account: own.account,
      confirmed: own.confirmed,
      client,
      changedBy: await this.nameOf(client.updatedBy),
      logo: await this.logoOf(id),
      issuer: settings.OIDC_ISSUER,
      mistakes,
      done: CLIENT_DEEDS.find((deed) => deed === request.query['done']) ?? null,
      now: new Date(),
    });
    answer.send(request, response, mistakes.length > 0 ? 422 : 200, page, [], true);
  }

  private async nameOf(personId: string | null): Promise<string | null> {
    if (personId === null) return null;
    return (await this.db.read.findOneBy(Person, { id: personId }))?.name ?? null;
  }

  private async logoOf(clientId: string): Promise<string | null> {
    const logo = await this.db.read.findOne(ClientLogo, {
      where: { clientId },
      select: { clientId: true, digest: true },
    });
    return logo && `/clients/${clientId}/logo?v=${logo.digest}`;
  }
}
