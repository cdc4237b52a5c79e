import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { listActivity } from '#identity';
import { Db } from '#platform';
import { OwnSessions } from '../account/own-session.js';
import { activityPage } from './activity.page.js';
import { IdentityRuntime } from '../runtime.js';
import { ManagedCompany } from './managed-company.js';

const PAGE = 50;

/** Who did what for a company. */
@Injectable()
export class ShowActivity {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly managed: ManagedCompany,
    private readonly db: Db,
  ) {}

  async answer(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orSignIn(request, response);
    if (!own) return;
    const { company, all } = await this.managed.of(own, request.query['company']);
    const { before } = request.query;
    const from = typeof before === 'string' && /^\d{1,19}$/.test(before) ? before : null;
    // One more than is shown tells whether there are earlier ones.
    const found = await listActivity(this.db.read, company.id, from, PAGE + 1);
    const shown = found.slice(0, PAGE);
    const { answer } = this.runtime;
    const page = activityPage({
      context: answer.context(request),
      account: own.account,
      company,
      all,
      activities: shown,
      first: from === null,
      earlier: found.length > PAGE ? (shown.at(-1)?.seq ?? null) : null,
    });
    answer.send(request, response, 200, page);
  }
}
