import { errors } from 'undici';
import { DomainError } from '#kernel';

/** What broke between us and the services: out of reach is a 503 that may be tried again. */
export function servicesFault(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const inner = (error as { cause?: unknown }).cause;
  if (inner instanceof DomainError) return inner;
  return new DomainError('problem.unavailable', 503, { cause: error });
}

/** A kept connection that the other side closed in the same moment: nothing has happened there yet. */
export function isStaleConnection(error: unknown): boolean {
  return error instanceof errors.SocketError || (error as NodeJS.ErrnoException).code === 'ECONNRESET';
}
