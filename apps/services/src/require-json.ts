import type { NextFunction, Request, Response } from 'express';
import { DomainError } from '#kernel';

const READ = ['application/json', 'application/*+json', 'application/offset+octet-stream'];

/**
 * A body of a type that no route reads is refused, instead of being taken for an empty one. Besides JSON there are only
 * the bytes of resumable uploads.
 */
export function requireJson(request: Request, _response: Response, next: NextFunction): void {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length']) > 0;
  next(hasBody && !request.is(READ) ? new DomainError('problem.unsupported-type', 415) : undefined);
}
