import { Injectable } from '@nestjs/common';
import { Ledger } from '#ledger';
import { Outbox, type Tx } from '#platform';
import { BudgetLines } from '../budget/budget-lines.js';
import { moneyReturned } from '../voucher.events.js';
import { IssueVoucher } from './issue-voucher.js';
import { Voucher } from './voucher.entity.js';
import { VoucherMoves } from './voucher-moves.js';
import { VoucherNotices } from './voucher-notices.js';

/** In one transaction; what is left goes on with an event of its own, so that the line is never locked for long. */
const BATCH = 25;

/**
 * Issues vouchers from the waiting list, strictly in its order: when the money does not suffice for the first, nobody
 * behind gets any, however little they ask for.
 */
@Injectable()
export class ServeWaitingList {
  constructor(
    private readonly lines: BudgetLines,
    private readonly issuing: IssueVoucher,
    private readonly moves: VoucherMoves,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly notices: VoucherNotices,
  ) {}

  /** @returns how many were served */
  async run(tx: Tx, lineId: string): Promise<number> {
    const line = await this.lines.lock(tx, lineId);
    if (line.state !== 'open') return 0;
    let { fen: left } = (await this.ledger.balance(line.availableAccount, tx)).available;
    const waiting = await tx.find(Voucher, {
      where: { lineId, state: 'waitlisted' },
      order: { position: 'ASC' },
      take: BATCH,
      lock: { mode: 'pessimistic_write' },
    });
    let served = 0;
    for (const voucher of waiting) {
      if (BigInt(voucher.amount) > left) return served;
      left -= BigInt(voucher.amount);
      await this.issuing.run(tx, line, voucher);
      await this.moves.make(tx, voucher, 'serve', null);
      await this.notices.served(tx, voucher);
      served += 1;
    }
    if (waiting.length === BATCH) await this.outbox.add(tx, moneyReturned, { lineId });
    return served;
  }
}
