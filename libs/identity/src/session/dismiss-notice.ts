import { IsNull } from 'typeorm';
import type { Tx } from '#platform';
import { LogoutNotice } from './logout-notice.entity.js';

/**
 * Gives a waiting notice up: the subsystem is not told any more, and operators do not see it as waiting.
 * @returns whether it waited
 */
export async function dismissNotice(tx: Tx, id: string, now: Date): Promise<boolean> {
  const waiting = { id, deliveredAt: IsNull(), dismissedAt: IsNull() };
  const { affected } = await tx.update(LogoutNotice, waiting, { dismissedAt: now, triedUntil: now });
  return affected === 1;
}
