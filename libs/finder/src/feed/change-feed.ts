import { Injectable } from '@nestjs/common';
import { Db, type Tx } from '#platform';

/** Numbers that go up and are committed in their order. */
type Counter = 'entries' | 'lexicon' | 'wish';

/**
 * The order of all changes to entries. A number is taken inside the transaction that makes the change, and whoever
 * takes the next one waits until that transaction has ended: so a reader that has seen number n has seen all below.
 */
@Injectable()
export class ChangeFeed {
  constructor(private readonly db: Db) {}

  /** @returns the first of `count` numbers, each one more than the one before; to be asked for late in a transaction */
  async take(tx: Tx, counter: Counter, count = 1): Promise<bigint> {
    await tx.query('UPDATE finder_counter SET value = LAST_INSERT_ID(value + ?) WHERE name = ?', [
      count,
      counter,
    ]);
    const [row] = await tx.query<{ last: string }[]>('SELECT LAST_INSERT_ID() AS last');
    return BigInt(row?.last ?? 0) - BigInt(count) + 1n;
  }

  /** The latest number that was committed. */
  async latest(counter: Counter, tx: Tx = this.db.read): Promise<bigint> {
    const [row] = await tx.query<{ value: string }[]>('SELECT value FROM finder_counter WHERE name = ?', [
      counter,
    ]);
    return BigInt(row?.value ?? 0);
  }
}
