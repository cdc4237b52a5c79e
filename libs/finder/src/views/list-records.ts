import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, type Clock } from '#kernel';
import { Db } from '#platform';
import { FinderEntry } from '../entries/entry.entity.js';
import { entryWorkflow } from '../entries/entry.workflow.js';
import type { RecordList, RecordQuery } from '../entries/record.schema.js';
import { isStale } from '../entries/staleness.js';
import { ownersOf } from './entry-relations.js';
import { wantedRecords } from './wanted-records.js';

const PAGE = 50;

/** The entries that an actor maintains: an editor all, others their company's. The longest unconfirmed come first. */
@Injectable()
export class ListRecords {
  constructor(
    private readonly db: Db,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(actor: Actor, query: RecordQuery): Promise<RecordList> {
    const { page } = query;
    const [rows, total] = await this.db.read.findAndCount(FinderEntry, {
      where: wantedRecords(actor, query, this.clock.now()),
      select: LISTED,
      order: { confirmedOn: 'ASC', id: 'ASC' },
      skip: (page - 1) * PAGE,
      take: PAGE,
    });
    const owners = await ownersOf(this.db, rows);
    return {
      items: rows.map((row) => this.listed(row, owners.get(row.companyId ?? '') ?? null)),
      total,
      page,
    };
  }

  private listed(entry: FinderEntry, owner: string | null): RecordList['items'][number] {
    const { id, kind, version, address, title, state, closesOn, confirmedOn, pinned } = entry;
    return {
      id,
      kind,
      version,
      address,
      title,
      state,
      stateLabel: entryWorkflow.definition.states[state].label,
      closesOn,
      confirmedOn,
      stale: isStale(entry, this.clock.now()),
      pinned,
      owner,
      updatedAt: entry.updatedAt.toISOString(),
    };
  }
}

/** Not the texts, which can be long. */
const LISTED = {
  id: true,
  kind: true,
  version: true,
  address: true,
  title: true,
  state: true,
  companyId: true,
  closesOn: true,
  confirmedOn: true,
  pinned: true,
  updatedAt: true,
} as const;
