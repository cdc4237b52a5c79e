import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { IsNull } from 'typeorm';
import {
  grantMembership,
  Invitation,
  lockCompany,
  Membership,
  type AuditEvent,
  type Grants,
} from '#identity';
import { currentContext, type Tx } from '#platform';
import { OwnSessions, type OwnSession } from '../account/own-session.js';
import { switchAddress } from '../account/switch-address.js';
import { AccountMails } from '../mail/account-mails.js';
import { rightsNote } from '../members/rights-note.js';
import { assertOwnForm, formFields } from '../pages/form-guard.js';
import {
  invitationAnsweredPage,
  invitationGonePage,
  invitationPage,
  type InvitationPage,
} from './invitation.page.js';
import { cookieNames, cookieOptions } from '../provider/cookies.js';
import { IdentityRuntime } from '../runtime.js';
import { OpenInvitation, type OpenedInvitation } from './open-invitation.js';

/** Confirming an account by mail takes a while. */
const REMEMBERED_MS = 24 * 3_600_000;

/** What the invited person sees and answers. The link alone proves that they were meant, whatever their address is. */
@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly openInvitation: OpenInvitation,
    private readonly mails: AccountMails,
  ) {}

  async show(request: Request, response: Response): Promise<void> {
    const opened = await this.openInvitation.open(request.query['mail'], request.query['proof']);
    if (!opened) return this.gone(request, response);
    const own = await this.ownSessions.current(request, response);
    if (!own) this.remember(opened, response);
    this.runtime.answer.send(request, response, 200, invitationPage(this.pageOf(opened, own, request)));
  }

  /** Whoever registers first is led back here: registering ends with signing in for this page. */
  private remember({ mail }: OpenedInvitation, response: Response): void {
    const { settings, pageState } = this.runtime;
    const { invitation, secure } = cookieNames(settings.OIDC_ISSUER);
    response.cookie(
      invitation,
      pageState.for(addressOf(mail, this.mails)),
      cookieOptions(secure, REMEMBERED_MS),
    );
  }

  async accept(request: Request, response: Response): Promise<void> {
    const { mail, proof } = formFields(request);
    const own = await this.ownSessions.orSignIn(request, response);
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const opened = await this.openInvitation.open(mail, proof);
    if (!opened) return this.gone(request, response);
    const { company } = opened;
    if (isMember(own, company.id)) {
      const page = invitationPage(this.pageOf(opened, own, request));
      return this.runtime.answer.send(request, response, 409, page);
    }
    const taken = await this.take(opened, 'accepted', own.account.id, request, (tx, now) =>
      join(tx, opened, own.account.id, now),
    );
    if (!taken) return this.gone(request, response);
    this.done(company.name, 'accepted', request, response);
  }

  /** Needs no account: nobody must register to say no. */
  async decline(request: Request, response: Response): Promise<void> {
    const { mail = '', proof } = formFields(request);
    const { formToken, settings } = this.runtime;
    assertOwnForm(request, settings.OIDC_ISSUER, formToken, declinePurpose(mail));
    const opened = await this.openInvitation.open(mail, proof);
    if (!opened) return this.gone(request, response);
    const own = await this.ownSessions.current(request, response);
    const taken = await this.take(opened, 'declined', own?.account.id ?? null, request, async () => {});
    if (!taken) return this.gone(request, response);
    this.done(opened.company.name, 'declined', request, response);
  }

  /** Uses up the link and notes the answer. @returns false when somebody was quicker */
  private async take(
    { mail, invitation, company }: OpenedInvitation,
    answer: 'accepted' | 'declined',
    personId: string | null,
    request: Request,
    work: (tx: Tx, now: Date) => Promise<void>,
  ): Promise<boolean> {
    const now = new Date();
    const rights = rightsNote({
      role: invitation.role,
      grants: JSON.parse(invitation.grants) as Grants,
      until: invitation.validUntil,
    });
    const event: AuditEvent = {
      kind: `invitation-${answer}`,
      personId,
      companyId: company.id,
      address: request.ip ?? null,
      userAgent: request.headers['user-agent'] ?? null,
      requestId: currentContext()?.requestId ?? null,
      note: `${invitation.address}: ${rights}`,
    };
    try {
      await this.runtime.audit.recording(event, now, async (tx) => {
        await lockCompany(tx, company.id);
        if (!(await this.mails.use(tx, mail))) throw new LinkUsed();
        const answered = { answer, answeredBy: personId, answeredAt: now };
        const noted = await tx.update(
          Invitation,
          { id: invitation.id, mailId: mail.id, answer: IsNull() },
          answered,
        );
        if (noted.affected !== 1) throw new LinkUsed();
        await work(tx, now);
      });
      return true;
    } catch (error) {
      if (error instanceof LinkUsed) return false;
      throw error;
    }
  }

  private pageOf(opened: OpenedInvitation, own: OwnSession | null, request: Request): InvitationPage {
    const { answer, formToken } = this.runtime;
    const { mail } = opened;
    const proof = this.mails.proofOf(mail.id, mail.kind);
    const address = addressOf(mail, this.mails);
    return {
      context: answer.context(request, undefined, address),
      opened,
      proof,
      own,
      isMember: own !== null && isMember(own, opened.company.id),
      declineToken: formToken.for(declinePurpose(mail.id)),
      signIn: this.ownSessions.signInAddress(address),
    };
  }

  private gone(request: Request, response: Response): void {
    const { answer } = this.runtime;
    answer.send(
      request,
      response,
      410,
      invitationGonePage(answer.context(request, undefined, '/invitation')),
    );
  }

  private done(company: string, answer: 'accepted' | 'declined', request: Request, response: Response): void {
    const { answer: pages, settings } = this.runtime;
    const context = pages.context(request, undefined, '/account');
    const enter = switchAddress(settings.PUBLIC_URL, context.language);
    pages.send(request, response, 200, invitationAnsweredPage({ context, company, answer, enter }));
  }
}

/** The link was used, or the invitation answered, a moment ago. */
class LinkUsed extends Error {}

function addressOf({ id, kind }: OpenedInvitation['mail'], mails: AccountMails): string {
  return `/invitation?${new URLSearchParams({ mail: id, proof: mails.proofOf(id, kind) }).toString()}`;
}

function declinePurpose(mailId: string): string {
  return `invitation:${mailId}`;
}

function isMember(own: OwnSession, companyId: string): boolean {
  return own.account.memberships.some(({ company }) => company.id === companyId);
}

async function join(tx: Tx, { invitation }: OpenedInvitation, personId: string, now: Date): Promise<void> {
  const { companyId, role, validFrom, validUntil } = invitation;
  const held = await tx.findOneBy(Membership, { companyId, personId });
  // Accepted in another window a moment ago, with other rights perhaps: those stand.
  if (held && (held.validUntil === null || held.validUntil > now)) throw new LinkUsed();
  await grantMembership(tx, {
    personId,
    companyId,
    role,
    grants: JSON.parse(invitation.grants) as Grants,
    from: validFrom && validFrom > now ? validFrom : now,
    until: validUntil,
  });
}
