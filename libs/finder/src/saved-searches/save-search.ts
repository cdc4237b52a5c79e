import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, forbidden, newId, type Clock } from '#kernel';
import { Db, insertRows, type Tx } from '#platform';
import { ChangeFeed } from '../feed/change-feed.js';
import { firstTelling } from '../targeting/frequency.js';
import { FinderSavedSearch, FinderSearchOwner } from './saved-search.entity.js';
import { SavedQueries, storedQuery } from './saved-queries.js';
import { MOST_SEARCHES, type SaveSearchBody } from './saved-searches.schema.js';

/** A company keeps a question, to be told of what is new for it from then on. */
@Injectable()
export class SaveSearch {
  constructor(
    private readonly db: Db,
    private readonly changes: ChangeFeed,
    private readonly queries: SavedQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @returns its id
   * @throws DomainError 403 without a company; 422 for what is no question; 409 `finder.saved-search-known` for one that
   *   the company keeps already, `finder.saved-searches-full` when it keeps as many as it may
   */
  run(actor: Actor, body: SaveSearchBody): Promise<string> {
    if (!actor.company) throw forbidden();
    const companyId = actor.company.id;
    const asked = this.queries.read(body.query);
    const stored = storedQuery(asked);
    const { frequency, name = this.queries.nameOf(asked).zh } = body;
    return this.db.run(async (tx) => {
      await this.makeRoom(tx, companyId, stored.queryHash);
      const now = this.clock.now();
      const search: FinderSavedSearch = {
        id: newId(now.getTime()),
        companyId,
        name,
        ...stored,
        frequency,
        stopCode: randomBytes(32).toString('base64url'),
        afterChange: String(await this.changes.latest('entries', tx)),
        nextAt: firstTelling(frequency, now),
        toldAt: null,
        version: 1,
        createdAt: now,
      };
      await insertRows(tx, FinderSavedSearch, [search]);
      return search.id;
    });
  }

  /** Whoever saves for the same company meanwhile waits, so that the count holds. */
  private async makeRoom(tx: Tx, companyId: string, queryHash: string): Promise<void> {
    await insertRows(tx, FinderSearchOwner, [{ companyId }], 'known ones stay');
    await tx.findOne(FinderSearchOwner, { where: { companyId }, lock: { mode: 'pessimistic_write' } });
    const [kept] = await tx.query<{ count: string; same: string | null }[]>(
      `SELECT COUNT(*) AS count, SUM(query_hash = ?) AS same FROM finder_saved_search
        WHERE company_id = ? LOCK IN SHARE MODE`,
      [queryHash, companyId],
    );
    if (Number(kept?.same ?? 0) > 0) throw new DomainError('finder.saved-search-known', 409);
    if (Number(kept?.count) >= MOST_SEARCHES) throw new DomainError('finder.saved-searches-full', 409);
  }
}
