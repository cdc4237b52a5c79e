import type { Request } from 'express';
import type { AuditEvent } from '#identity';
import { currentContext } from '#platform';

/** An act for the record, with what the request says of where it comes from. */
export function auditedAct(
  kind: AuditEvent['kind'],
  request: Request,
  about: Omit<AuditEvent, 'kind' | 'address' | 'userAgent' | 'requestId'> = {},
): AuditEvent {
  return {
    kind,
    ...about,
    address: request.ip ?? null,
    userAgent: request.headers['user-agent'] ?? null,
    requestId: currentContext()?.requestId ?? null,
  };
}
