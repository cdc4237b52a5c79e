import { createHash } from 'node:crypto';

/** SHA-256 of what somebody asked for under an idempotency key: the same key with another one is refused. */
export function requestHash(asked: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex');
}
