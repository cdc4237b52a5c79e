import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import { Passkey } from './passkey.entity.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { TotpFactor } from './totp-factor.entity.js';

/** A passkey as its owner sees it. */
export type OwnPasskey = Pick<Passkey, 'id' | 'name' | 'backedUp' | 'createdAt' | 'lastUsedAt'>;

/** By what a person can show who they are beside their password. */
export interface HeldFactors {
  readonly totp: Pick<TotpFactor, 'confirmedAt' | 'lastUsedAt'> | null;
  readonly passkeys: readonly OwnPasskey[];
  /** Recovery codes that were not used yet, and when they were made. */
  readonly recovery: { readonly left: number; readonly madeAt: Date } | null;
}

export async function heldFactors(read: EntityManager, personId: string): Promise<HeldFactors> {
  const totp = await read.findOneBy(TotpFactor, { personId });
  const passkeys = await read.find(Passkey, { where: { personId }, order: { createdAt: 'ASC' }, take: 50 });
  const code = await read.findOneBy(RecoveryCode, { personId });
  const left = await read.countBy(RecoveryCode, { personId, usedAt: IsNull() });
  return { totp, passkeys, recovery: code && { left, madeAt: code.createdAt } };
}

/** How many factors a person has; recovery codes are none. */
export function countFactors({ totp, passkeys }: HeldFactors): number {
  return (totp ? 1 : 0) + passkeys.length;
}
