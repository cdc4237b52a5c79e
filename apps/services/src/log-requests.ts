import type { NextFunction, Request, Response } from 'express';
import { currentContext, type AuthenticatedRequest, type Logger } from '#platform';

/** One line a request: what was asked and by whom (never what was said), how it ended and how long it took. */
export function logRequests(logger: Logger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const from = performance.now();
    const requestId = currentContext()?.requestId;
    response.once('close', () => {
      const { actor } = request as AuthenticatedRequest;
      logger.info(
        {
          requestId,
          method: request.method,
          path: request.path,
          status: response.statusCode,
          ms: Math.round(performance.now() - from),
          person: actor?.person.id,
        },
        response.writableFinished ? 'answered' : 'the caller went away',
      );
    });
    next();
  };
}
