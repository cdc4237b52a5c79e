import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { disableClient, enableClient } from '#identity';
import { EndSessions } from '../sessions/end-sessions.js';
import { ChangeRegistry } from './change-registry.js';
import { ConfirmAct } from './confirm-act.js';

/** Shuts a system to everybody, which ends what hangs on it, or opens it again. */
@Injectable()
export class SwitchClient {
  constructor(
    private readonly confirmAct: ConfirmAct,
    private readonly registry: ChangeRegistry,
    private readonly endSessions: EndSessions,
  ) {}

  async answer(
    id: string,
    state: 'disabled' | 'enabled',
    request: Request,
    response: Response,
  ): Promise<void> {
    const own = await this.confirmAct.run(id, request, response);
    if (!own) return;
    const act = { kind: `client-${state}`, clientId: id, own, request } as const;
    await this.registry.run(act, async (tx, author) => {
      if (state === 'enabled') return enableClient(tx, id, author);
      await disableClient(tx, id, author);
      // A queue carries it out within a second: there may be very many, and nobody waits for them here.
      await this.endSessions.request(tx, { cause: 'client-removed', clientId: id, endedBy: own.account.id });
    });
    response.redirect(303, `/staff/clients/${id}?done=${state}`);
  }
}
