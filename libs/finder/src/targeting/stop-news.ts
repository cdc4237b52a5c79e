import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Db } from '#platform';
import { IsNull } from 'typeorm';
import { FinderInterest, FinderPush } from './interest.entity.js';
import type { Stopping } from './interests.schema.js';
import type { Stoppable } from './stoppable.js';

const INTERESTS = { what: 'interests', name: null } as const;

/** Stops the messages to one company, for whoever has the link that came with one of them. */
@Injectable()
export class StopNews implements Stoppable {
  constructor(
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async look(stopCode: string): Promise<Stopping | null> {
    const interest = await this.db.read.findOneBy(FinderInterest, { stopCode });
    return interest && { ...INTERESTS, stopped: interest.frequency === 'off' };
  }

  stop(stopCode: string): Promise<Stopping | null> {
    return this.db.run(async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const interest = await tx.findOne(FinderInterest, { where: { stopCode }, lock });
      if (!interest) return null;
      const { companyId, frequency, version } = interest;
      if (frequency === 'off') return { ...INTERESTS, stopped: true };
      const now = this.clock.now();
      const said = { frequency: 'off', version: version + 1, updatedAt: now } as const;
      await tx.update(FinderInterest, { companyId }, said);
      await tx.update(FinderPush, { companyId, toldAt: IsNull() }, { toldAt: now });
      return { ...INTERESTS, stopped: true };
    });
  }
}
