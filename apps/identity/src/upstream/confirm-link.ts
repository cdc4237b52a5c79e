import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { linkUpstreamAccount } from '#identity';
import { DomainError, message } from '#kernel';
import { OwnSessions, type OwnSession } from '../account/own-session.js';
import { auditedAct } from '../pages/audited-act.js';
import { formFields } from '../pages/form-guard.js';
import type { Mistake } from '../pages/mistakes.js';
import { IdentityRuntime } from '../runtime.js';
import { Arrivals, ticketOf, type Arrival } from './arrivals.js';
import { confirmLinkPage } from './confirm-link.page.js';
import { LINK_PAGE, wayBack } from './upstream-pages.js';
import { Upstreams } from './upstreams.js';

const GONE = '/account/links?done=gone';

/**
 * Links somebody of another provider with who is signed in here, after both sides are proved: the provider has vouched
 * for the one in this very browser, the other has shown who they are within the last minutes and says yes.
 */
@Injectable()
export class ConfirmLink {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly upstreams: Upstreams,
    private readonly arrivals: Arrivals,
  ) {}

  async show(request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response);
    if (!own) return;
    const ticket = ticketOf(request.query['arrival']);
    const arrival = await this.arrivals.read(ticket, request);
    if (!arrival) return response.redirect(303, GONE);
    this.page(own, arrival, ticket, 200, [], request, response);
  }

  async answer(request: Request, response: Response): Promise<void> {
    const ticket = ticketOf(formFields(request)['arrival']);
    const page = `${LINK_PAGE}?arrival=${ticket}`;
    const own = await this.ownSessions.orConfirm(request, response, page);
    if (!own) return;
    this.ownSessions.assertForm(request, own);
    const arrival = await this.arrivals.take(ticket, request);
    if (!arrival) return response.redirect(303, GONE);
    try {
      await this.link(own, arrival, request);
    } catch (error) {
      if (!(error instanceof DomainError) || error.status !== 409) throw error;
      const text = message(error.code, this.runtime.answer.context(request).language, error.params);
      return this.page(own, arrival, ticket, 409, [{ field: 'identity', text }], request, response);
    }
    response.redirect(303, arrival.page === LINK_PAGE ? '/account/links?done=added' : wayBack(arrival.page));
  }

  private async link({ account, uid }: OwnSession, arrival: Arrival, request: Request): Promise<void> {
    const { issuer, subject, provider, label } = arrival;
    const personId = account.id;
    const event = auditedAct('upstream-linked', request, {
      personId,
      session: uid,
      note: `${provider} ${subject}`,
    });
    const now = new Date();
    await this.runtime.audit.recording(event, now, (tx) =>
      linkUpstreamAccount(tx, { issuer, subject, provider, label, personId }, now),
    );
  }

  private page(
    { account, formToken }: OwnSession,
    { provider, label }: Arrival,
    ticket: string,
    status: number,
    mistakes: readonly Mistake[],
    request: Request,
    response: Response,
  ): void {
    const { answer } = this.runtime;
    const address = `${LINK_PAGE}?arrival=${ticket}`;
    const context = answer.context(request, undefined, address);
    const { name } = this.upstreams.of(provider).settings;
    const page = confirmLinkPage({
      context,
      formToken,
      account,
      provider: name[context.language],
      label,
      ticket,
      mistakes,
    });
    answer.send(request, response, status, page);
  }
}
