import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { removeClient } from '#identity';
import { PlatformStaff } from '../account/platform-staff.js';
import { IdentityRuntime } from '../runtime.js';
import { EndSessions } from '../sessions/end-sessions.js';
import { ChangeRegistry } from './change-registry.js';
import { ConfirmAct } from './confirm-act.js';
import { FindClient } from './find-client.js';
import { removeClientPage } from './remove-client.page.js';

/** Takes a system out for good, after a page that says what that means. */
@Injectable()
export class RemoveClient {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly staff: PlatformStaff,
    private readonly confirmAct: ConfirmAct,
    private readonly findClient: FindClient,
    private readonly registry: ChangeRegistry,
    private readonly endSessions: EndSessions,
  ) {}

  async ask(id: string, request: Request, response: Response): Promise<void> {
    const own = await this.staff.orConfirm(request, response);
    if (!own) return;
    const { answer } = this.runtime;
    const page = removeClientPage({
      context: answer.context(request),
      formToken: own.formToken,
      account: own.account,
      client: await this.findClient.run(id),
    });
    answer.send(request, response, 200, page);
  }

  async answer(id: string, request: Request, response: Response): Promise<void> {
    const own = await this.confirmAct.run(id, request, response, '/remove');
    if (!own) return;
    const act = { kind: 'client-removed', clientId: id, own, request } as const;
    await this.registry.run(act, async (tx, author) => {
      await removeClient(tx, id, author);
      await this.endSessions.request(tx, { cause: 'client-removed', clientId: id, endedBy: own.account.id });
    });
    response.redirect(303, '/staff/clients?done=removed');
  }
}
