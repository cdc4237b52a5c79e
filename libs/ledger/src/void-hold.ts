import type { Tx } from '#platform';
import type { Transfer } from './find-transfer.js';
import { movementsOfVoid } from './movements.js';
import { readHold } from './holds.js';
import type { Occasion } from './post.js';
import { writeTransfer } from './write-transfer.js';

export interface Voiding extends Occasion {
  /** Id of the hold's transfer. */
  readonly hold: string;
}

export async function voidHold(tx: Tx, { kind, subject, key, hold }: Voiding, at: Date): Promise<Transfer> {
  const { account } = await readHold(tx, hold);
  return writeTransfer(tx, {
    action: 'void',
    kind,
    subject,
    key,
    at,
    holdId: hold,
    input: [hold],
    accounts: [account],
    plan: async () => movementsOfVoid(await readHold(tx, hold)),
  });
}
