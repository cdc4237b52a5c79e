import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Db } from '#platform';
import { ProposalMoves } from './proposal-moves.js';
import type { ProposalMoveBody } from './proposal.schema.js';
import { Proposals } from './proposals.js';

/** A company takes a proposal back; what is published stays as it is. */
@Injectable()
export class WithdrawProposal {
  constructor(
    private readonly db: Db,
    private readonly proposals: Proposals,
    private readonly moves: ProposalMoves,
  ) {}

  /** @throws DomainError 404; of the workflow */
  run(actor: Actor, id: string, body: ProposalMoveBody): Promise<void> {
    return this.db.run(async (tx) => {
      const proposal = await this.proposals.lock(tx, actor, id);
      const record = this.moves.make(proposal, 'withdraw', actor, body);
      await this.moves.save(tx, proposal, actor, record);
    });
  }
}
