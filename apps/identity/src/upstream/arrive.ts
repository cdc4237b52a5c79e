import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { readAccount, UpstreamAccount } from '#identity';
import { Db } from '#platform';
import { confirming } from '../interaction/confirming.js';
import { OpenInteraction, type OpenedInteraction } from '../interaction/open-interaction.js';
import { auditedAct } from '../pages/audited-act.js';
import { IdentityRuntime } from '../runtime.js';
import { Arrivals, ticketOf, type Arrival } from './arrivals.js';
import { ShowUpstreamProblem } from './show-upstream-problem.js';
import { SignInByUpstream } from './sign-in-by-upstream.js';
import { LINK_PAGE } from './upstream-pages.js';
import { upstreamUnknownPage } from './upstream-unknown.page.js';
import { Upstreams } from './upstreams.js';

/** Signs in whom another provider vouches for; whoever is not linked yet is told how that is done. */
@Injectable()
export class Arrive {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly openInteraction: OpenInteraction,
    private readonly upstreams: Upstreams,
    private readonly arrivals: Arrivals,
    private readonly signInByUpstream: SignInByUpstream,
    private readonly showProblem: ShowUpstreamProblem,
    private readonly db: Db,
  ) {}

  async answer(uid: string, request: Request, response: Response): Promise<void> {
    const opened = await this.openInteraction.open(uid, request, response);
    if (!opened) return;
    const ticket = ticketOf(request.query['arrival']);
    const arrival = await this.arrivals.read(ticket, request);
    // Not this browser's, for another sign-in, or over: the sign-in page is where to start again.
    if (!arrival || arrival.page !== `/interaction/${uid}/upstream` || confirming(opened.interaction)) {
      return response.redirect(303, `/interaction/${uid}`);
    }
    const { issuer, subject } = arrival;
    const link = await this.db.read.findOneBy(UpstreamAccount, { issuer, subject });
    if (!link) return this.offerLink(opened, arrival, ticket, request, response);
    await this.arrivals.take(ticket, request);
    const account = await readAccount(this.db.read, link.personId, new Date());
    if (account) return this.signInByUpstream.run(opened, arrival, account, request, response);
    const { personId } = link;
    await this.runtime.audit.append(
      auditedAct('sign-in-failed', request, { personId, note: `by ${arrival.provider}` }),
    );
    const { name } = this.upstreams.of(arrival.provider).settings;
    this.showProblem.show('closed', 403, name, arrival.page, request, response);
  }

  private offerLink(
    { context, interaction, formTargets }: OpenedInteraction,
    { provider, label }: Arrival,
    ticket: string,
    request: Request,
    response: Response,
  ): void {
    const { name } = this.upstreams.of(provider).settings;
    const page = upstreamUnknownPage({
      context,
      provider: name[context.language],
      label,
      link: `${LINK_PAGE}?arrival=${ticket}`,
      back: `/interaction/${interaction.uid}`,
    });
    this.runtime.answer.send(request, response, 200, page, formTargets);
  }
}
