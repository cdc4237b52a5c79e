import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Db } from '#platform';
import { CaseHistory, ReturnedItems, dependenceOf, dependenceText, type ReturnedItemRow } from '#review';
import { FinderEntry } from '../entries/entry.entity.js';
import type { PublicEntry } from '../entries/entry.schema.js';
import { Kinds } from '../kinds/kinds.js';
import { EntryViews } from '../views/entry-views.js';
import { listedProposal } from './list-proposals.js';
import { placeAt, shownAt } from './proposal-places.js';
import { proposalCapacitiesOf } from './proposal-policy.js';
import { tiesOf } from './proposal-ties.js';
import type { FinderProposal } from './proposal.entity.js';
import type { ProposalView } from './proposal.schema.js';
import { proposalWorkflow, type ProposalMove } from './proposal.workflow.js';
import { Proposals } from './proposals.js';
import { typedOf } from './submit-proposal.js';

/** A proposal beside what its entry says now. */
@Injectable()
export class ViewProposal {
  constructor(
    private readonly db: Db,
    private readonly kinds: Kinds,
    private readonly proposals: Proposals,
    private readonly views: EntryViews,
    private readonly history: CaseHistory,
    private readonly returns: ReturnedItems,
  ) {}

  /** @throws DomainError 404 */
  async run(actor: Actor, id: string): Promise<ProposalView> {
    const proposal = await this.proposals.read(actor, id);
    const { kind, state, version, titleEn, body, fields } = proposal;
    const { content, faults } = this.kinds.check.run(kind, typedOf(proposal));
    const isEditable = state === 'draft' || state === 'returned';
    const rows = await this.history.of(id);
    return {
      ...listedProposal(proposal),
      version,
      titleEn,
      body,
      fields: JSON.parse(fields) as ProposalView['fields'],
      fieldErrors: isEditable ? [...faults] : [],
      shown: this.views.fieldsOf(kind, JSON.stringify(content.fields)),
      published: await this.publishedOf(proposal),
      returns: (await this.returns.all(id)).flatMap((row) => this.returnOf(proposal, row)),
      timeline: rows.map((row) => ({
        label: proposalWorkflow.definition.moves[row.move as ProposalMove].label,
        at: row.at.toISOString(),
        by: row.personName,
        note: row.reason,
      })),
      ...permitted(actor, proposal, isEditable),
    };
  }

  /** Nothing for a place that the kind no longer has. */
  private returnOf({ kind }: FinderProposal, row: ReturnedItemRow): ProposalView['returns'] {
    const place = placeAt(this.kinds.of(kind), row.pointer);
    if (!place) return [];
    const shown = (json: string | null) =>
      shownAt(place, JSON.parse(json ?? 'null') as string | string[] | null, this.kinds.lists);
    return [
      {
        pointer: row.pointer,
        label: place.label,
        comment: row.comment,
        by: row.personName,
        at: row.at.toISOString(),
        before: shown(row.oldValue),
        after: shown(row.newValue),
        answeredAt: row.answeredAt?.toISOString() ?? null,
      },
    ];
  }

  private async publishedOf({ entryId }: FinderProposal): Promise<PublicEntry | null> {
    const entry =
      entryId === null
        ? null
        : await this.db.read.findOneBy(FinderEntry, { id: entryId, state: 'published' });
    const [view = null] = entry ? await this.views.of([entry]) : [];
    return view;
  }
}

function permitted(
  actor: Actor,
  proposal: FinderProposal,
  isEditable: boolean,
): Pick<ProposalView, 'actions' | 'hints'> {
  const as = proposalCapacitiesOf(actor, proposal);
  const moves = proposalWorkflow.actionsFor(proposal, as);
  const dependence = as.includes('editor') ? dependenceOf(actor, tiesOf(proposal)) : null;
  const saves = isEditable && as.includes('owner-filler') ? (['save'] as const) : [];
  return dependence
    ? { actions: [], hints: moves.length > 0 ? [dependenceText(dependence)] : [] }
    : { actions: [...moves, ...saves], hints: [] };
}
