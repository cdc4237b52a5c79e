import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, type Clock } from '#kernel';
import { Db } from '#platform';
import { confirmationDeadline } from './confirmation-deadline.js';
import { ProviderMoves } from './provider-moves.js';
import { loadProviderRules, type ProviderRules } from './provider-rules.js';
import { Providers } from './provider-store.js';
import type { VoucherProvider } from './provider.entity.js';
import type { ProviderMoveBody } from './provider.schema.js';

const DAY = 86_400_000;

/** A provider says once a year that its record is right. One that missed the deadline is in service again by it. */
@Injectable()
export class ConfirmProvider {
  private readonly rules = loadProviderRules();

  constructor(
    private readonly db: Db,
    private readonly providers: Providers,
    private readonly moves: ProviderMoves,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; of the workflow; `voucher.provider-early` 409 */
  run(actor: Actor, id: string, body: ProviderMoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const at = this.clock.now();
      const provider = await this.providers.lock(tx, actor, id);
      const made = this.moves.make(provider, 'confirm', actor, body);
      if (!isConfirmationDue(provider, this.rules, at)) {
        throw new DomainError('voucher.provider-early', 409, { params: { days: this.rules.remindDays } });
      }
      // On time the year goes on from the old deadline, so that nobody loses days by being early.
      const from =
        provider.confirmedUntil && provider.confirmedUntil > at ? dayBefore(provider.confirmedUntil) : at;
      provider.confirmedUntil = confirmationDeadline(from, this.rules.confirmationMonths);
      await this.moves.save(tx, provider, made);
    });
  }
}

/** From some days before the deadline on. */
export function isConfirmationDue(
  { confirmedUntil }: Pick<VoucherProvider, 'confirmedUntil'>,
  { remindDays }: Pick<ProviderRules, 'remindDays'>,
  at: Date,
): boolean {
  return confirmedUntil !== null && confirmedUntil.getTime() - remindDays * DAY <= at.getTime();
}

/** The deadline is 24:00 and exclusive; the day that it ends is the day before. */
function dayBefore(deadline: Date): Date {
  return new Date(deadline.getTime() - 1);
}
