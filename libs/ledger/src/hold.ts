import type { Tx } from '#platform';
import type { Transfer } from './find-transfer.js';
import { movementsOfHold, type Leg } from './movements.js';
import type { Occasion } from './post.js';
import { canonicalLegs } from './transfer-hash.js';
import { writeTransfer } from './write-transfer.js';

/** An account, and how much of it is to be reserved. */
export interface Holding extends Occasion, Leg {}

export async function hold(
  tx: Tx,
  { kind, subject, key, account, amount }: Holding,
  at: Date,
): Promise<Transfer> {
  const leg = { account, amount };
  const movements = movementsOfHold(leg);
  return writeTransfer(tx, {
    action: 'hold',
    kind,
    subject,
    key,
    at,
    input: [canonicalLegs([leg])],
    accounts: [account],
    plan: () => movements,
  });
}
