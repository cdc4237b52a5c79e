import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, DomainError, invalidFields, notFound, shanghaiDay, type Clock } from '#kernel';
import { Db, type Tx } from '#platform';
import { Decisions, assertIndependent } from '#review';
import { FinderEntry } from '../entries/entry.entity.js';
import { assertStillSeen } from '../entries/published-entry.js';
import { WriteEntries } from '../entries/write-entries.js';
import type { EntryContent } from '../kinds/check-entry.js';
import { Kinds } from '../kinds/kinds.js';
import { ProposalMoves } from './proposal-moves.js';
import { ProposalNotices } from './proposal-notices.js';
import { tiesOf } from './proposal-ties.js';
import type { FinderProposal } from './proposal.entity.js';
import type { ApproveProposalBody } from './proposal.schema.js';
import { Proposals } from './proposals.js';
import { typedOf } from './submit-proposal.js';

/** An editor publishes what a company proposed: as a new entry, or in the place of what its entry says. */
@Injectable()
export class ApproveProposal {
  constructor(
    private readonly db: Db,
    private readonly kinds: Kinds,
    private readonly proposals: Proposals,
    private readonly moves: ProposalMoves,
    private readonly writing: WriteEntries,
    private readonly decisions: Decisions,
    private readonly notices: ProposalNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404; of the workflow; 403 `review.*`; `workflow.*` 409 when the entry is another than seen */
  run(actor: Actor, id: string, body: ApproveProposalBody): Promise<void> {
    return this.db.run(async (tx) => {
      const proposal = await this.proposals.lock(tx, actor, id);
      const record = this.moves.make(proposal, 'approve', actor, body);
      assertIndependent(actor, tiesOf(proposal));
      // The kinds may have changed since it was handed in.
      const { content, faults } = this.kinds.check.run(proposal.kind, typedOf(proposal));
      if (faults.length > 0) throw invalidFields(faults, 'finder.entry-incomplete');
      if (proposal.entryId === null) proposal.entryId = await this.publish(tx, actor, proposal, content);
      else await this.change(tx, actor, proposal, proposal.entryId, content, body.entryVersion);
      const { reason } = record;
      await this.decisions.record(tx, id, {
        stage: 'proposal',
        outcome: 'approve',
        person: actor.person,
        reason,
      });
      await this.moves.save(tx, proposal, actor, record);
      await this.notices.decided(tx, 'approve', proposal, reason);
    });
  }

  private async publish(
    tx: Tx,
    actor: Actor,
    { kind, companyId }: FinderProposal,
    content: EntryContent,
  ): Promise<string> {
    const draft = {
      ...content,
      kind,
      companyId,
      sourceId: null,
      externalId: null,
      confirmedOn: null,
      demo: false,
    };
    const [written] = await this.writing.put(tx, [draft], { person: actor.person, reason: 'approval' });
    if (!written) throw notFound();
    return written.id;
  }

  private async change(
    tx: Tx,
    actor: Actor,
    { kind, companyId }: FinderProposal,
    entryId: string,
    content: EntryContent,
    seen: number | null,
  ): Promise<void> {
    const entry = await tx.findOne(FinderEntry, {
      where: { id: entryId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!entry || entry.companyId !== companyId) throw new DomainError('workflow.not-possible', 409);
    assertStillSeen(entry, seen ?? 0);
    await this.writing.change(tx, entry, { person: actor.person, reason: 'approval' }, (changed) => {
      Object.assign(changed, content, {
        kind,
        fields: JSON.stringify(content.fields),
        confirmedOn: shanghaiDay(this.clock.now()),
      });
    });
  }
}
