import { HttpException } from '@nestjs/common';
import { DomainError, message, type FieldError, type Language } from '#kernel';
import { databaseFault } from '../database/faults.js';
import './messages.js';

/** RFC 9457 problem details, with the portal's stable `code`, the request id as `instance` and field errors. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly instance?: string;
  readonly errors?: readonly { pointer: string; code: string; message: string }[];
  readonly [extension: string]: unknown;
}

export const PROBLEM_TYPE = 'application/problem+json';

const CODES: Readonly<Record<number, string>> = {
  400: 'problem.bad-request',
  401: 'problem.unauthenticated',
  403: 'problem.forbidden',
  404: 'problem.not-found',
  405: 'problem.method-not-allowed',
  409: 'problem.conflict',
  413: 'problem.too-large',
  415: 'problem.unsupported-type',
  422: 'problem.invalid-fields',
  429: 'problem.too-many-requests',
  503: 'problem.unavailable',
};

/** Anything that was thrown, as a refusal that says no more than the caller may know. */
export function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (databaseFault(error) === 'gone') return new DomainError('problem.unavailable', 503, { cause: error });
  if (error instanceof HttpException) return fromStatus(error.getStatus(), error);
  const parser = error as { type?: string; status?: number } | undefined;
  if (parser?.type === 'entity.parse.failed')
    return new DomainError('problem.malformed-json', 400, { cause: error });
  const status = parser?.status;
  if (typeof status === 'number' && status >= 400 && status < 500) return fromStatus(status, error);
  return new DomainError('problem.internal', 500, { cause: error });
}

function fromStatus(status: number, cause: unknown): DomainError {
  return new DomainError(
    CODES[status] ?? (status < 500 ? 'problem.bad-request' : 'problem.internal'),
    status,
    { cause },
  );
}

export function problemOf(error: DomainError, language: Language, instance?: string): Problem {
  return {
    ...error.extensions,
    type: `urn:portal:problem:${error.code}`,
    title: message(error.code, language, error.params),
    status: error.status,
    code: error.code,
    ...(instance ? { instance: `urn:request:${instance}` } : {}),
    ...(error.errors.length > 0 ? { errors: error.errors.map((item) => inLanguage(item, language)) } : {}),
  };
}

function inLanguage(error: FieldError, language: Language) {
  return { pointer: error.pointer, code: error.code, message: error.message[language] };
}
