import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Db } from '#platform';
import { Entries } from './entries.js';
import { EntryMoves } from './entry-moves.js';
import type { EntryMoveBody } from './record.schema.js';

/** Publishes an archived entry again, under its old address. */
@Injectable()
export class RestoreEntry {
  constructor(
    private readonly db: Db,
    private readonly entries: Entries,
    private readonly moves: EntryMoves,
  ) {}

  /** @throws DomainError 404; of the workflow */
  run(actor: Actor, id: string, body: EntryMoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const entry = await this.entries.lock(tx, actor, id);
      await this.moves.make(tx, actor, entry, 'restore', body);
    });
  }
}
