import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { REDIS, type Redis } from '#platform';
import { IdentityRuntime } from '../runtime.js';

/** Kept for a day after the session's end, as its record is: its subsystems may have to be told of the end. */
const MEMORY_S = 24 * 3600;

/** Tickets that one session may have been given; a service that asks for more turns in circles. */
const PER_SESSION = 1000;

/** What a service ticket stands for. */
export interface ServiceTicket {
  readonly clientId: string;
  /** The service address that it was given for, normalised. */
  readonly address: string;
  /** Public id of the session. */
  readonly uid: string;
  readonly personId: string;
  /** The person has just shown who they are, for this very ticket. */
  readonly fresh: boolean;
  /** ISO 8601: when the person signed in. */
  readonly signedInAt: string;
}

/** Service tickets (CAS Protocol 3.0 §3.1): good once, for seconds. */
@Injectable()
export class CasTickets {
  private readonly prefix: string;
  private readonly secondsGood: number;
  private readonly kept: number;

  constructor(
    @Inject(REDIS) private readonly redis: Redis,
    { settings }: IdentityRuntime,
  ) {
    this.prefix = settings.REDIS_PREFIX;
    this.secondsGood = settings.CAS_TICKET_SECONDS;
    this.kept = settings.SESSION_HOURS * 3600 + MEMORY_S;
  }

  /**
   * The session remembers the ticket from here on, so that whoever gets it is told of the session's end.
   * @param told where; null for nowhere
   * @throws DomainError 429 when the session has been given too many
   */
  async issue(ticket: ServiceTicket, told: string | null): Promise<string> {
    const name = `ST-${randomBytes(24).toString('hex')}`;
    const list = `${this.prefix}cas:${ticket.uid}`;
    if ((await this.redis.hlen(list)) >= PER_SESSION) throw new DomainError('problem.too-many-requests', 429);
    await this.redis
      .multi()
      .hset(list, name, JSON.stringify({ clientId: ticket.clientId, address: told }))
      .expire(list, this.kept)
      .set(this.key(name), JSON.stringify(ticket), 'EX', this.secondsGood)
      .exec();
    return name;
  }

  /** What the ticket stands for; from now on nothing, whoever asks. */
  async take(name: string): Promise<ServiceTicket | null> {
    if (!/^ST-[0-9a-f]{48}$/.test(name)) return null;
    const stored = await this.redis.getdel(this.key(name));
    return stored === null ? null : (JSON.parse(stored) as ServiceTicket);
  }

  private key(name: string): string {
    return `${this.prefix}cas-ticket:${name}`;
  }
}
