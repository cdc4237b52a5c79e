import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Outbox, type Tx } from '#platform';
import { BudgetLines } from '../budget/budget-lines.js';
import { lineClosed } from '../voucher.events.js';
import { TEXTS } from './issuing.messages.js';
import { ReturnUnspent } from './return-unspent.js';
import { Voucher } from './voucher.entity.js';
import { VoucherMoves } from './voucher-moves.js';
import { VoucherNotices } from './voucher-notices.js';

const BATCH = 50;

/** Ends the waiting of those whom a closed line cannot serve any more; their caps are free again. */
@Injectable()
export class LapseWaitingList {
  constructor(
    private readonly lines: BudgetLines,
    private readonly moves: VoucherMoves,
    private readonly returning: ReturnUnspent,
    private readonly outbox: Outbox,
    private readonly notices: VoucherNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(tx: Tx, lineId: string): Promise<void> {
    const line = await this.lines.lock(tx, lineId);
    if (line.state !== 'closed') return;
    const waiting = await tx.find(Voucher, {
      where: { lineId, state: 'waitlisted' },
      order: { position: 'ASC' },
      take: BATCH,
      lock: { mode: 'pessimistic_write' },
    });
    for (const voucher of waiting) {
      await this.returning.run(tx, line, voucher, 'voucher.lapse', `voucher.lapse:${voucher.id}`);
      voucher.endedAt = this.clock.now();
      await this.moves.make(tx, voucher, 'lapse', null, { reason: TEXTS['voucher.lapsed-with-round'].zh });
      await this.notices.lapsed(tx, voucher);
    }
    if (waiting.length === BATCH) await this.outbox.add(tx, lineClosed, { lineId });
  }
}
