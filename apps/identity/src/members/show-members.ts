import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { listMembers } from '#identity';
import { Db } from '#platform';
import { listInvitations } from '../invitations/invitations.query.js';
import { MEMBER_DEEDS, membersPage } from './members.page.js';
import { IdentityRuntime } from '../runtime.js';
import { ManagedCompany } from './managed-company.js';

/** Who may act for a company, and who has been asked to. */
@Injectable()
export class ShowMembers {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly managed: ManagedCompany,
    private readonly db: Db,
  ) {}

  async answer(request: Request, response: Response): Promise<void> {
    const shown = await this.managed.shown(request, response);
    if (!shown) return;
    const { own, company, all } = shown;
    const now = new Date();
    const { answer } = this.runtime;
    const page = membersPage({
      context: answer.context(request),
      formToken: own.formToken,
      account: own.account,
      company,
      all,
      members: await listMembers(this.db.read, company.id, now),
      invitations: await listInvitations(this.db.read, company.id),
      done: MEMBER_DEEDS.find((deed) => deed === request.query['done']) ?? null,
    });
    answer.send(request, response, 200, page);
  }
}
