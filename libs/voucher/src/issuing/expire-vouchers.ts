import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Db, Scheduled, type Tx } from '#platform';
import { In, LessThanOrEqual } from 'typeorm';
import { ReturnUnspent } from './return-unspent.js';
import { isOver } from './validity.js';
import { Voucher } from './voucher.entity.js';
import { VoucherMoves } from './voucher-moves.js';
import { VoucherNotices } from './voucher-notices.js';
import { Vouchers } from './vouchers.js';

const BATCH = 200;
/** A voucher is over at its midnight whatever this does; it says how soon the money is there for the next. */
const EVERY_MS = 1000;
const RUNNING = ['issued', 'part-used'] as const;

/** Ends vouchers at the second at which they are over, and gives back what is unspent. Running it twice does no harm. */
@Injectable()
export class ExpireVouchers {
  constructor(
    private readonly db: Db,
    private readonly vouchers: Vouchers,
    private readonly moves: VoucherMoves,
    private readonly returning: ReturnUnspent,
    private readonly notices: VoucherNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many expired */
  @Scheduled('voucher.expire', EVERY_MS)
  async run(): Promise<number> {
    const over = await this.db.read.find(Voucher, {
      select: { id: true },
      where: { state: In(RUNNING), expiresAt: LessThanOrEqual(this.clock.now()) },
      order: { expiresAt: 'ASC' },
      take: BATCH,
    });
    let expired = 0;
    for (const { id } of over) if (await this.db.run((tx) => this.expire(tx, id))) expired += 1;
    return expired;
  }

  private async expire(tx: Tx, id: string): Promise<boolean> {
    const { line, voucher } = await this.vouchers.lock(tx, id);
    const { state, expiresAt } = voucher;
    const at = this.clock.now();
    // It may have been extended or used up since the list was read.
    if (!RUNNING.some((running) => running === state) || !expiresAt || !isOver(expiresAt, at)) return false;
    const unspent = await this.returning.run(tx, line, voucher, 'voucher.expire', `voucher.expire:${id}`);
    voucher.endedAt = at;
    await this.moves.make(tx, voucher, 'expire', null);
    await this.notices.expired(tx, voucher, unspent);
    return true;
  }
}
