import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { preferredLanguage } from '#kernel';
import { STEP_UP_REQUIRED, stepUpChallenge } from '../auth/step-up.js';
import { currentContext } from '../log/context.js';
import type { Logger } from '../log/logger.js';
import { PROBLEM_TYPE, problemOf, toDomainError } from './problem.js';

/** The one place where something thrown becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const request = host.switchToHttp().getRequest<Request>();
    this.answer(error, request, response);
  }

  answer(error: unknown, request: Request, response: Response): void {
    const refusal = toDomainError(error);
    if (refusal.status >= 500) this.logger.error({ err: error, path: request.path }, refusal.code);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const context = currentContext();
    const language = context?.language ?? preferredLanguage(request.headers['accept-language']);
    if (refusal.status === 503 || refusal.status === 429) {
      const { retryAfter } = refusal.extensions;
      response.setHeader('retry-after', typeof retryAfter === 'number' ? String(retryAfter) : '2');
    }
    if (refusal.code === STEP_UP_REQUIRED) response.setHeader('www-authenticate', stepUpChallenge(refusal));
    response
      .status(refusal.status)
      .type(PROBLEM_TYPE)
      .send(JSON.stringify(problemOf(refusal, language, context?.requestId)));
  }
}
