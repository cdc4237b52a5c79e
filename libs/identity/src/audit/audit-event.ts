import type { Mac } from '../keys/mac.js';

/** What identity keeps a record of. */
export const AUDIT_KINDS = [
  'sign-in',
  'password-accepted',
  'upstream-accepted',
  'sign-in-failed',
  'second-factor-failed',
  'sign-in-delayed',
  'sign-out',
  'sign-out-everywhere',
  'session-ended',
  'company-chosen',
  'password-changed',
  'password-change-failed',
  'password-reset-requested',
  'password-reset',
  'factor-added',
  'factor-removed',
  'factor-renamed',
  'recovery-codes-made',
  'recovery-code-used',
  'email-change-requested',
  'email-change-confirmed',
  'email-change-refused',
  'email-change-withdrawn',
  'email-replaced',
  'person-created',
  'person-disabled',
  'person-enabled',
  'company-disabled',
  'company-enabled',
  'sessions-ended',
  'logout-retried',
  'logout-dismissed',
  'staff-role-granted',
  'client-registered',
  'upstream-linked',
  'upstream-unlinked',
  'signing-key-published',
  'signing-key-promoted',
  'signing-key-deleted',
  'secret-renewed',
  'audit-key-changed',
  'client-changed',
  'client-secret-rotated',
  'client-disabled',
  'client-enabled',
  'client-removed',
  'company-created',
  'company-requested',
  'company-request-withdrawn',
  'company-request-approved',
  'company-request-refused',
  'member-invited',
  'invitation-sent-again',
  'invitation-withdrawn',
  'invitation-accepted',
  'invitation-declined',
  'membership-changed',
  'membership-ended',
  'membership-left',
  'membership-expired',
  'staff-role-expired',
  'member-sessions-ended',
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** Noted under the key that has been used so far; every later entry is made with the next one. */
export const KEY_CHANGED: AuditKind = 'audit-key-changed';

/** The keys of the chain's MACs; the first one has the number 1. */
export interface AuditKeys {
  /** The number of the newest key. */
  readonly newest: number;
  /** @throws UnknownVersion when this process has not read it yet */
  version(number: number): Pick<Mac, 'of'>;
}

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
  mac: Pick<Mac, 'of'>,
  previous: string,
  seq: bigint,
  at: Date,
  kind: string,
  record: string,
): string {
  return mac.of([previous, seq, at.toISOString(), kind, record].join('\n'), 'hex');
}
