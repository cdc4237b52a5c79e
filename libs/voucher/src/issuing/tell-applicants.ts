import { Injectable } from '@nestjs/common';
import type { PayloadOf } from '#contracts';
import type { Tx } from '#platform';
import { Between } from 'typeorm';
import type { applicationsAccepted } from '../voucher.events.js';
import { Voucher } from './voucher.entity.js';
import { VoucherNotices } from './voucher-notices.js';
import { placeOf } from './place-of.js';

/** Tells those whose applications were accepted together what came of them. */
@Injectable()
export class TellApplicants {
  constructor(private readonly notices: VoucherNotices) {}

  async run(tx: Tx, { lineId, from, to }: PayloadOf<typeof applicationsAccepted>): Promise<void> {
    const vouchers = await tx.find(Voucher, {
      where: { lineId, position: Between(from, to) },
      order: { position: 'ASC' },
    });
    const first = vouchers.find(({ state }) => state === 'waitlisted');
    let place = first ? await placeOf(tx, first) : 0;
    const places = new Map<string, number>();
    for (const { id, state } of vouchers) if (state === 'waitlisted') places.set(id, place++);
    await this.notices.accepted(tx, vouchers, places);
  }
}
