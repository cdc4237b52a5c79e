import { Inject, Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { CLOCK, type Clock } from '#kernel';
import { Db, Scheduled, type Tx } from '#platform';
import { ProviderMoves } from './provider-moves.js';
import { ProviderNotices } from './provider-notices.js';
import { loadProviderRules } from './provider-rules.js';
import { Providers } from './provider-store.js';
import { VoucherProvider } from './provider.entity.js';

const EVERY_MS = 5 * 60_000;
const DAY = 86_400_000;
const BATCH = 500;

/** Reminds providers of the yearly confirmation, and takes those out of service that missed it. May run twice. */
@Injectable()
export class WatchConfirmations {
  private readonly rules = loadProviderRules();

  constructor(
    private readonly db: Db,
    private readonly providers: Providers,
    private readonly moves: ProviderMoves,
    private readonly notices: ProviderNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Scheduled('voucher.watch-confirmations', EVERY_MS)
  async run(): Promise<void> {
    const soon = new Date(this.clock.now().getTime() + this.rules.remindDays * DAY);
    const due = await this.db.read.find(VoucherProvider, {
      where: { state: 'active', confirmedUntil: LessThanOrEqual(soon) },
      order: { confirmedUntil: 'ASC' },
      take: BATCH,
    });
    for (const { id } of due) await this.db.run((tx) => this.watch(tx, id));
  }

  private async watch(tx: Tx, id: string): Promise<void> {
    const provider = await this.providers.lockAny(tx, id);
    // It may have confirmed, or been suspended, since the list was read.
    if (provider?.state !== 'active' || !provider.confirmedUntil) return;
    if (provider.confirmedUntil > this.clock.now()) return this.notices.remind(tx, provider);
    const made = this.moves.make(provider, 'lapse', null);
    await this.moves.save(tx, provider, made);
    await this.notices.lapsed(tx, provider);
  }
}
