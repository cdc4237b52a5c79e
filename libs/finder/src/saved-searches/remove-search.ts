import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Db } from '#platform';
import { ownSearch } from './own-search.js';
import { FinderSavedSearch, FinderSearchHit } from './saved-search.entity.js';
import type { RemoveSearchQuery } from './saved-searches.schema.js';

/** A company keeps a search no longer; what it found goes with it. */
@Injectable()
export class RemoveSearch {
  constructor(private readonly db: Db) {}

  /** @throws DomainError 403, 404, 409 */
  run(actor: Actor, id: string, { version }: RemoveSearchQuery): Promise<void> {
    return this.db.run(async (tx) => {
      await ownSearch(tx, actor, id, version);
      await tx.delete(FinderSearchHit, { searchId: id });
      await tx.delete(FinderSavedSearch, { id });
    });
  }
}
