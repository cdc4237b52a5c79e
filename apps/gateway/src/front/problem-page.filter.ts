import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { preferredLanguage } from '#kernel';
import { currentContext, toDomainError, type Logger } from '#platform';
import { causesOf } from './causes-of.js';
import { answerProblem } from './answer-problem.js';

/** Like the platform's filter, but a person whose browser navigated to a failing sign-in sees a page. */
@Catch()
export class ProblemPageFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const { code, status } = toDomainError(error);
    // A mistake of ours needs its stack; everything else its reasons, and a visitor without a session nothing.
    if (status === 500) this.logger.error({ err: error, path: request.path }, code);
    else if (status !== 401) this.logger.warn({ why: causesOf(error), path: request.path }, code);
    const context = currentContext();
    answerProblem(response, error, {
      requestId: context?.requestId ?? '',
      language: context?.language ?? preferredLanguage(request.headers['accept-language']),
    });
  }
}
