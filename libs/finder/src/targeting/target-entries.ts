import { setImmediate as breathe } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Db } from '#platform';
import { ComparableEntries, type ChangedEntry } from './comparable-entries.js';
import { InterestIndex } from './interest-index.js';
import { InterestedCompanies } from './interested-companies.js';
import type { InterestedCompany } from './match-entry.js';

/** Rows that one transaction writes. */
const ROWS = 4000;
const COLUMNS = 'company_id, entry_id, entry_version, change_number, reasons, at';

/** The values of `COLUMNS`; nothing of it has been told. */
type PushRow = readonly [
  companyId: string,
  entryId: string,
  version: number,
  changeNumber: string,
  reasons: string,
  at: Date,
];

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
    let writing = Promise.resolve();
    for await (const companies of this.companies.slices(factsOf(entries))) {
      const rows = await this.found(companies, inOrder);
      await writing;
      // The database writes what was found while the next companies are compared.
      writing = this.write(rows);
      writing.catch(() => 'thrown where it is waited for');
    }
    await writing;
  }

  private async found(
    companies: readonly InterestedCompany[],
    entries: readonly ChangedEntry[],
  ): Promise<readonly PushRow[]> {
    const index = new InterestIndex(companies);
    const byCompany = new Map<string, PushRow[]>(companies.map(({ companyId }) => [companyId, []]));
    for (const entry of entries) {
      const { id, version, changeNumber } = entry;
      const at = this.clock.now();
      for (const { companyId, reasons } of index.matches(entry))
        byCompany.get(companyId)?.push([companyId, id, version, changeNumber, JSON.stringify(reasons), at]);
      // One entry takes milliseconds; other jobs of the process come in between.
      await breathe();
    }
    return [...byCompany.values()].flat();
  }

  /** In plain SQL: of a million rows, making entities would take longer than all the rest. */
  private async write(rows: readonly PushRow[]): Promise<void> {
    for (let from = 0; from < rows.length; from += ROWS) {
      const some = rows.slice(from, from + ROWS);
      await this.db.run((tx) => tx.query(`INSERT IGNORE INTO finder_push (${COLUMNS}) VALUES ?`, [some]));
    }
  }
}

/** The facts of companies that the policies' conditions speak of. */
function factsOf(entries: readonly ChangedEntry[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ conditions }) => conditions?.facts.map(({ id }) => id) ?? []));
}
