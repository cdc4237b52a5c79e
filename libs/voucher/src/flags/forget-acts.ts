import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Db, Scheduled } from '#platform';
import { LessThan } from 'typeorm';
import { VoucherAct } from './act.entity.js';
import { FlagRules } from './flag-rules.js';

const HOUR = 3_600_000;
const DAY_MS = 86_400_000;

/** Forgets from where people acted when the time is over for which it may be kept. */
@Injectable()
export class ForgetActs {
  constructor(
    private readonly db: Db,
    private readonly rules: FlagRules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Scheduled('voucher.forget-acts', HOUR)
  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - this.rules.file.actDays * DAY_MS);
    await this.db.run((tx) => tx.delete(VoucherAct, { at: LessThan(before) }));
  }
}
