import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Db } from '#platform';
import { Entries } from './entries.js';
import { EntryMoves } from './entry-moves.js';
import { EntryNotices } from './entry-notices.js';
import type { EntryMoveBody } from './record.schema.js';

/** Takes an entry out of its directory, by its owner or an editor. Its address then says that it is gone. */
@Injectable()
export class ArchiveEntry {
  constructor(
    private readonly db: Db,
    private readonly entries: Entries,
    private readonly moves: EntryMoves,
    private readonly notices: EntryNotices,
  ) {}

  /** @throws DomainError 404; of the workflow */
  run(actor: Actor, id: string, body: EntryMoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const entry = await this.entries.lock(tx, actor, id);
      const { reason } = await this.moves.make(tx, actor, entry, 'archive', body);
      await this.notices.archived(tx, actor, entry, reason ?? '');
    });
  }
}
