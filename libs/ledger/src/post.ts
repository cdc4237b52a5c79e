import type { Tx } from '#platform';
import type { Transfer } from './find-transfer.js';
import { movementsOfPost, type Leg } from './movements.js';
import { canonicalLegs } from './transfer-hash.js';
import { writeTransfer, type Draft } from './write-transfer.js';

/** What every transfer says about itself. */
export interface Occasion {
  /** What the caller calls it, up to 60 ASCII characters, such as `voucher.issue`. */
  readonly kind: string;
  /** What it is done for, opaque, up to 100 ASCII characters. */
  readonly subject: string;
  /** Idempotency key, up to 150 ASCII characters, unique in the ledger. */
  readonly key: string;
}

export interface Posting extends Occasion {
  /** Two or more, one for each account, with the sum zero. */
  readonly legs: readonly Leg[];
}

export async function post(tx: Tx, posting: Posting, at: Date): Promise<Transfer> {
  return writeTransfer(tx, draftOf(posting, at));
}

/** @throws DomainError of `movementsOfPost` */
export function draftOf({ kind, subject, key, legs }: Posting, at: Date): Draft {
  const movements = movementsOfPost(legs);
  return {
    action: 'post',
    kind,
    subject,
    key,
    at,
    input: [canonicalLegs(legs)],
    accounts: legs.map(({ account }) => account),
    plan: () => movements,
  };
}
