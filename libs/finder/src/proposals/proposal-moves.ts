import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { CLOCK, type Clock, type MoveRecord } from '#kernel';
import type { Tx } from '#platform';
import { CaseHistory, companyActedFor } from '#review';
import { proposalCapacitiesOf } from './proposal-policy.js';
import { FinderProposal } from './proposal.entity.js';
import { proposalWorkflow, type ProposalMove } from './proposal.workflow.js';

/** Moves a locked proposal through its workflow and writes the record of it. */
@Injectable()
export class ProposalMoves {
  constructor(
    private readonly history: CaseHistory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Changes state and version in memory; `save` makes it last. @throws DomainError of `Workflow.move` */
  make(
    proposal: FinderProposal,
    move: ProposalMove,
    actor: Actor,
    details: { readonly version: number; readonly reason?: string | undefined },
  ): MoveRecord {
    return proposalWorkflow.move(proposal, move, { as: proposalCapacitiesOf(actor, proposal), ...details });
  }

  async save(tx: Tx, proposal: FinderProposal, actor: Actor, record: MoveRecord): Promise<void> {
    proposal.updatedAt = this.clock.now();
    if (proposalWorkflow.isFinal(proposal.state)) proposal.openKey = null;
    await tx.save(FinderProposal, proposal, { reload: false });
    const able = proposalWorkflow.definition.moves[record.move as ProposalMove].by;
    const [capacity = 'system'] = proposalCapacitiesOf(actor, proposal).filter((held) => able.includes(held));
    const company = capacity === 'editor' ? null : actor.company;
    await this.history.append(tx, proposal.id, record, {
      person: actor.person,
      actingFor: companyActedFor(company),
      capacity,
    });
  }
}
