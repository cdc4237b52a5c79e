import type { Request } from 'express';
import { DomainError } from '#kernel';
import type { FormToken } from './form-token.js';

/** The fields of a posted form; anything but text is left out. */
export type FormFields = Readonly<Record<string, string | undefined>>;

export function formFields(request: Request): FormFields {
  const body = (request.body ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/**
 * A form is taken only from a page of ours that was shown for this very purpose.
 * @throws DomainError `problem.forbidden` 403
 */
export function assertOwnForm(request: Request, issuer: string, tokens: FormToken, purpose: string): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const foreign =
    (origin !== undefined && origin !== issuer) || (site !== undefined && site !== 'same-origin');
  if (foreign || !tokens.belongs(formFields(request)['_csrf'], purpose)) {
    throw new DomainError('problem.forbidden', 403);
  }
}
