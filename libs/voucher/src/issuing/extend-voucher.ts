import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, notFound, type Clock } from '#kernel';
import { Db } from '#platform';
import { Schemes } from '../scheme/schemes.js';
import type { ExtendBody } from '../voucher.schema.js';
import { TEXTS } from './issuing.messages.js';
import { extendedExpiry, isOver } from './validity.js';
import type { Voucher } from './voucher.entity.js';
import { VoucherMoves } from './voucher-moves.js';
import { VoucherNotices } from './voucher-notices.js';
import { Vouchers } from './vouchers.js';

/** Extends a voucher, once. It stays in its state, so this is no move of the workflow; the record shows it all the same. */
@Injectable()
export class ExtendVoucher {
  constructor(
    private readonly db: Db,
    private readonly vouchers: Vouchers,
    private readonly schemes: Schemes,
    private readonly moves: VoucherMoves,
    private readonly notices: VoucherNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError 404; `voucher.over`, `voucher.extended-already`, `voucher.not-extendable`,
   *   `workflow.stale-version` 409; `voucher.extension-too-long` 422
   */
  run(actor: Actor, id: string, { version, months, reason }: ExtendBody): Promise<void> {
    return this.db.run(async (tx) => {
      const { voucher } = await this.vouchers.lock(tx, id);
      if (voucher.companyId !== actor.company?.id) throw notFound();
      const expiresAt = this.assertExtendable(voucher, version, months);
      voucher.extendedAt = this.clock.now();
      voucher.expiresAt = extendedExpiry(expiresAt, months);
      voucher.remindedDays = null;
      voucher.version += 1;
      const { state } = voucher;
      const record = { move: 'extend', from: state, to: state, version: voucher.version, reason };
      await this.moves.save(tx, voucher, record, actor);
      await this.notices.extended(tx, voucher);
    });
  }

  private assertExtendable(voucher: Voucher, version: number, months: number): Date {
    const { state, expiresAt, extendedAt } = voucher;
    const most = this.schemes.scheme(voucher.scheme, voucher.schemeVersion).extensionMonths;
    if (version !== voucher.version) {
      throw new DomainError('workflow.stale-version', 409, { extensions: { version: voucher.version } });
    }
    if ((state !== 'issued' && state !== 'part-used') || !expiresAt) throw refusal('voucher.not-extendable');
    if (isOver(expiresAt, this.clock.now())) throw refusal('voucher.over');
    if (extendedAt) throw refusal('voucher.extended-already');
    if (months > most) throw new DomainError('voucher.extension-too-long', 422, { params: { most } });
    return expiresAt;
  }
}

function refusal(code: keyof typeof TEXTS): DomainError {
  return new DomainError(code, 409);
}
