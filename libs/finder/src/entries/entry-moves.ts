import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import type { MoveRecord } from '#kernel';
import type { Tx } from '#platform';
import { CaseHistory, companyActedFor } from '#review';
import { entryCapacitiesOf } from './entry-policy.js';
import type { FinderEntry } from './entry.entity.js';
import { entryWorkflow, type EntryMove, type EntryMover } from './entry.workflow.js';
import { WriteEntries } from './write-entries.js';

/** Moves a locked entry through its workflow and writes the record of it. */
@Injectable()
export class EntryMoves {
  constructor(
    private readonly writing: WriteEntries,
    private readonly history: CaseHistory,
  ) {}

  /** @param actor null: the system. @throws DomainError of `Workflow.move` */
  async make(
    tx: Tx,
    actor: Actor | null,
    entry: FinderEntry,
    move: Extract<EntryMove, 'archive' | 'restore'>,
    details: { readonly version?: number; readonly reason?: string | undefined },
  ): Promise<MoveRecord> {
    const as: EntryMover[] = actor ? entryCapacitiesOf(actor, entry) : ['system'];
    let record: MoveRecord | undefined;
    await this.writing.change(tx, entry, { person: actor?.person ?? null, reason: move }, (changed) => {
      record = entryWorkflow.move(changed, move, { as, ...details });
    });
    if (!record) throw new Error('no move was made');
    const [capacity = 'system'] = as.filter((held) => entryWorkflow.definition.moves[move].by.includes(held));
    const company = capacity === 'owner' ? actor?.company : null;
    await this.history.append(tx, entry.id, record, {
      person: actor?.person ?? null,
      actingFor: companyActedFor(company),
      capacity,
    });
    return record;
  }
}
