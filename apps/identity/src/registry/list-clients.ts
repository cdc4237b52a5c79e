import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { registeredClients } from '#identity';
import { Db } from '#platform';
import { PlatformStaff } from '../account/platform-staff.js';
import { IdentityRuntime } from '../runtime.js';
import { clientsPage } from './clients.page.js';

/** The systems of others that are registered. */
@Injectable()
export class ListClients {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly staff: PlatformStaff,
    private readonly db: Db,
  ) {}

  async answer(request: Request, response: Response): Promise<void> {
    const own = await this.staff.orSignIn(request, response);
    if (!own) return;
    const { answer } = this.runtime;
    const page = clientsPage({
      context: answer.context(request),
      account: own.account,
      clients: (await registeredClients(this.db.read)).filter(({ firstParty }) => !firstParty),
      removed: request.query['done'] === 'removed',
      now: new Date(),
    });
    answer.send(request, response, 200, page);
  }
}
