import type { Tx } from '#platform';
import type { Transfer } from './find-transfer.js';
import { movementsOfHoldPost, type Leg, type Rest } from './movements.js';
import { readHold } from './holds.js';
import type { Occasion } from './post.js';
import { canonicalLegs } from './transfer-hash.js';
import { writeTransfer } from './write-transfer.js';

export interface HoldPosting extends Occasion {
  /** Id of the hold's transfer. */
  readonly hold: string;
  /** Where the money goes: amounts above zero, to other accounts than the hold's. */
  readonly to: readonly Leg[];
  /** `release` gives back what is not posted and closes the hold, `keep` leaves it for a further post. */
  readonly rest: Rest;
}

export async function postHold(
  tx: Tx,
  { kind, subject, key, hold, to, rest }: HoldPosting,
  at: Date,
): Promise<Transfer> {
  const { account } = await readHold(tx, hold);
  return writeTransfer(tx, {
    action: 'post-hold',
    kind,
    subject,
    key,
    at,
    holdId: hold,
    input: [hold, canonicalLegs(to), rest],
    accounts: [account, ...to.map((leg) => leg.account)],
    plan: async () => movementsOfHoldPost(await readHold(tx, hold), to, rest),
  });
}
