import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Request } from 'express';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { sessionTtl } from '../provider/session-ttl.js';
import { IdentityRuntime } from '../runtime.js';
import { EndSessions } from './end-sessions.js';

/** What the provider does to sessions is followed here: where they begin, and that an end reaches every subsystem. */
@Injectable()
export class FollowSignOut implements OnModuleInit {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly endSessions: EndSessions,
  ) {}

  onModuleInit(): void {
    this.runtime.provider.use(async (ctx, next) => {
      await next();
      await this.noteOrigin(ctx as KoaContextWithOIDC);
      await this.followEnd(ctx as KoaContextWithOIDC);
    });
  }

  /** The provider has let the session go, but nothing of that is written before the answer leaves. */
  private async followEnd({ oidc, status }: KoaContextWithOIDC): Promise<void> {
    const { session, params, client, route } = oidc ?? {};
    if (route !== 'end_session_confirm' || status !== 303 || !session?.accountId) return;
    if (params?.['logout']) {
      await this.endSessions.now({ cause: 'sign-out', sessionUid: session.uid, endedBy: session.accountId });
    } else if (client) {
      await this.endSessions.leave(session.uid, client.clientId);
    }
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
