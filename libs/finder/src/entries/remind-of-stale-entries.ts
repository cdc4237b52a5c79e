import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { Db, Scheduled, insertRows, type Tx } from '#platform';
import { In } from 'typeorm';
import { EntryNotices } from './entry-notices.js';
import { FinderEntry, FinderReminder } from './entry.entity.js';
import { staleSince } from './staleness.js';

const EVERY_MS = 3_600_000;
/** A company is told of so many entries at a time, and so many companies in one run. */
const ENTRIES = 500;
const COMPANIES = 200;
const DUE = `e.state = 'published' AND e.confirmed_on <= ? AND NOT EXISTS
  (SELECT 1 FROM finder_reminder r WHERE r.entry_id = e.id AND r.confirmed_on = e.confirmed_on)`;

/** Tells each owner once of the entries that were not confirmed for a year. May run twice. */
@Injectable()
export class RemindOfStaleEntries {
  constructor(
    private readonly db: Db,
    private readonly notices: EntryNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Scheduled('finder.remind-of-stale-entries', EVERY_MS)
  async run(): Promise<void> {
    const since = staleSince(this.clock.now());
    const companies = await this.db.read.query<{ company: string }[]>(
      `SELECT DISTINCT e.company_id AS company FROM finder_entry e
        WHERE e.company_id IS NOT NULL AND ${DUE} LIMIT ?`,
      [since, COMPANIES],
    );
    for (const { company } of companies) await this.db.run((tx) => this.remind(tx, company, since));
  }

  private async remind(tx: Tx, companyId: string, since: string): Promise<void> {
    const ids = await tx.query<{ id: string }[]>(
      `SELECT e.id FROM finder_entry e WHERE e.company_id = ? AND ${DUE} ORDER BY e.id LIMIT ? FOR UPDATE`,
      [companyId, since, ENTRIES],
    );
    if (ids.length === 0) return;
    const where = { id: In(ids.map(({ id }) => id)) };
    const entries = await tx.find(FinderEntry, { where, order: { id: 'ASC' } });
    const at = this.clock.now();
    const said = entries.map(({ id, confirmedOn }) => ({ entryId: id, confirmedOn, at }));
    await insertRows(tx, FinderReminder, said, 'known ones stay');
    await this.notices.stale(tx, companyId, entries);
  }
}
