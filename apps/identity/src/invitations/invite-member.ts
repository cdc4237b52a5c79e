import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Invitation, listMembers, lockCompany, normaliseEmail } from '#identity';
import { DomainError, newId, normaliseLine, type Language } from '#kernel';
import { Db, type Tx } from '#platform';
import { OwnSessions, type OwnSession } from '../account/own-session.js';
import { ManagedCompany, type Managed } from '../members/managed-company.js';
import { readRights, type Rights } from '../members/read-rights.js';
import { rightsNote } from '../members/rights-note.js';
import { formFields, type FormFields } from '../pages/form-guard.js';
import { invitePage } from './invite.page.js';
import { mistakeOf } from '../pages/mistake-of.js';
import type { Mistake } from '../pages/mistakes.js';
import { IdentityRuntime } from '../runtime.js';
import { invitationsMessages } from './invitations.messages.js';
import { listInvitations, MOST_OPEN } from './invitations.query.js';
import { SendInvitation } from './send-invitation.js';

interface Whom {
  readonly name: string;
  readonly address: string;
}

/** Asks somebody by mail to act for a company. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly managed: ManagedCompany,
    private readonly sendInvitation: SendInvitation,
    private readonly db: Db,
  ) {}

  async ask(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response);
    if (!own) return;
    const managed = await this.managed.of(own, request.query['company']);
    this.show(own, managed, request, response, { mistakes: [], typed: {} });
  }

  async answer(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response, '/company/invite');
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const fields = formFields(request);
    const managed = await this.managed.of(own, fields['company']);
    const { language } = this.runtime.answer.context(request);
    const whom = {
      name: normaliseLine(fields['name'] ?? ''),
      address: normaliseEmail(fields['address'] ?? '') ?? '',
    };
    const { rights, mistakes: wrongRights } = readRights(fields, language, new Date());
    const found = [...mistakesIn(whom, language), ...wrongRights];
    const mistakes =
      found.length > 0
        ? found
        : await this.invite(own, managed, whom, rights, request).then(
            () => [],
            (error: unknown) => [mistakeOf(error, 'address', language)],
          );
    if (mistakes.length > 0) return this.show(own, managed, request, response, { mistakes, typed: fields });
    response.redirect(303, `/company/members?company=${managed.company.id}&done=invited`);
  }

  private async invite(
    own: OwnSession,
    { company }: Managed,
    whom: Whom,
    rights: Rights,
    request: Request,
  ): Promise<void> {
    const now = new Date();
    const { language } = this.runtime.answer.context(request);
    const note = `${whom.address}: ${rightsNote(rights)}`;
    const event = this.managed.event('member-invited', own, request, company.id, note);
    await this.runtime.audit.recording(event, now, async (tx) => {
      await this.assertNew(tx, company.id, whom.address, now);
      const offer = {
        id: newId(),
        ...whom,
        role: rights.role,
        grants: JSON.stringify(rights.grants),
        validFrom: rights.from,
        validUntil: rights.until,
      };
      const sent = await this.sendInvitation.run(tx, offer, company, own.account.name, language, now);
      await tx.insert(Invitation, {
        ...offer,
        ...sent,
        companyId: company.id,
        invitedBy: own.account.id,
        answer: null,
        answeredBy: null,
        answeredAt: null,
        createdAt: now,
      });
    });
  }

  /** @throws DomainError 409 saying why this address needs no invitation */
  private async assertNew(tx: Tx, companyId: string, address: string, now: Date): Promise<void> {
    await lockCompany(tx, companyId);
    const members = await listMembers(tx, companyId, now);
    if (members.some(({ email }) => email === address)) {
      throw new DomainError('invite.member-already', 409);
    }
    const open = await listInvitations(tx, companyId);
    if (open.some((invitation) => invitation.address === address)) {
      throw new DomainError('invite.invited-already', 409);
    }
    if (open.length >= MOST_OPEN) throw new DomainError('invite.too-many', 409);
  }

  private show(
    own: OwnSession,
    { company }: Managed,
    request: Request,
    response: Response,
    again: { readonly mistakes: readonly Mistake[]; readonly typed: FormFields },
  ): void {
    const { answer } = this.runtime;
    const page = invitePage({
      context: answer.context(request, undefined, `/company/invite?company=${company.id}`),
      formToken: own.formToken,
      account: own.account,
      company,
      ...again,
    });
    answer.send(request, response, again.mistakes.length > 0 ? 422 : 200, page);
  }
}

function mistakesIn(whom: Whom, language: Language): Mistake[] {
  const nameless = whom.name === '' || whom.name.length > 100;
  return [
    ...(nameless ? [{ field: 'name', text: invitationsMessages['invite.name-missing'][language] }] : []),
    ...(whom.address
      ? []
      : [{ field: 'address', text: invitationsMessages['invite.address-wrong'][language] }]),
  ];
}
