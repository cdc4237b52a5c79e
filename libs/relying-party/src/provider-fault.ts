import * as client from 'openid-client';
import { DomainError } from '#kernel';
import { AnswerTooLarge } from './capped-fetch.js';

const UNUSABLE = new Set([
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_PARSE_ERROR',
]);
const UNREACHABLE = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_SOCKET',
  'UND_ERR_ABORTED',
]);

/**
 * Says in the portal's terms what went wrong between us and the provider: out of reach (503), an answer nobody can
 * use (502), or a security check that failed (403). The cause stays attached for the log.
 */
export function providerFault(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const causes = causesOf(error);
  if (causes.some((cause) => cause instanceof AnswerTooLarge))
    return fault('sign-in.provider-answer', 502, error);
  if (causes.some(isUnreachable)) return fault('sign-in.provider-unavailable', 503, error);
  if (causes.some((cause) => UNUSABLE.has(codeOf(cause))))
    return fault('sign-in.provider-answer', 502, error);
  return fault('sign-in.refused', 403, error);
}

/** True when the provider said that the grant itself is over (RFC 6749 §5.2), not merely that something failed. */
export function isGrantOver(error: unknown): boolean {
  return error instanceof client.ResponseBodyError && error.error === 'invalid_grant';
}

function fault(code: string, status: number, cause: unknown): DomainError {
  return new DomainError(code, status, { cause });
}

function isUnreachable(cause: unknown): boolean {
  if (cause instanceof client.ResponseBodyError) return cause.status >= 500 || cause.status === 429;
  if (cause instanceof Response) return cause.status >= 500 || cause.status === 429;
  if (cause instanceof DOMException && (cause.name === 'TimeoutError' || cause.name === 'AbortError'))
    return true;
  return UNREACHABLE.has(codeOf(cause));
}

function codeOf(cause: unknown): string {
  const code = (cause as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** The error and what caused it, at most five deep; an AggregateError (both address families refused) is opened. */
function causesOf(error: unknown, depth = 5): unknown[] {
  if (depth === 0 || error === undefined || error === null) return [];
  const inner =
    error instanceof AggregateError ? (error.errors as unknown[]) : [(error as { cause?: unknown }).cause];
  return [error, ...inner.flatMap((cause) => causesOf(cause, depth - 1))];
}
