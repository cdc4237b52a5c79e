import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { IsNull } from 'typeorm';
import { Invitation, type AuditEvent } from '#identity';
import { isId, notFound } from '#kernel';
import { Db, type Tx } from '#platform';
import { OwnSessions, type OwnSession } from '../account/own-session.js';
import { ManagedCompany, type Managed } from '../members/managed-company.js';
import { IdentityRuntime } from '../runtime.js';
import { SendInvitation } from './send-invitation.js';

/** How soon one may be sent again, in milliseconds: nobody's mailbox is filled by clicking. */
const PAUSE_MS = 60_000;

/** What an administrator does about an invitation that nobody has answered: sends it again, or takes it back. */
@Injectable()
export class ChangeInvitation {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly managed: ManagedCompany,
    private readonly sendInvitation: SendInvitation,
    private readonly db: Db,
  ) {}

  /** The earlier link is good no more. */
  async sendAgain(id: string, request: Request, response: Response): Promise<void> {
    await this.change(
      id,
      request,
      response,
      'invitation-sent-again',
      async (tx, invitation, own, managed) => {
        const now = new Date();
        if (now.getTime() - invitation.sentAt.getTime() < PAUSE_MS) throw new SentJustNow();
        const { language } = this.runtime.answer.context(request);
        const { company } = managed;
        const sent = await this.sendInvitation.run(tx, invitation, company, own.account.name, language, now);
        // Whoever sends it again answers for it from now on.
        await tx.update(Invitation, { id }, { ...sent, invitedBy: own.account.id });
        return 'again';
      },
    );
  }

  async withdraw(id: string, request: Request, response: Response): Promise<void> {
    await this.change(id, request, response, 'invitation-withdrawn', async (tx, _invitation, own) => {
      const answered = { answeredBy: own.account.id, answeredAt: new Date() };
      await tx.update(Invitation, { id }, { answer: 'withdrawn', ...answered });
      return 'withdrawn';
    });
  }

  private async change(
    id: string,
    request: Request,
    response: Response,
    kind: AuditEvent['kind'],
    work: (tx: Tx, invitation: Invitation, own: OwnSession, managed: Managed) => Promise<string>,
  ): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response, '/company/members');
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const found = isId(id) ? await this.db.read.findOneBy(Invitation, { id }) : null;
    if (!found) throw notFound();
    const managed = await this.managed.of(own, found.companyId);
    const event = this.managed.event(kind, own, request, found.companyId, found.address);
    const deed = this.runtime.audit.recording(event, new Date(), async (tx) => {
      const invitation = await tx.findOne(Invitation, {
        where: { id, answer: IsNull() },
        lock: { mode: 'pessimistic_write' },
      });
      if (!invitation) throw notFound();
      return work(tx, invitation, own, managed);
    });
    const done = await deed.catch((error: unknown) => {
      if (error instanceof SentJustNow) return 'too-soon';
      throw error;
    });
    response.redirect(303, `/company/members?company=${found.companyId}&done=${done}`);
  }
}

class SentJustNow extends Error {}
