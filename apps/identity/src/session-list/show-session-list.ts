import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { OwnSessions } from '../account/own-session.js';
import { IdentityRuntime } from '../runtime.js';
import { LeaveUpstream } from '../upstream/leave-upstream.js';
import { ListOwnSessions } from './list-own-sessions.js';
import { ENDED, sessionListPage } from './session-list.page.js';

@Injectable()
export class ShowSessionList {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly listOwnSessions: ListOwnSessions,
    private readonly leaveUpstream: LeaveUpstream,
  ) {}

  async answer(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orSignIn(request, response);
    if (!own) return;
    const { answer } = this.runtime;
    const context = answer.context(request, undefined, '/account/sessions');
    const page = sessionListPage({
      context,
      formToken: own.formToken,
      account: own.account,
      sessions: await this.listOwnSessions.run(own, context.language),
      ended: ENDED.find((ended) => ended === request.query['ended']) ?? null,
    });
    answer.send(request, response, 200, page, await this.leaveUpstream.targetsOf(own.uid));
  }
}
