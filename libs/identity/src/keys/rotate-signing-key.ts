import type { Tx } from '#platform';
import { SigningKey } from './keys.entity.js';
import { insertSigningKey } from './signing-keys.js';

/** As many keys as the provider has places for; more than that are never kept. */
export const MOST_SIGNING_KEYS = 16;

export interface RotationTerms {
  readonly now: Date;
  /** How long a key is published before it signs. */
  readonly overlapMs: number;
  /** How long a key verifies after it has ceased to sign: ID tokens are hints at sign-out while their session lives. */
  readonly keepMs: number;
  /** Publishes the next key once the active one has signed for so long; 0: in any case. */
  readonly publishAfterMs: number;
}

export interface RotationOutcome {
  /** Kid of the key that has just begun to sign. */
  readonly promoted: string | null;
  /** Kid of the key that was just added. */
  readonly published: string | null;
  /** Kids that were deleted: all that they have signed has expired. */
  readonly deleted: readonly string[];
  /** When the key that waits may sign; null when none waits. */
  readonly waitsUntil: Date | null;
}

/**
 * One step of a rotation, to be repeated: deletes what nobody needs any more, lets the key that has been published for
 * long enough sign, or else publishes the next one. Steps of several processes go one after the other.
 */
export async function rotateSigningKey(
  tx: Tx,
  keyEncryptionKey: Buffer,
  terms: RotationTerms,
): Promise<RotationOutcome> {
  const keys = await tx.find(SigningKey, {
    order: { createdAt: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const outlived = keys.filter((key) => isOutlived(key, terms));
  for (const { kid } of outlived) await tx.delete(SigningKey, { kid });
  const deleted = outlived.map(({ kid }) => kid);
  const none = { promoted: null, published: null, deleted, waitsUntil: null };

  const waiting = keys.find(({ state }) => state === 'published');
  if (waiting) {
    const due = new Date(waiting.createdAt.getTime() + terms.overlapMs);
    if (due > terms.now) return { ...none, waitsUntil: due };
    await promote(tx, waiting, terms.now);
    return { ...none, promoted: waiting.kid };
  }
  const active = keys.find(({ state }) => state === 'active');
  const since = active?.activatedAt?.getTime() ?? 0;
  const due = terms.now.getTime() - since >= terms.publishAfterMs;
  if (!due || keys.length - deleted.length >= MOST_SIGNING_KEYS) return none;
  const published = await insertSigningKey(tx, keyEncryptionKey, 'published', terms.now);
  return { ...none, published, waitsUntil: new Date(terms.now.getTime() + terms.overlapMs) };
}

function isOutlived({ state, retiredAt }: SigningKey, { now, keepMs }: RotationTerms): boolean {
  return state === 'retired' && retiredAt !== null && now.getTime() - retiredAt.getTime() >= keepMs;
}

/** The unique index admits one active key: the old one gives its place up first. */
async function promote(tx: Tx, { kid }: SigningKey, now: Date): Promise<void> {
  await tx.update(SigningKey, { state: 'active' }, { state: 'retired', activeSlot: null, retiredAt: now });
  await tx.update(SigningKey, { kid }, { state: 'active', activeSlot: 'A', activatedAt: now });
}
