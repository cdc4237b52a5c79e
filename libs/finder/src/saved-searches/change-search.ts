import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, type Clock } from '#kernel';
import { Db } from '#platform';
import { IsNull } from 'typeorm';
import { firstTelling } from '../targeting/frequency.js';
import { ownSearch } from './own-search.js';
import { FinderSavedSearch, FinderSearchHit } from './saved-search.entity.js';
import type { ChangeSearchBody } from './saved-searches.schema.js';

/** A company calls a saved search by another name, or hears of it more or less often; so it also stops and resumes. */
@Injectable()
export class ChangeSearch {
  constructor(
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403, 404, 409 */
  run(actor: Actor, id: string, { name, frequency, version }: ChangeSearchBody): Promise<void> {
    return this.db.run(async (tx) => {
      const search = await ownSearch(tx, actor, id, version);
      const now = this.clock.now();
      const nextAt = firstTelling(frequency, now);
      // A new name alone puts nothing off.
      const when = frequency === search.frequency ? {} : { frequency, nextAt };
      await tx.update(FinderSavedSearch, { id }, { name, ...when, version: version + 1 });
      // Who resumes hears of what comes from then on.
      if (frequency === 'off')
        await tx.update(FinderSearchHit, { searchId: id, toldAt: IsNull() }, { toldAt: now });
    });
  }
}
