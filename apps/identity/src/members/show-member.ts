import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { OwnSessions, type OwnSession } from '../account/own-session.js';
import type { FormFields } from '../pages/form-guard.js';
import { memberPage } from './member.page.js';
import type { Mistake } from '../pages/mistakes.js';
import { IdentityRuntime } from '../runtime.js';
import { ManagedCompany } from './managed-company.js';

/** One member, and what an administrator may do about them. */
@Injectable()
export class ShowMember {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly managed: ManagedCompany,
  ) {}

  async answer(id: string, request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response);
    if (own) await this.show(id, own, request, response);
  }

  async show(
    id: string,
    own: OwnSession,
    request: Request,
    response: Response,
    again: { mistakes: readonly Mistake[]; typed: FormFields } | null = null,
  ): Promise<void> {
    const { company, member } = await this.managed.member(own, id);
    const { answer, sessions } = this.runtime;
    const open = await sessions.read(await sessions.sessionsOf(member.personId));
    const page = memberPage({
      context: answer.context(request, undefined, `/company/members/${id}`),
      formToken: own.formToken,
      account: own.account,
      company,
      member,
      sessions: open.filter(({ actingFor }) => actingFor === company.id).length,
      mistakes: again?.mistakes ?? [],
      typed: again?.typed ?? null,
    });
    answer.send(request, response, again ? 422 : 200, page);
  }
}
