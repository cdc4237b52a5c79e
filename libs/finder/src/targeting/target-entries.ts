import { setImmediate as breathe } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Db, insertRows } from '#platform';
import { ComparableEntries, type ChangedEntry } from './comparable-entries.js';
import { FinderPush } from './interest.entity.js';
import { InterestIndex } from './interest-index.js';
import { InterestedCompanies } from './interested-companies.js';
import type { InterestedCompany } from './match-entry.js';

/** Rows that one transaction writes. */
const ROWS = 4000;

/**
 * Finds changed entries for all companies that want to hear of something. What is found is written in pieces, each for
 * itself: nothing is held for long, and a job that was broken off is done again from its beginning. A version of an
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
    // In the order of the table's key, as its companies are: so a million rows are appended rather than strewn.
    const inOrder = entries.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    for await (const companies of this.companies.slices(factsOf(entries)))
      await this.write(await this.found(companies, inOrder));
  }

  private async found(
    companies: readonly InterestedCompany[],
    entries: readonly ChangedEntry[],
  ): Promise<readonly FinderPush[]> {
    const index = new InterestIndex(companies);
    const byCompany = new Map<string, FinderPush[]>(companies.map(({ companyId }) => [companyId, []]));
    for (const { id: entryId, version: entryVersion, changeNumber, ...entry } of entries) {
      const said = { entryId, entryVersion, changeNumber, at: this.clock.now(), toldAt: null };
      for (const { companyId, reasons } of index.matches(entry))
        byCompany.get(companyId)?.push({ ...said, companyId, reasons: JSON.stringify(reasons) });
      // One entry takes milliseconds; other jobs of the process come in between.
      await breathe();
    }
    return [...byCompany.values()].flat();
  }

  private async write(rows: readonly FinderPush[]): Promise<void> {
    for (let from = 0; from < rows.length; from += ROWS) {
      const some = rows.slice(from, from + ROWS);
      await this.db.run((tx) => insertRows(tx, FinderPush, some, 'known ones stay'));
    }
  }
}

/** The facts of companies that the policies' conditions speak of. */
function factsOf(entries: readonly ChangedEntry[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ conditions }) => conditions?.facts.map(({ id }) => id) ?? []));
}
