import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Request } from 'express';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { sessionTtl } from '../provider/session-ttl.js';
import { IdentityRuntime } from '../runtime.js';
import { EndSessions } from '../sessions/end-sessions.js';
import { LeaveUpstream } from '../upstream/leave-upstream.js';
import { EndedAddresses } from './ended-address.js';

/** What the provider does to sessions is followed here: where they begin, and that an end reaches every subsystem. */
@Injectable()
export class FollowSignOut implements OnModuleInit {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly endSessions: EndSessions,
    private readonly addresses: EndedAddresses,
    private readonly leaveUpstream: LeaveUpstream,
  ) {}

  onModuleInit(): void {
    this.runtime.provider.use(async (ctx, next) => {
      await next();
      await this.noteOrigin(ctx as KoaContextWithOIDC);
      await this.followEnd(ctx as KoaContextWithOIDC);
    });
  }

  /** The provider has let the session go, but nothing of that is written before the answer leaves. */
  private async followEnd(ctx: KoaContextWithOIDC): Promise<void> {
    const { session, params, client, route } = ctx.oidc ?? {};
    if (route !== 'end_session_confirm' || ctx.status !== 303 || !session?.accountId) return;
    if (params?.['logout']) {
      const wish = { cause: 'sign-out', sessionUid: session.uid, endedBy: session.accountId } as const;
      const endId = await this.endSessions.begin(wish);
      await this.endSessions.carryOut(endId);
      await this.showWhoIsTold(ctx, endId);
      await this.leaveUpstream.after(ctx, session.uid);
    } else if (client) {
      await this.endSessions.leave(session.uid, client.clientId);
    }
  }

  /**
   * The portal's own people see who has been told on their way back. Who signs out at another relying party that has
   * said where to come out goes there at once, as OpenID Connect RP-Initiated Logout 1.0 §3 has it.
   */
  private async showWhoIsTold(ctx: KoaContextWithOIDC, endId: string): Promise<void> {
    const { client } = ctx.oidc;
    const target = ctx.response.get('location');
    const asked = target !== ctx.oidc.urlFor('end_session_success');
    // A sign-in with another account goes on at identity itself.
    const ours = new URL(target).origin === new URL(this.runtime.settings.OIDC_ISSUER).origin;
    const portal = client && (await this.runtime.clients.isFirstParty(client.clientId));
    if (asked && (ours || !portal)) return;
    ctx.redirect(this.addresses.of({ endId, onward: asked ? target : null }, ctx.query['lang']));
    ctx.status = 303;
  }

  private async noteOrigin({ oidc, req }: KoaContextWithOIDC): Promise<void> {
    const { session, result } = oidc ?? {};
    if (!session?.accountId || !result?.login || result['confirmed']) return;
    const { settings, sessions } = this.runtime;
    const request = req as Request;
    const origin = {
      since: new Date((session.loginTs ?? 0) * 1000).toISOString(),
      address: request.ip ?? '',
      userAgent: request.headers['user-agent'] ?? '',
    };
    await sessions.noteOrigin(session.uid, origin, sessionTtl(settings, session.loginTs));
  }
}
