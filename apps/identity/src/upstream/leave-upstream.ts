import { hash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { LOGGER, REDIS, type Logger, type Redis } from '#platform';
import { randomToken } from '#relying-party';
import { IdentityRuntime } from '../runtime.js';
import { ticketOf } from './arrivals.js';
import { stillSignedInPage } from './still-signed-in.page.js';
import { UpstreamSessions } from './upstream-sessions.js';
import { Upstreams } from './upstreams.js';

/** How long somebody may stay on the other provider's sign-out page and still come back to where they wanted. */
const LIFETIME_S = 15 * 60;

/** Passes a sign-out on to the provider that the session began at (OpenID Connect RP-Initiated Logout 1.0). */
@Injectable()
export class LeaveUpstream {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly upstreams: Upstreams,
    private readonly sessions: UpstreamSessions,
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Origins to which the sign-out form of a session leads in the end. */
  async targetsOf(uid: string): Promise<string[]> {
    const begun = await this.sessions.of(uid).catch(() => null);
    return begun?.leave ? [new URL(begun.leave).origin] : [];
  }

  /** Who has signed out here goes on to sign out there; that it fails never keeps anybody here. */
  async after(ctx: KoaContextWithOIDC, uid: string): Promise<void> {
    const address = await this.first(uid, ctx.response.get('location'));
    if (address === null) return;
    ctx.redirect(address);
    ctx.status = 303;
  }

  /**
   * Where the browser goes from a session that has ended: to sign out where it began, then onward.
   * @returns null when it goes onward at once
   */
  async first(uid: string, onward: string): Promise<string | null> {
    try {
      return await this.begin(uid, onward);
    } catch (error) {
      this.logger.warn({ err: error }, 'signed out here only, not at the other provider');
      return null;
    }
  }

  /**
   * @param onward where the browser goes after that
   * @returns where it goes first; null when the session began here
   */
  private async begin(uid: string, onward: string): Promise<string | null> {
    const begun = await this.sessions.of(uid);
    await this.sessions.forget(uid);
    if (!begun) return null;
    const state = randomToken();
    await this.redis.set(this.key(state), onward, 'EX', LIFETIME_S);
    if (begun.leave === null) return `/upstream/${begun.provider}/still-signed-in?state=${state}`;
    const address = new URL(begun.leave);
    address.searchParams.set('state', state);
    return address.href;
  }

  /** Back from the provider. */
  async finish(request: Request, response: Response): Promise<void> {
    const onward = await this.onward(request.query['state'], (key) => this.redis.getdel(key));
    response.redirect(303, onward);
  }

  /** The provider knows no sign-out: the person had better know. */
  async stillSignedIn(id: string, request: Request, response: Response): Promise<void> {
    const { settings } = this.upstreams.of(id);
    const onward = await this.onward(request.query['state'], (key) => this.redis.get(key));
    const { answer } = this.runtime;
    const context = answer.context(request);
    const page = stillSignedInPage({ context, provider: settings.name[context.language], onward });
    answer.send(request, response, 200, page);
  }

  private async onward(state: unknown, get: (key: string) => Promise<string | null>): Promise<string> {
    const ticket = ticketOf(state);
    return (ticket ? await get(this.key(ticket)) : null) ?? '/session/end/success';
  }

  private key(state: string): string {
    return `${this.runtime.settings.REDIS_PREFIX}leaving:${hash('sha256', state, 'base64url')}`;
  }
}
