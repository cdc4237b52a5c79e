import { Catch, type ArgumentsHost } from '@nestjs/common';
import type { Request, Response } from 'express';
import { errors } from 'oidc-provider';
import { ProblemFilter, toDomainError, type Logger } from '#platform';
import type { PageAnswer } from './page-answer.js';
import { problemPage, type ProblemKind } from './problem.page.js';

const KINDS: Readonly<Record<number, ProblemKind>> = {
  400: '400',
  403: '403',
  404: '404',
  413: '400',
  503: '503',
};

/** Somebody who looks at pages gets a page, a program gets a problem document. */
@Catch()
export class PageFilter extends ProblemFilter {
  constructor(
    private readonly log: Logger,
    private readonly pages: PageAnswer,
  ) {
    super(log);
  }

  override catch(thrown: unknown, host: ArgumentsHost): void {
    // The provider wraps an engine that is gone into an error of its own.
    const error = thrown instanceof errors.TemporarilyUnavailable ? thrown.cause : thrown;
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const wantsPage = request.accepts(['json', 'html']) === 'html' && !response.headersSent;
    if (!wantsPage) return this.answer(error, request, response);
    const { status } = toDomainError(error);
    if (status >= 500) this.log.error({ err: error, path: request.path }, 'page failed');
    if (status === 503) response.setHeader('retry-after', '2');
    const address = request.method === 'GET' ? request.originalUrl : '/account';
    const context = this.pages.context(request, undefined, address);
    const kind = KINDS[status] ?? (status < 500 ? '400' : '500');
    this.pages.send(request, response, status, problemPage(context, kind));
  }
}
