import { Inject, Injectable } from '@nestjs/common';
import { mayEnter, readAccount, type Account, type UsableMembership } from '#identity';
import { Db, LOGGER, type Logger } from '#platform';
import { IdentityRuntime } from '../runtime.js';
import { CasServices } from './cas-services.js';
import { CasTickets, type ServiceTicket } from './cas-tickets.js';
import { normaliseServiceAddress } from './service-address.js';

/** Error codes of CAS Protocol 3.0 §2.5.3; the last but one is what its reference server adds to them. */
export type CasErrorCode =
  | 'INVALID_REQUEST'
  | 'INVALID_TICKET'
  | 'INVALID_SERVICE'
  | 'UNAUTHORIZED_SERVICE_PROXY'
  | 'UNAUTHORIZED_SERVICE'
  | 'INTERNAL_ERROR';

export interface CasFailure {
  readonly code: CasErrorCode;
  readonly description: string;
}

/** Who stands behind a ticket. */
export interface CasSuccess {
  readonly account: Account;
  readonly acting: UsableMembership | null;
  readonly ticket: ServiceTicket;
}

export interface AskedValidation {
  readonly service: string | undefined;
  readonly ticket: string | undefined;
  readonly renew: boolean;
  /** Where the service wants a proxy ticket. */
  readonly pgtUrl: string | undefined;
}

const INTERNAL: CasFailure = { code: 'INTERNAL_ERROR', description: 'the ticket could not be validated' };

/** Tells a service who has come with a ticket. Whatever it asks, the ticket is good no more afterwards. */
@Injectable()
export class ValidateTicket {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly db: Db,
    private readonly services: CasServices,
    private readonly tickets: CasTickets,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run(asked: AskedValidation): Promise<CasSuccess | CasFailure> {
    if (asked.service === undefined || asked.ticket === undefined) {
      return { code: 'INVALID_REQUEST', description: 'service and ticket must be given, each once' };
    }
    try {
      const ticket = await this.tickets.take(asked.ticket);
      return ticket ? await this.validate(ticket, asked, asked.service) : notValid();
    } catch (error) {
      this.logger.error({ err: error }, 'a CAS ticket could not be validated');
      return INTERNAL;
    }
  }

  private async validate(
    ticket: ServiceTicket,
    { renew, pgtUrl }: AskedValidation,
    service: string,
  ): Promise<CasSuccess | CasFailure> {
    if (normaliseServiceAddress(service) !== ticket.address) {
      return { code: 'INVALID_SERVICE', description: 'the ticket was given for another service' };
    }
    if (pgtUrl !== undefined) {
      return { code: 'UNAUTHORIZED_SERVICE_PROXY', description: 'no service may act as a proxy' };
    }
    if (renew && !ticket.fresh) return notValid();
    const [session] = await this.runtime.sessions.read([ticket.uid]);
    const account = await readAccount(this.db.read, ticket.personId, new Date());
    const alive = session?.personId === ticket.personId && session.expiresAt > Date.now() / 1000;
    // The session has ended since: the service would not be told of it any more.
    if (!alive || !account) return notValid();
    const acting = account.memberships.find(({ company }) => company.id === session.actingFor) ?? null;
    const found = await this.services.find(service);
    if (found?.service.id !== ticket.clientId || !mayEnter(found.service, account, session.actingFor)) {
      return { code: 'UNAUTHORIZED_SERVICE', description: 'the person may not enter this service' };
    }
    return { account, acting, ticket };
  }
}

function notValid(): CasFailure {
  return { code: 'INVALID_TICKET', description: 'the ticket is not valid' };
}
