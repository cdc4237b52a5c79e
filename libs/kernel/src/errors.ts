import { message, type MessageParams, type Text } from './messages.js';

/** What is wrong with one field. `pointer` is an RFC 6901 JSON pointer into the request body or form values. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly message: Text;
}

export interface ProblemOptions {
  readonly params?: MessageParams;
  readonly errors?: readonly FieldError[];
  /** Further members of the problem document (RFC 9457 §3.2); must be JSON and free of secrets. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/**
 * A refusal that the caller can understand. One filter turns it into RFC 9457 problem JSON; `code` is a stable
 * message key, its text comes from `defineMessages`.
 */
export class DomainError extends Error {
  readonly params: MessageParams;
  readonly errors: readonly FieldError[];
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(
    readonly code: string,
    readonly status: number,
    options: ProblemOptions = {},
  ) {
    super(inWords(code, options.params), options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'DomainError';
    this.params = options.params ?? {};
    this.errors = options.errors ?? [];
    this.extensions = options.extensions ?? {};
  }
}

/** For logs and the dead-letter list, where nobody looks a code up: which file is missing, not just that one is. */
function inWords(code: string, params?: MessageParams): string {
  const text = message(code, 'en', params);
  return text === code ? code : `${code}: ${text}`;
}

/** Not there, or not yours: the two are never told apart (ASVS 8.2). */
export function notFound(): DomainError {
  return new DomainError('problem.not-found', 404);
}

export function forbidden(): DomainError {
  return new DomainError('problem.forbidden', 403);
}

/** Some fields of the request are wrong; nothing was written. */
export function invalidFields(errors: readonly FieldError[], code = 'problem.invalid-fields'): DomainError {
  return new DomainError(code, 422, { errors });
}
