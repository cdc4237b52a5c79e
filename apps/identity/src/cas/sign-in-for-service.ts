import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayEnter } from '#identity';
import { OwnSessions, type OwnSession } from '../account/own-session.js';
import { problemPage } from '../pages/problem.page.js';
import { sessionTtl } from '../provider/session-ttl.js';
import { IdentityRuntime } from '../runtime.js';
import { BegunSignIns } from './begun-sign-ins.js';
import { isSet, only } from './cas-parameters.js';
import { CasServices, type FoundService } from './cas-services.js';
import { CasTickets } from './cas-tickets.js';
import { withTicket } from './service-address.js';

/** How a service wants the person to be signed in (CAS Protocol 3.0 §2.1.1). */
interface Wish {
  /** By showing anew who they are. */
  readonly renew: boolean;
  /** Only without being asked anything; `renew` goes before it. */
  readonly gateway: boolean;
}

/** Leads a person to a CAS service with a ticket, by way of signing in if need be. */
@Injectable()
export class SignInForService {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly ownSessions: OwnSessions,
    private readonly services: CasServices,
    private readonly tickets: CasTickets,
    private readonly begun: BegunSignIns,
  ) {}

  async answer(request: Request, response: Response): Promise<void> {
    const text = only(request.query['service']);
    if (text === undefined) return response.redirect(303, '/account');
    const found = await this.services.find(text);
    // Never led anywhere: whoever made the link is not known here.
    if (!found) return this.refuse('unknown-service', request, response);
    const renew = isSet(request.query['renew']);
    const wish = { renew, gateway: !renew && isSet(request.query['gateway']) };
    const own = await this.ownSessions.current(request, response);
    const begun = only(request.query['begun']);
    const fresh = own !== null && begun !== undefined && (await this.begun.complete(begun, own));
    if (own && (fresh || !renew)) return this.enter(found, own, fresh, wish, request, response);
    if (wish.gateway) return response.redirect(303, found.address);
    response.redirect(303, await this.signInAddress(found, own, wish));
  }

  private async signInAddress(
    { address }: FoundService,
    own: OwnSession | null,
    { renew }: Wish,
  ): Promise<string> {
    const back = new URLSearchParams({
      service: address,
      ...(renew ? { renew: 'true' } : {}),
      begun: await this.begun.begin(own),
    });
    const again: Record<string, string> = own ? { prompt: 'login' } : {};
    return this.ownSessions.signInAddress(`/cas/login?${back.toString()}`, again);
  }

  private async enter(
    { service, address }: FoundService,
    own: OwnSession,
    fresh: boolean,
    { gateway }: Wish,
    request: Request,
    response: Response,
  ): Promise<void> {
    const { sessions, settings } = this.runtime;
    const { account, uid, signedInAt } = own;
    const companyId = await sessions.actingCompany(uid);
    if (!mayEnter(service, account, companyId)) {
      return gateway ? response.redirect(303, address) : this.refuse('no-access', request, response);
    }
    const ticket = await this.tickets.issue(
      {
        clientId: service.id,
        address,
        uid,
        personId: account.id,
        fresh,
        signedInAt: signedInAt.toISOString(),
      },
      service.logoutUri ?? address,
    );
    const now = Math.floor(Date.now() / 1000);
    await sessions.prolong(uid, now + sessionTtl(settings, signedInAt.getTime() / 1000, now));
    response.redirect(303, withTicket(address, ticket));
  }

  private refuse(kind: 'unknown-service' | 'no-access', request: Request, response: Response): void {
    const { answer } = this.runtime;
    answer.send(request, response, 403, problemPage(answer.context(request), kind));
  }
}
