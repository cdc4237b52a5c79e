import type { NextFunction, Request, Response } from 'express';
import { DomainError } from '#kernel';

const READ = [
  'application/json',
  'application/*+json',
  'application/offset+octet-stream',
  'application/octet-stream',
];

/**
 * A body of a type that no route reads is refused, instead of being taken for an empty one. Besides JSON there are only
 * the bytes of files: those of resumable uploads, and those that a route takes in one piece.
 */
export function requireJson(request: Request, _response: Response, next: NextFunction): void {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length']) > 0;
  next(hasBody && !request.is(READ) ? new DomainError('problem.unsupported-type', 415) : undefined);
}
