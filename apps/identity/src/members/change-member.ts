import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { changeMembership, type Member } from '#identity';
import { OwnSessions, type OwnSession } from '../account/own-session.js';
import { formFields } from '../pages/form-guard.js';
import { mistakeOf } from '../pages/mistake-of.js';
import { IdentityRuntime } from '../runtime.js';
import { EndSessions } from '../sessions/end-sessions.js';
import { ManagedCompany } from './managed-company.js';
import { readRights, type Rights } from './read-rights.js';
import { rightsNote } from './rights-note.js';
import { ShowMember } from './show-member.js';

/** Changes a member's role, grants and period. What is taken away does not go on in sessions that are open. */
@Injectable()
export class ChangeMember {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly managed: ManagedCompany,
    private readonly endSessions: EndSessions,
    private readonly showMember: ShowMember,
  ) {}

  async answer(id: string, request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response, `/company/members/${id}`);
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const { member } = await this.managed.member(own, id);
    const fields = formFields(request);
    const { language } = this.runtime.answer.context(request);
    const { rights, mistakes } = readRights(fields, language, new Date());
    const refused =
      mistakes.length > 0
        ? mistakes
        : await this.change(member, rights, own, request).then(
            () => [],
            (error: unknown) => [mistakeOf(error, 'role', language)],
          );
    if (refused.length > 0) {
      return this.showMember.show(id, own, request, response, { mistakes: refused, typed: fields });
    }
    response.redirect(303, `/company/members?company=${member.companyId}&done=changed`);
  }

  private async change(member: Member, rights: Rights, own: OwnSession, request: Request): Promise<void> {
    const { companyId, personId } = member;
    const at = new Date();
    const note = `${member.login}: ${rightsNote(rights)}`;
    const event = this.managed.event('membership-changed', own, request, companyId, note);
    const endId = await this.runtime.audit.recording(event, at, async (tx) => {
      const change = { ...rights, membershipId: member.id, companyId };
      if (!(await changeMembership(tx, change, at))) return null;
      const wish = { personId, companyId, endedBy: own.account.id };
      return this.endSessions.request(tx, { cause: 'membership-changed', ...wish });
    });
    if (endId) await this.endSessions.carryOut(endId);
  }
}
