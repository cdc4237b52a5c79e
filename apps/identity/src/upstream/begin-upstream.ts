import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { OwnSessions } from '../account/own-session.js';
import { confirming } from '../interaction/confirming.js';
import { OpenInteraction } from '../interaction/open-interaction.js';
import type { PageContext } from '../pages/page-context.js';
import { IdentityRuntime } from '../runtime.js';
import { runStrategy } from './run-strategy.js';
import { ShowUpstreamProblem } from './show-upstream-problem.js';
import { UpstreamLimits } from './upstream-limits.js';
import { LINK_PAGE } from './upstream-pages.js';
import { Upstreams } from './upstreams.js';

const LOCALES = { zh: 'zh-CN', en: 'en' } as const;

/** Sends the browser to another provider, to sign in or to link what it finds there. */
@Injectable()
export class BeginUpstream {
  constructor(
    private readonly runtime: IdentityRuntime,
    private readonly openInteraction: OpenInteraction,
    private readonly ownSessions: OwnSessions,
    private readonly upstreams: Upstreams,
    private readonly limits: UpstreamLimits,
    private readonly showProblem: ShowUpstreamProblem,
  ) {}

  async signIn(uid: string, id: string, request: Request, response: Response): Promise<void> {
    const opened = await this.openInteraction.open(uid, request, response);
    if (!opened) return;
    const { interaction, context } = opened;
    // Whoever confirms that they are still there does so here: another provider may answer for a browser left alone.
    if (confirming(interaction)) return response.redirect(303, `/interaction/${uid}`);
    const { prompt, max_age: maxAge } = interaction.params;
    const anew = String(prompt).split(' ').includes('login') || maxAge !== undefined;
    await this.go(id, `/interaction/${uid}/upstream`, anew, context, request, response);
  }

  async link(id: string, request: Request, response: Response): Promise<void> {
    const own = await this.ownSessions.orConfirm(request, response);
    if (!own) return;
    const context = this.runtime.answer.context(request, undefined, '/account/links');
    await this.go(id, LINK_PAGE, false, context, request, response);
  }

  private async go(
    id: string,
    page: string,
    anew: boolean,
    context: PageContext,
    request: Request,
    response: Response,
  ): Promise<void> {
    const upstream = this.upstreams.of(id);
    const wait = await this.limits.begin(request);
    if (wait > 0) {
      response.setHeader('retry-after', String(wait));
      return this.showProblem.show('often', 429, upstream.settings.name, page, request, response);
    }
    const step = {
      step: 'begin',
      returnTo: page,
      uiLocales: LOCALES[context.language],
      ...(anew ? { prompt: 'login' } : {}),
    } as const;
    try {
      const answer = await runStrategy(upstream.strategy, request, step);
      if (answer.kind === 'redirect') response.redirect(303, answer.address);
    } catch (error) {
      this.showProblem.run(error, upstream, page, request, response);
    }
  }
}
