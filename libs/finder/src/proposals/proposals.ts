import { Injectable } from '@nestjs/common';
import type { Actor } from '#contracts';
import { Db, type Tx } from '#platform';
import { assertSeesProposal } from './proposal-policy.js';
import { FinderProposal } from './proposal.entity.js';

/** Finds proposals, never more than the actor may see, and locks them for a command. */
@Injectable()
export class Proposals {
  constructor(private readonly db: Db) {}

  /** @throws DomainError 404 when there is none or it is none of the actor's business */
  async read(actor: Actor, id: string): Promise<FinderProposal> {
    const proposal = await this.db.read.findOneBy(FinderProposal, { id });
    assertSeesProposal(actor, proposal);
    return proposal;
  }

  /** For a command: the row stays locked until the transaction ends. @throws DomainError 404 as `read` */
  async lock(tx: Tx, actor: Actor, id: string): Promise<FinderProposal> {
    const proposal = await tx.findOne(FinderProposal, { where: { id }, lock: { mode: 'pessimistic_write' } });
    assertSeesProposal(actor, proposal);
    return proposal;
  }
}
