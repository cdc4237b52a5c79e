import { DomainError, isPublicId } from '#kernel';
import type { RegisteredClient } from '#identity';
import { formFields, type FormFields } from '../pages/form-guard.js';
import type { Mistake } from '../pages/mistakes.js';
import type { Request } from 'express';
import { clientKind, type ClientKind } from './client-kind.js';

/** The form of a registration as a page shows it. */
export interface ClientForm {
  readonly kind: ClientKind;
  /** What is registered already, for a change. */
  readonly known?: RegisteredClient;
  /** What stands in the fields. */
  readonly typed: FormFields;
  readonly mistakes: readonly Mistake[];
  /** It comes back after its author has shown who they are. */
  readonly kept?: boolean;
}

/** A registration as it was sent. */
export interface SentClientForm {
  readonly kind: ClientKind;
  /** Made when the form was shown, so that one that is sent twice registers one system. */
  readonly clientId: string;
  readonly fields: FormFields;
}

/** @throws DomainError `identity.form-broken` 422 when the form is none of ours */
export function sentClientForm(request: Request): SentClientForm {
  const fields = formFields(request);
  const kind = clientKind(fields['kind']);
  const { clientId = '' } = fields;
  if (!kind || !isPublicId(clientId)) throw new DomainError('identity.form-broken', 422);
  return { kind, clientId, fields };
}
