import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Db } from '#platform';
import { IsNull } from 'typeorm';
import type { Stopping } from '../targeting/interests.schema.js';
import type { Stoppable } from '../targeting/stoppable.js';
import { FinderSavedSearch, FinderSearchHit } from './saved-search.entity.js';

/** Stops the messages of one saved search, for whoever has the link that came with one of them. */
@Injectable()
export class StopSearch implements Stoppable {
  constructor(
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async look(stopCode: string): Promise<Stopping | null> {
    const search = await this.db.read.findOneBy(FinderSavedSearch, { stopCode });
    return search && { what: 'search', name: search.name, stopped: search.frequency === 'off' };
  }

  stop(stopCode: string): Promise<Stopping | null> {
    return this.db.run(async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const search = await tx.findOne(FinderSavedSearch, { where: { stopCode }, lock });
      if (!search) return null;
      const { id, name, frequency, version } = search;
      const stopped = { what: 'search', name, stopped: true } as const;
      if (frequency === 'off') return stopped;
      await tx.update(FinderSavedSearch, { id }, { frequency: 'off', version: version + 1 });
      await tx.update(FinderSearchHit, { searchId: id, toldAt: IsNull() }, { toldAt: this.clock.now() });
      return stopped;
    });
  }
}
