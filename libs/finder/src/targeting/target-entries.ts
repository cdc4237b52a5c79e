import { setImmediate as breathe } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Db, insertRows } from '#platform';
import { ComparableEntries, type ChangedEntry } from './comparable-entries.js';
import { FinderPush } from './interest.entity.js';
import { InterestIndex } from './interest-index.js';
import { InterestedCompanies } from './interested-companies.js';
import type { MatchReason } from './match-entry.js';

/** Rows that one transaction writes. */
const ROWS = 1000;

/**
 * Finds changed entries for all companies that want to hear of something. What is found is written in small pieces, each
 * for itself: nothing is held for long, and one that was broken off is done again from its beginning. A version of an
 * entry is found for a company once, however often this runs; what was told before stays told.
 */
@Injectable()
export class TargetEntries {
  constructor(
    private readonly db: Db,
    private readonly entries: ComparableEntries,
    private readonly companies: InterestedCompanies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes the entries whose change number is above `after`, up to `upTo`. */
  async run(after: string, upTo: string): Promise<void> {
    const entries = await this.entries.between(after, upTo);
    if (entries.length === 0) return;
    for await (const companies of this.companies.slices(factsOf(entries))) {
      const index = new InterestIndex(companies);
      for (const entry of entries) {
        await this.push(entry, index);
        // One entry takes milliseconds; other jobs of the process come in between.
        await breathe();
      }
    }
  }

  private async push(entry: ChangedEntry, index: InterestIndex): Promise<void> {
    const { id: entryId, version: entryVersion, changeNumber } = entry;
    const said = { entryId, entryVersion, changeNumber, at: this.clock.now(), toldAt: null };
    let rows: FinderPush[] = [];
    for (const { companyId, reasons } of index.matches(entry)) {
      rows.push({ ...said, companyId, reasons: JSON.stringify(reasons satisfies readonly MatchReason[]) });
      if (rows.length < ROWS) continue;
      await this.write(rows);
      rows = [];
    }
    if (rows.length > 0) await this.write(rows);
  }

  private write(rows: readonly FinderPush[]): Promise<unknown> {
    return this.db.run((tx) => insertRows(tx, FinderPush, rows, 'known ones stay'));
  }
}

/** The facts of companies that the policies' conditions speak of. */
function factsOf(entries: readonly ChangedEntry[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ conditions }) => conditions?.facts.map(({ id }) => id) ?? []));
}
