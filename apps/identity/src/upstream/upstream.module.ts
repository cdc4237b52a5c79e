import { Module } from '@nestjs/common';
import { FactorModule } from '../factor/factor.module.js';
import { Arrivals } from './arrivals.js';
import { Arrive } from './arrive.js';
import { BeginUpstream } from './begin-upstream.js';
import { ConfirmLink } from './confirm-link.js';
import { EndByUpstream } from './end-by-upstream.js';
import { FinishUpstream } from './finish-upstream.js';
import { FollowUpstream } from './follow-upstream.js';
import { LeaveUpstream } from './leave-upstream.js';
import { RemoveLink } from './remove-link.js';
import { ShowLinks } from './show-links.js';
import { ShowUpstreamProblem } from './show-upstream-problem.js';
import { SignInByUpstream } from './sign-in-by-upstream.js';
import { LinksController, UpstreamController, UpstreamSignInController } from './upstream.controllers.js';
import { UpstreamLimits } from './upstream-limits.js';
import { UpstreamSessions } from './upstream-sessions.js';
import { Upstreams } from './upstreams.js';

/** Signing in by other OpenID Providers. */
@Module({
  imports: [FactorModule],
  controllers: [UpstreamSignInController, UpstreamController, LinksController],
  providers: [
    Upstreams,
    UpstreamSessions,
    UpstreamLimits,
    Arrivals,
    BeginUpstream,
    FinishUpstream,
    Arrive,
    SignInByUpstream,
    ShowUpstreamProblem,
    ShowLinks,
    ConfirmLink,
    RemoveLink,
    LeaveUpstream,
    EndByUpstream,
    FollowUpstream,
  ],
  exports: [LeaveUpstream],
})
export class UpstreamModule {}
