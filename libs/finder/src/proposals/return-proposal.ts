import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Db } from '#platform';
import { Decisions, assertIndependent } from '#review';
import { ProposalMoves } from './proposal-moves.js';
import { ProposalNotices } from './proposal-notices.js';
import { tiesOf } from './proposal-ties.js';
import type { ProposalMoveBody } from './proposal.schema.js';
import { Proposals } from './proposals.js';

/** An editor gives a proposal back and says what to change. */
@Injectable()
export class ReturnProposal {
  constructor(
    private readonly db: Db,
    private readonly proposals: Proposals,
    private readonly moves: ProposalMoves,
    private readonly decisions: Decisions,
    private readonly notices: ProposalNotices,
  ) {}

  /** @throws DomainError 404; of the workflow; 403 `review.*` */
  run(actor: Actor, id: string, body: ProposalMoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const proposal = await this.proposals.lock(tx, actor, id);
      const record = this.moves.make(proposal, 'return', actor, body);
      assertIndependent(actor, tiesOf(proposal));
      const { reason } = record;
      await this.decisions.record(tx, id, {
        stage: 'proposal',
        outcome: 'return',
        person: actor.person,
        reason,
      });
      await this.moves.save(tx, proposal, actor, record);
      await this.notices.decided(tx, 'return', proposal, reason);
    });
  }
}
