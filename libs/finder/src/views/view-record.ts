import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { notFound } from '#kernel';
import { Db } from '#platform';
import { CaseHistory } from '#review';
import { Entries } from '../entries/entries.js';
import { entryCapacitiesOf, isEditorOf } from '../entries/entry-policy.js';
import { FinderEntryVersion, type FinderEntry } from '../entries/entry.entity.js';
import { entryWorkflow, type EntryMove } from '../entries/entry.workflow.js';
import type { EndedVersionView, EntryRecord } from '../entries/record.schema.js';
import type { StoredCondition } from '../fit/conditions.schema.js';
import { storedConditions } from '../fit/stored-conditions.js';
import type { Kind } from '../kinds/kinds-file.js';
import { EntryViews } from './entry-views.js';

/** So many versions are listed. */
const LISTED = 100;

/** An entry as those see it who maintain it, archived or not. */
@Injectable()
export class ViewRecord {
  constructor(
    private readonly db: Db,
    private readonly entries: Entries,
    private readonly views: EntryViews,
    private readonly history: CaseHistory,
  ) {}

  /** @throws DomainError 404 */
  async run(actor: Actor, id: string): Promise<EntryRecord> {
    const entry = await this.entries.read(actor, id);
    const [view] = await this.views.of([entry]);
    if (!view) throw notFound();
    const moves = await this.history.of(id);
    return {
      ...view,
      state: entry.state,
      stateLabel: entryWorkflow.definition.states[entry.state].label,
      pinned: entry.pinned,
      conditions: storedConditions(entry),
      actions: actionsOf(actor, entry),
      versions: await this.versionsOf(id),
      moves: moves.map((row) => ({
        label: entryWorkflow.definition.moves[row.move as EntryMove].label,
        at: row.at.toISOString(),
        by: row.personName,
        note: row.reason,
      })),
    };
  }

  /** What the entry said in a version that has ended. @throws DomainError 404 */
  async version(actor: Actor, id: string, version: number): Promise<EndedVersionView> {
    await this.entries.read(actor, id);
    const row = await this.db.read.findOneBy(FinderEntryVersion, { entryId: id, version });
    if (!row) throw notFound();
    const {
      kind,
      title,
      titleEn,
      body,
      fields,
      conditions = [],
    } = JSON.parse(row.content) as {
      readonly kind: Kind;
      readonly title: string;
      readonly titleEn: string | null;
      readonly body: string;
      readonly fields: Record<string, string | string[]>;
      readonly conditions?: StoredCondition[];
    };
    const shown = this.views.fieldsOf(kind, JSON.stringify(fields));
    return { version, kind, title, titleEn, body, fields: shown, conditions };
  }

  private async versionsOf(entryId: string): Promise<EntryRecord['versions']> {
    const rows = await this.db.read.find(FinderEntryVersion, {
      select: { entryId: true, version: true, reason: true, personName: true, at: true },
      where: { entryId },
      order: { version: 'DESC' },
      take: LISTED,
    });
    return rows.map(({ version, reason, personName, at }) => ({
      version,
      reason,
      by: personName,
      at: at.toISOString(),
    }));
  }
}

function actionsOf(actor: Actor, entry: FinderEntry): EntryRecord['actions'] {
  const as = entryCapacitiesOf(actor, entry);
  const moves = entryWorkflow.actionsFor(entry, as).filter((move) => move !== 'publish');
  if (entry.state !== 'published') return moves;
  const own = entry.companyId !== null && actor.company?.id === entry.companyId;
  return [
    ...moves,
    ...(as.length > 0 ? (['confirm'] as const) : []),
    ...(isEditorOf(actor, entry) ? ([entry.pinned ? 'unpin' : 'pin', 'correct', 'assign'] as const) : []),
    ...(own && actor.grants.includes('fill') ? (['amend'] as const) : []),
  ];
}
