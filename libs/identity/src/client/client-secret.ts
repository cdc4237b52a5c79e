import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { seal, unseal } from '../keys/seal.js';
import type { OidcClient } from './oidc-client.entity.js';

/** A secret of 256 bits, in characters that no header or form changes. */
export function newClientSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function sealClientSecret(keyEncryptionKey: Buffer, clientId: string, secret: string): string {
  return seal(keyEncryptionKey, Buffer.from(secret), clientSecretContext(clientId));
}

/** A secret that is good now. */
export interface LiveSecret {
  readonly value: string;
  /** Milliseconds since 1970 after which it is good no more; null: until it is replaced. */
  readonly until: number | null;
}

/** The present secret of a client first, then the one before it; none for a public client. */
export function liveSecrets(row: OidcClient, keyEncryptionKey: Buffer): LiveSecret[] {
  const open = (sealed: string): string =>
    unseal(keyEncryptionKey, sealed, clientSecretContext(row.id)).toString();
  const { secretSealed, previousSecretSealed, previousSecretUntil } = row;
  return [
    ...(secretSealed === null ? [] : [{ value: open(secretSealed), until: null }]),
    ...(previousSecretSealed === null || previousSecretUntil === null
      ? []
      : [{ value: open(previousSecretSealed), until: previousSecretUntil.getTime() }]),
  ];
}

/** Compares with every live secret, in a time that tells nothing of where they differ or which it was. */
export function acceptsSecret(live: readonly LiveSecret[], given: string, now: number): boolean {
  const digest = hash('sha256', given, 'buffer');
  const equal = live.map(
    ({ value, until }) =>
      timingSafeEqual(hash('sha256', value, 'buffer'), digest) && (until === null || until > now),
  );
  return equal.includes(true);
}

/** The place that a sealed secret is bound to. */
export function clientSecretContext(clientId: string): string {
  return `client-secret:${clientId}`;
}
