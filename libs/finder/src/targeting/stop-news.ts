import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, notFound, type Clock } from '#kernel';
import { Db } from '#platform';
import { IsNull } from 'typeorm';
import { FinderInterest, FinderPush } from './interest.entity.js';
import type { Stopping } from './interests.schema.js';

/** Stops the messages to one company, for whoever has the link that came with one of them. */
@Injectable()
export class StopNews {
  constructor(
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 for a code that was never given */
  async look(stopCode: string): Promise<Stopping> {
    const interest = await this.db.read.findOneBy(FinderInterest, { stopCode });
    if (!interest) throw notFound();
    return { stopped: interest.frequency === 'off' };
  }

  /** Stopping again changes nothing. @throws DomainError 404 */
  run(stopCode: string): Promise<Stopping> {
    return this.db.run(async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const interest = await tx.findOne(FinderInterest, { where: { stopCode }, lock });
      if (!interest) throw notFound();
      const { companyId, frequency, version } = interest;
      if (frequency === 'off') return { stopped: true };
      const now = this.clock.now();
      const said = { frequency: 'off', version: version + 1, updatedAt: now } as const;
      await tx.update(FinderInterest, { companyId }, said);
      await tx.update(FinderPush, { companyId, toldAt: IsNull() }, { toldAt: now });
      return { stopped: true };
    });
  }
}
