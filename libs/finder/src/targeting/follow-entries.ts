import { Injectable } from '@nestjs/common';
import { Db, Outbox, Scheduled } from '#platform';
import { entriesToMatch } from './targeting.events.js';

const EVERY_MS = 5000;
/** Changes that one job compares, and jobs that one turn gives. */
const CHANGES = 200n;
const JOBS = 50n;

/** Follows the order of all changes and hands them to the queue in pieces, each exactly once. */
@Injectable()
export class FollowEntries {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  @Scheduled('finder.follow-entries', EVERY_MS)
  run(): Promise<void> {
    return this.db.run(async (tx) => {
      const sql = 'SELECT value FROM finder_counter WHERE name = ?';
      const [mark] = await tx.query<{ value: string }[]>(`${sql} FOR UPDATE`, ['targeting']);
      const [last] = await tx.query<{ value: string }[]>(sql, ['entries']);
      const from = BigInt(mark?.value ?? 0);
      const end = BigInt(last?.value ?? 0);
      const latest = end < from + CHANGES * JOBS ? end : from + CHANGES * JOBS;
      if (latest <= from) return;
      const pieces: { after: string; upTo: string }[] = [];
      for (let after = from; after < latest; after += CHANGES) {
        const upTo = after + CHANGES < latest ? after + CHANGES : latest;
        pieces.push({ after: String(after), upTo: String(upTo) });
      }
      await this.outbox.addAll(tx, entriesToMatch, pieces);
      await tx.query("UPDATE finder_counter SET value = ? WHERE name = 'targeting'", [String(latest)]);
    });
  }
}
