import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { listActivity } from '#identity';
import { Db } from '#platform';
import { activityPage } from './activity.page.js';
import { IdentityRuntime } from '../runtime.js';
import { ManagedCompany } from './managed-company.js';

const PAGE = 50;

/** Who did what for a company. */
@Injectable()
export class ShowActivity {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly managed: ManagedCompany,
    private readonly db: Db,
  ) {}

  async answer(request: Request, response: Response): Promise<void> {
    const shown = await this.managed.shown(request, response);
    if (!shown) return;
    const { own, company, all } = shown;
    const { before } = request.query;
    const from = typeof before === 'string' && /^\d{1,19}$/.test(before) ? before : null;
    // One more than is shown tells whether there are earlier ones.
    const found = await listActivity(this.db.read, company.id, from, PAGE + 1);
    const activities = found.slice(0, PAGE);
    const { answer } = this.runtime;
    const page = activityPage({
      context: answer.context(request),
      account: own.account,
      company,
      all,
      activities,
      first: from === null,
      earlier: found.length > PAGE ? (activities.at(-1)?.seq ?? null) : null,
    });
    answer.send(request, response, 200, page);
  }
}
