import { Injectable } from '@nestjs/common';
import type { PayloadOf } from '#contracts';
import type { Tx } from '#platform';
import { CaseHistory } from '#review';
import { Between } from 'typeorm';
import type { applicationsAccepted } from '../voucher.events.js';
import { Voucher } from './voucher.entity.js';
import { VoucherNotices } from './voucher-notices.js';
import { placeOf } from './place-of.js';

/**
 * Tells those whose applications were accepted together what came of them. Who has left the waiting list since was told
 * when that happened, and is told nothing here.
 */
@Injectable()
export class TellApplicants {
  constructor(
    private readonly notices: VoucherNotices,
    private readonly history: CaseHistory,
  ) {}

  async run(tx: Tx, { lineId, from, to }: PayloadOf<typeof applicationsAccepted>): Promise<void> {
    const vouchers = await tx.find(Voucher, {
      where: { lineId, position: Between(from, to) },
      order: { position: 'ASC' },
    });
    const first = vouchers.find(({ state }) => state === 'waitlisted');
    let place = first ? await placeOf(tx, first) : 0;
    const places = new Map<string, number>();
    for (const { id, state } of vouchers) if (state === 'waitlisted') places.set(id, place++);
    const left = await this.leftTheList(tx, vouchers);
    await this.notices.accepted(
      tx,
      vouchers.filter(({ id }) => !left.has(id)),
      places,
    );
  }

  /** Served by now, or ended without ever having been issued. */
  private async leftTheList(tx: Tx, vouchers: readonly Voucher[]): Promise<Set<string>> {
    const others = vouchers.filter(({ state }) => state !== 'waitlisted' && state !== 'ineligible');
    const issued = others.filter(({ accountId }) => accountId !== null).map(({ id }) => id);
    const left = await this.history.with('serve', issued, tx);
    for (const { id, accountId } of others) if (accountId === null) left.add(id);
    return left;
  }
}
