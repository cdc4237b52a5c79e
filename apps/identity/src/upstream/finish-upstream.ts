import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { currentContext, LOGGER, type Logger } from '#platform';
import { endSessionAddress, type VerifiedSignIn } from '#relying-party';
import { Arrivals, ticketOf, type Arrival } from './arrivals.js';
import { runStrategy } from './run-strategy.js';
import { ShowUpstreamProblem } from './show-upstream-problem.js';
import { UpstreamLimits } from './upstream-limits.js';
import { pageOfReturn } from './upstream-pages.js';
import { Upstreams, type Upstream } from './upstreams.js';

const LOCALES = { zh: 'zh-CN', en: 'en' } as const;

/** Takes what a provider sends back, verifies it, and goes on to the page that had asked. */
@Injectable()
export class FinishUpstream {
  constructor(
    private readonly upstreams: Upstreams,
    private readonly arrivals: Arrivals,
    private readonly limits: UpstreamLimits,
    private readonly showProblem: ShowUpstreamProblem,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async answer(id: string, request: Request, response: Response): Promise<void> {
    const upstream = this.upstreams.of(id);
    const uiLocales = LOCALES[currentContext()?.language ?? 'zh'];
    try {
      const answer = await runStrategy(upstream.strategy, request, { step: 'finish', uiLocales });
      // A late, repeated or foreign answer begins the sign-in again.
      if (answer.kind === 'redirect') return response.redirect(303, answer.address);
      const page = pageOfReturn(answer.returnTo);
      if (page === null) return response.redirect(303, '/account');
      this.noteSkew(id, answer.signIn);
      const arrival = await arrivalOf(upstream, answer.signIn, page, this.upstreams.leftAddress(id));
      await this.limits.cameBack(request);
      const ticket = await this.arrivals.keep(arrival, request);
      response.redirect(303, `${page}?arrival=${ticket}`);
    } catch (error) {
      const { trace } = await upstream.transactions.take(ticketOf(request.query['state']));
      this.showProblem.run(error, upstream, pageOfReturn(trace?.returnTo), request, response);
    }
  }

  private noteSkew(id: string, { skewSeconds: skew }: VerifiedSignIn): void {
    if (Math.abs(skew) > 1)
      this.logger.warn({ upstream: id, skew }, 'the clocks of a provider and of this machine differ');
  }
}

async function arrivalOf(
  { settings, provider }: Upstream,
  signIn: VerifiedSignIn,
  page: string,
  leftAddress: string,
): Promise<Arrival> {
  const { claims, idTokenClaims, issuer, subject, sid } = signIn;
  const name = claims[settings.nameClaim];
  const { auth_time: authTime, amr } = idTokenClaims;
  return {
    provider: settings.id,
    issuer,
    subject,
    sid,
    label: (typeof name === 'string' && name.trim() ? name : subject).trim().slice(0, 100),
    authTime: typeof authTime === 'number' ? authTime : null,
    twoFactors: settings.trustedForSecondFactor && Array.isArray(amr) && amr.includes('mfa'),
    leave: await endSessionAddress(provider, signIn.idToken, leftAddress),
    page,
  };
}
