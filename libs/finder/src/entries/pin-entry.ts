import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { forbidden } from '#kernel';
import { Db } from '#platform';
import { Entries } from './entries.js';
import { isEditorOf } from './entry-policy.js';
import { assertStillSeen } from './published-entry.js';
import type { PinEntryBody } from './record.schema.js';
import { WriteEntries } from './write-entries.js';

/** An editor has an entry shown first among what is found, or no longer. */
@Injectable()
export class PinEntry {
  constructor(
    private readonly db: Db,
    private readonly entries: Entries,
    private readonly writing: WriteEntries,
  ) {}

  /** @throws DomainError 404; 403 for a company's own entry; `workflow.not-possible`, `workflow.stale-version` 409 */
  run(actor: Actor, id: string, { version, pinned }: PinEntryBody): Promise<void> {
    return this.db.run(async (tx) => {
      const entry = await this.entries.lock(tx, actor, id);
      if (!isEditorOf(actor, entry)) throw forbidden();
      assertStillSeen(entry, version);
      if (entry.pinned === pinned) return;
      await this.writing.change(tx, entry, { person: actor.person, reason: 'correction' }, (changed) => {
        changed.pinned = pinned;
      });
    });
  }
}
