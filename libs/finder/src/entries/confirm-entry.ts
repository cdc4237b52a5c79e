import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, forbidden, shanghaiDay, type Clock } from '#kernel';
import { Db } from '#platform';
import { Entries } from './entries.js';
import { entryCapacitiesOf } from './entry-policy.js';
import { assertStillSeen } from './published-entry.js';
import type { EntryVersionBody } from './record.schema.js';
import { WriteEntries } from './write-entries.js';

/** An owner or an editor says that what an entry says is right today; for a year it is not stale. */
@Injectable()
export class ConfirmEntry {
  constructor(
    private readonly db: Db,
    private readonly entries: Entries,
    private readonly writing: WriteEntries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; 403; `workflow.not-possible`, `workflow.stale-version` 409 */
  run(actor: Actor, id: string, { version }: EntryVersionBody): Promise<void> {
    return this.db.run(async (tx) => {
      const entry = await this.entries.lock(tx, actor, id);
      if (entryCapacitiesOf(actor, entry).length === 0) throw forbidden();
      assertStillSeen(entry, version);
      const today = shanghaiDay(this.clock.now());
      if (entry.confirmedOn === today) return;
      await this.writing.change(tx, entry, { person: actor.person, reason: 'correction' }, (changed) => {
        changed.confirmedOn = today;
      });
    });
  }
}
