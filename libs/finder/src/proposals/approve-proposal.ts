import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { DomainError } from '#kernel';
import { Db, type Tx } from '#platform';
import { Decisions, assertIndependent } from '#review';
import { FinderEntry } from '../entries/entry.entity.js';
import { assertStillSeen } from '../entries/published-entry.js';
import { WriteEntries } from '../entries/write-entries.js';
import { Kinds } from '../kinds/kinds.js';
import { ProposalMoves } from './proposal-moves.js';
import { ProposalNotices } from './proposal-notices.js';
import { tiesOf } from './proposal-ties.js';
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
  ) {}

  /** @throws DomainError 404; of the workflow; 403 `review.*`; `workflow.*` 409 when the entry is another than seen */
  run(actor: Actor, id: string, body: ApproveProposalBody): Promise<void> {
    return this.db.run(async (tx) => {
      const proposal = await this.proposals.lock(tx, actor, id);
      const record = this.moves.make(proposal, 'approve', actor, body);
      assertIndependent(actor, tiesOf(proposal));
      // The kinds may have changed since it was handed in.
      const content = this.kinds.checked(proposal.kind, typedOf(proposal));
      const by = { person: actor.person, reason: 'approval' } as const;
      const { kind, companyId, entryId } = proposal;
      if (entryId === null) {
        proposal.entryId = await this.writing.publish(tx, { ...content, kind, companyId }, by);
      } else {
        const entry = await this.lock(tx, entryId, companyId);
        assertStillSeen(entry, body.entryVersion ?? 0);
        await this.writing.rewrite(tx, entry, kind, content, by);
      }
      const { reason } = record;
      await this.decisions.record(tx, id, {
        stage: 'proposal',
        outcome: 'approve',
        person: actor.person,
        reason,
      });
      await this.moves.save(tx, proposal, actor, record);
      await this.notices.approved(tx, proposal);
    });
  }

  private async lock(tx: Tx, id: string, companyId: string): Promise<FinderEntry> {
    const entry = await tx.findOne(FinderEntry, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!entry || entry.companyId !== companyId) throw new DomainError('workflow.not-possible', 409);
    return entry;
  }
}
