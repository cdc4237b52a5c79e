import { hash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { seal, unseal } from '#identity';
import { REDIS, type Redis } from '#platform';
import { randomToken } from '#relying-party';
import { IdentityRuntime } from '../runtime.js';
import { Upstreams } from './upstreams.js';

/** The ticket in an address, in a form or nowhere. */
export const ticketOf = (value: unknown): string =>
  typeof value === 'string' && /^[\w-]{43}$/.test(value) ? value : '';

/** Somebody whom another provider has just vouched for. */
export interface Arrival {
  /** Our name of the provider. */
  readonly provider: string;
  readonly issuer: string;
  readonly subject: string;
  /** The provider's name of its session, or null. */
  readonly sid: string | null;
  /** How the person is called there. */
  readonly label: string;
  /** When they last showed there who they are (epoch seconds), where the provider says so. */
  readonly authTime: number | null;
  /** The provider says that it was by two factors. */
  readonly twoFactors: boolean;
  /** Where the browser leaves the provider's session, or null when the provider knows no such place. */
  readonly leave: string | null;
  /** The page on whose behalf it was. */
  readonly page: string;
}

/** To look at the page, to sign in here, and to confirm. */
const LIFETIME_S = 15 * 60;

interface Kept extends Arrival {
  /** Digest of the cookie that ties it to a browser. */
  readonly browser: string;
}

/** Keeps arrivals for their browser until they have been dealt with, each under a ticket of its own. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly upstreams: Upstreams,
    @Inject(REDIS) private readonly redis: Redis,
  ) {}

  /** @returns the ticket */
  async keep(arrival: Arrival, request: Request): Promise<string> {
    const ticket = randomToken();
    const kept: Kept = { ...arrival, browser: this.browserOf(request) ?? '' };
    const { KEY_ENCRYPTION_KEY } = this.runtime.settings;
    const sealed = seal(KEY_ENCRYPTION_KEY, Buffer.from(JSON.stringify(kept)), context(ticket));
    await this.redis.set(this.key(ticket), sealed, 'EX', LIFETIME_S);
    return ticket;
  }

  /** The arrival of a ticket; null when it is over, or came about in another browser. */
  async read(ticket: string, request: Request): Promise<Arrival | null> {
    return this.open(ticket, request, (key) => this.redis.get(key));
  }

  /** The same, and nobody gets it again. */
  async take(ticket: string, request: Request): Promise<Arrival | null> {
    if (!(await this.read(ticket, request))) return null;
    return this.open(ticket, request, (key) => this.redis.getdel(key));
  }

  private async open(
    ticket: string,
    request: Request,
    get: (key: string) => Promise<string | null>,
  ): Promise<Arrival | null> {
    if (!ticket) return null;
    const sealed = await get(this.key(ticket));
    if (sealed === null) return null;
    const text = unseal(this.runtime.settings.KEY_ENCRYPTION_KEY, sealed, context(ticket)).toString();
    const { browser, ...arrival } = JSON.parse(text) as Kept;
    return browser === this.browserOf(request) ? arrival : null;
  }

  private browserOf(request: Request): string | null {
    const binding = this.upstreams.binding.read(request);
    return binding && hash('sha256', binding, 'base64url');
  }

  private key(ticket: string): string {
    return `${this.runtime.settings.REDIS_PREFIX}arrival:${hash('sha256', ticket, 'base64url')}`;
  }
}

function context(ticket: string): string {
  return `arrival:${ticket}`;
}
