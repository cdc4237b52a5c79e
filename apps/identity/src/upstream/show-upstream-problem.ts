import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { LOGGER, toDomainError, type Logger } from '#platform';
import { IdentityRuntime } from '../runtime.js';
import { upstreamProblemPage, type UpstreamProblem } from './upstream-problem.page.js';
import { wayBack } from './upstream-pages.js';
import type { Upstream } from './upstreams.js';

const PROBLEMS: Readonly<Record<string, UpstreamProblem>> = {
  'sign-in.provider-unavailable': 'unavailable',
  'sign-in.provider-answer': 'answer',
  'sign-in.denied': 'denied',
  'sign-in.cookies-blocked': 'cookies',
  'sign-in.refused': 'refused',
};

/** Says what was wrong with the other provider, and how to go on without it. */
@Injectable()
export class ShowUpstreamProblem {
  constructor(
    private readonly runtime: IdentityRuntime,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @throws the error when it has nothing to do with the provider */
  run(
    error: unknown,
    { settings }: Upstream,
    page: string | null,
    request: Request,
    response: Response,
  ): void {
    const { code, status } = toDomainError(error);
    const problem = PROBLEMS[code];
    if (!problem) throw error;
    this.logger.warn({ err: error, upstream: settings.id }, 'a sign-in by another provider failed');
    this.show(problem, status, settings.name, page, request, response);
  }

  show(
    problem: UpstreamProblem,
    status: number,
    name: Upstream['settings']['name'],
    page: string | null,
    request: Request,
    response: Response,
  ): void {
    const { answer } = this.runtime;
    const back = wayBack(page);
    const context = answer.context(request, undefined, back);
    const shown = upstreamProblemPage({ context, problem, provider: name[context.language], back });
    answer.send(request, response, status, shown);
  }
}
