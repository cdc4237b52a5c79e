import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, type Clock } from '#kernel';
import { Db } from '#platform';
import { assertIndependent } from '#review';
import type { RevokeBody } from '../voucher.schema.js';
import { ReturnUnspent } from './return-unspent.js';
import { VoucherMoves } from './voucher-moves.js';
import { VoucherNotices } from './voucher-notices.js';
import { Vouchers } from './vouchers.js';

/** Takes a voucher away, or somebody off the waiting list. What orders have reserved stays with them. */
@Injectable()
export class RevokeVoucher {
  constructor(
    private readonly db: Db,
    private readonly vouchers: Vouchers,
    private readonly moves: VoucherMoves,
    private readonly returning: ReturnUnspent,
    private readonly notices: VoucherNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; 403 when it is the officer's own company; of the workflow */
  run(actor: Actor, id: string, { version, reason }: RevokeBody): Promise<void> {
    return this.db.run(async (tx) => {
      const { line, voucher } = await this.vouchers.lock(tx, id);
      assertIndependent(actor, {
        preparedBy: [voucher.appliedBy],
        companyIds: [voucher.companyId],
        decidedBy: [],
      });
      voucher.endedAt = this.clock.now();
      await this.moves.make(tx, voucher, 'revoke', actor, { version, reason });
      const unspent = await this.returning.run(tx, line, voucher, 'voucher.revoke', `voucher.revoke:${id}`);
      await this.notices.revoked(tx, voucher, unspent, reason);
    });
  }
}
