import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { IdentityRuntime } from '../runtime.js';
import { LeaveUpstream } from './leave-upstream.js';
import { UpstreamSessions } from './upstream-sessions.js';

/** Where a session began is noted with it, and its sign-out form may lead there. */
@Injectable()
export class FollowUpstream implements OnModuleInit {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly sessions: UpstreamSessions,
    private readonly leaveUpstream: LeaveUpstream,
  ) {}

  onModuleInit(): void {
    const { provider, providerPages } = this.runtime;
    providerPages.signOutTargets.push((uid) => this.leaveUpstream.targetsOf(uid));
    provider.use(async (ctx, next) => {
      await next();
      await this.noteBeginning(ctx as KoaContextWithOIDC);
    });
  }

  private async noteBeginning({ oidc }: KoaContextWithOIDC): Promise<void> {
    const { session, result } = oidc ?? {};
    const carried = result?.['upstream'];
    if (session?.accountId && typeof carried === 'string') await this.sessions.note(session.uid, carried);
  }
}
