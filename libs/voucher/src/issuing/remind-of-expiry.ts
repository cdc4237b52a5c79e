import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Db, Scheduled } from '#platform';
import { Voucher } from './voucher.entity.js';
import { VoucherNotices } from './voucher-notices.js';

const EVERY_MS = 5 * 60_000;
const DAY_MS = 86_400_000;
const DAYS = [30, 7] as const;
const BATCH = 500;

/** Reminds holders thirty and seven days before their voucher is over, once each. */
@Injectable()
export class RemindOfExpiry {
  constructor(
    private readonly db: Db,
    private readonly notices: VoucherNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many were reminded */
  @Scheduled('voucher.remind-of-expiry', EVERY_MS)
  async run(): Promise<number> {
    let reminded = 0;
    for (const days of DAYS.toReversed())
      for (const id of await this.due(days)) {
        await this.remind(id, days);
        reminded += 1;
      }
    return reminded;
  }

  private async due(days: number): Promise<string[]> {
    const now = this.clock.now();
    const rows = await this.db.read
      .createQueryBuilder(Voucher, 'v')
      .select('v.id', 'id')
      .where("v.state IN ('issued', 'part-used')")
      .andWhere('v.expires_at > :now AND v.expires_at <= :soon', {
        now,
        soon: new Date(now.getTime() + days * DAY_MS),
      })
      .andWhere('(v.reminded_days IS NULL OR v.reminded_days > :days)', { days })
      .orderBy('v.expires_at')
      .limit(BATCH)
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  private remind(id: string, days: number): Promise<void> {
    return this.db.run(async (tx) => {
      const voucher = await tx.findOneOrFail(Voucher, { where: { id }, lock: { mode: 'pessimistic_write' } });
      await tx.update(Voucher, { id }, { remindedDays: days });
      await this.notices.expiring(tx, voucher, days);
    });
  }
}
