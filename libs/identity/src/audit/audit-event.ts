import { Mac } from '../keys/mac.js';

/** What identity keeps a record of. */
export const AUDIT_KINDS = [
  'sign-in',
  'sign-in-failed',
  'sign-in-delayed',
  'sign-out',
  'sign-out-everywhere',
  'session-ended',
  'company-chosen',
  'password-changed',
  'password-change-failed',
  'person-created',
  'staff-role-granted',
  'client-registered',
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

export interface AuditEvent {
  readonly kind: AuditKind;
  readonly personId?: string | null;
  readonly companyId?: string | null;
  readonly clientId?: string | null;
  /** Public id of the provider session. */
  readonly session?: string | null;
  readonly address?: string | null;
  readonly userAgent?: string | null;
  readonly requestId?: string | null;
  /** Anything else worth keeping; never a secret. */
  readonly note?: string | null;
}

/** The event as it is stored and signed: fixed order of members, absent ones left out. */
export function auditRecord(event: AuditEvent): string {
  return JSON.stringify({
    personId: event.personId ?? undefined,
    companyId: event.companyId ?? undefined,
    clientId: event.clientId ?? undefined,
    session: event.session ?? undefined,
    address: event.address ?? undefined,
    userAgent: event.userAgent?.slice(0, 200) ?? undefined,
    requestId: event.requestId ?? undefined,
    note: event.note?.slice(0, 300) ?? undefined,
  });
}

/**
 * The MAC that ties an entry to all before it. Keyed, so that whoever can write the table but has not the key cannot
 * forge a consistent history.
 */
export function auditMac(
  key: Buffer,
  previous: string,
  seq: bigint,
  at: Date,
  kind: string,
  record: string,
): string {
  return new Mac(key).of([previous, seq, at.toISOString(), kind, record].join('\n'), 'hex');
}
