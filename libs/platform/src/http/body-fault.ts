import type { NextFunction, Request, Response } from 'express';
import { toDomainError } from './problem.js';

/**
 * Names what a body parser throws before Nest sees it: Nest knows only that it is a SyntaxError, and would make a bare
 * 400 of it.
 */
export function nameBodyFault(
  error: unknown,
  _request: Request,
  _response: Response,
  next: NextFunction,
): void {
  next(toDomainError(error));
}
